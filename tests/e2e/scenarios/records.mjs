// SPDX-License-Identifier: Apache-2.0
// The dashboard's records with the real host: a listing added by its link, its case taken a step further and back, and
// the seller of an item page among the sellers.
import assert from 'node:assert/strict';
import path from 'node:path';
import { copies } from '../stage/sample-copies.mjs';
import { kPatienceMs, until } from '../stage/stage.mjs';
import { watchGiven } from '../stage/views.mjs';

const kLink = 'https://detail.tmall.com/item.htm?id=600100200302&spm=a1z10';

async function openPart(stage, part) {
  const page = await stage.session.openExtensionPage(`dashboard.html#${part}`);
  page.setDefaultTimeout(kPatienceMs);
  await page.setViewport({ width: 1100, height: 900 });
  await page.bringToFront();
  return page;
}

async function addedByLink(stage) {
  const page = await openPart(stage, 'cases');
  const press = async (selector) => (await page.waitForSelector(selector)).click();
  await press('.link-add');
  const field = await page.waitForSelector('.link-field');
  await field.type(`look: ${kLink}\nnothing to see here`);
  await press('.link-look:not([disabled])');
  await press('.link-open');
  await press('.tile-button');
  await page.waitForSelector('.question input');
  const ticks = await page.$$('.question input');
  assert.equal(ticks.length, 4);
  for (const tick of ticks) await tick.click();
  await press('.hand-form button[type=submit]:not([disabled])');
  await page.waitForFunction(
    () => document.querySelector('.hand-form [role=status]')?.textContent.length > 0,
  );
  await stage.shot(page, 'added-by-link', { fullPage: true });
  const { cases } = await stage.ask({ type: 'case.list', cursor: null });
  const added = cases.find(({ listing }) => listing.id === '600100200302');
  assert.equal(added?.foundBy, 'hand');
  assert.match(added.listing.url, /^https:\/\/detail\.tmall\.com\/item\.htm\?id=600100200302$/);
  await page.close();

  const list = await openPart(stage, 'cases');
  const steps = async (selector) => (await list.waitForSelector(selector)).click();
  await (await list.waitForSelector('.records .search input')).type('600100200302');
  await list.waitForFunction(() => document.querySelectorAll('.kept').length === 1);
  await steps('.kept-open:not([disabled])');
  await (await list.waitForSelector('.move-form select')).select('in_batch');
  await steps('.step-note:not([disabled])');
  const standsAt = (words) =>
    list.waitForFunction((said) => document.querySelector('.badge-mood')?.textContent === said, {}, words);
  await standsAt('Chosen for a complaint');
  await stage.shot(list, 'case-history', { fullPage: true });
  await steps('.step-undo:not([disabled])');
  await standsAt('Confirmed');
  const { state } = await stage.ask({ type: 'case.history', caseId: added.id });
  assert.equal(state, 'confirmed');
}

async function exported(stage) {
  const page = await openPart(stage, 'cases');
  const press = async (selector) => (await page.waitForSelector(selector)).click();
  await press('.lists-open');
  await watchGiven(page);
  for (const [what, as] of [
    ['cases', 'csv'],
    ['works', 'xlsx'],
  ]) {
    await press(`.export-${what}-${as}:not([disabled])`);
    await page.waitForFunction(
      (name) => document.querySelector('.export-part [role=status]')?.textContent.includes(name),
      {},
      `counterproof-${what}.${as}`,
    );
  }
  await stage.shot(page, 'export', { fullPage: true });
  const [csv, start] = await page.evaluate(async () => [
    await window.given[0].text(),
    [...new Uint8Array(await window.given[1].slice(0, 4).arrayBuffer())],
  ]);
  const { cases } = await stage.ask({ type: 'case.list', cursor: null });
  assert.ok(cases.length > 0);
  for (const { listing } of cases) assert.ok(csv.includes(listing.id), listing.id);
  assert.deepEqual(start, [...Buffer.from('PK\x03\x04')]);
}

const kPastList = path.resolve(import.meta.dirname, '../../host/sheets/lists/plain-english.csv');

/** A list with a word of the artist's own and a row that does not say when. */
async function imported(stage) {
  const page = await openPart(stage, 'cases');
  const press = async (selector) => (await page.waitForSelector(selector)).click();
  const shows = (words) =>
    page.waitForFunction(
      (said) => document.querySelector('.import-part')?.textContent.includes(said),
      {},
      words,
    );
  await press('.lists-open');
  await (await page.waitForSelector('.import-file input')).uploadFile(kPastList);
  await shows('7 rows in the list. 4 cases are new.');
  await stage.shot(page, 'import', { fullPage: true });
  await page.select('.import-word', 'removed');
  await shows('5 cases are new.');
  await page.$eval('.import-day', (field) => {
    field.value = '2019-05-04';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press('.import-day-use:not([disabled])');
  await shows('6 cases are new.');
  await shows('1 row is not taken.');
  const before = await stage.ask({ type: 'case.list', cursor: null });
  assert.ok(before.cases.every(({ listing }) => !listing.id.startsWith('3281000000')));
  await press('.import-take:not([disabled])');
  await shows('6 cases are in your records now, as history.');
  const { cases } = await stage.ask({ type: 'case.list', cursor: null });
  const own = cases.find(({ listing }) => listing.id === '32810000005');
  const { state, steps } = await stage.ask({ type: 'case.history', caseId: own.id });
  assert.equal(state, 'removed');
  assert.equal(steps.at(-1).portalWord, 'nuked');
  // History is no task.
  const { forms } = await stage.ask({ type: 'complaint.plan' });
  assert.ok(!JSON.stringify(forms).includes(own.id));

  // The same list once more brings nothing twice.
  await (await page.waitForSelector('.import-file input')).uploadFile(kPastList);
  await shows('4 cases are in your records already and stay as they are.');
  await page.close();

  // What became of all cases stands on the first page, those of the list among them.
  const start = await openPart(stage, 'start');
  const { all } = await stage.ask({ type: 'case.overview' });
  assert.ok(all.found >= 6 && all.removed >= 4, JSON.stringify(all));
  await start.waitForFunction(
    (found) => document.querySelector('.outcomes-found dd')?.textContent === String(found),
    {},
    all.found,
  );
  await stage.shot(start, 'outcomes', { fullPage: true });
  await start.close();
}

async function sellerIsKept(stage) {
  const listing = copies.find(({ superlink }) => !superlink);
  const { tabId } = await stage.open(`https://www.aliexpress.com/item/${listing.id}.html`);
  const { page: shown } = await stage.state(tabId, ({ page }) => page?.seller?.storeId);
  const { storeName } = shown.seller;
  assert.ok(storeName);
  await until(
    async () =>
      (await stage.ask({ type: 'seller.list', cursor: null })).stores.some(({ name }) => name === storeName),
    'the store among the sellers',
  );
  const page = await openPart(stage, 'sellers');
  await (await page.waitForSelector('.records .search input')).type(storeName);
  await (await page.waitForSelector('.store-open')).click();
  await page.waitForFunction(
    (name) => document.querySelector('.store-view .page-heading')?.textContent === name,
    {},
    storeName,
  );
  assert.ok(await page.evaluate((id) => document.body.innerText.includes(id), shown.seller.storeId));
  await stage.shot(page, 'seller', { fullPage: true });
}

export const records = [
  { name: 'a listing is added by its link, and its case taken a step further and back', run: addedByLink },
  { name: 'cases and works are exported as files', run: exported },
  { name: 'a list of past complaints is taken over after its questions', run: imported },
  { name: 'the seller of an item page is among the sellers', run: sellerIsKept },
];
