// SPDX-License-Identifier: Apache-2.0
// Who files: a profile written in the dashboard, and the portal's form filled from it, in both browsers with the real
// host. What is personal stands in exactly the inputs that ask for it, and nowhere else: not in our own pages, not in the
// data folder, not in what the browser keeps.
//   node --test tests/e2e/profiles.test.mjs      COUNTERPROOF_BROWSER=firefox to run in one browser
import { press } from '../../installer/demo/walk/press.mjs';
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { before, it } from 'node:test';
import { portalPage, pressFill, showDraft } from '../../installer/demo/walk/panel.mjs';
import { tabIdOf } from '../../installer/demo/walk/tab-state.mjs';
import { kJudgement, readyWorks } from './stage/filed.mjs';
import { onStages } from './stage/in-browsers.mjs';
import { until } from './stage/stage.mjs';
import { openDashboard, textOf, typeInto } from './stage/views.mjs';

const kCanary = 'Qanarie';
/** Never goes into a form. */
const kUnfilled = 'Zabinettu';
const kTyped = {
  legalName: `Ana ${kCanary}-Name`,
  address: `PO box 12 ${kCanary}-Street, Lyon`,
  email: `${kCanary}@example.org`,
  phone: '+33 1 55 66 77 88 99',
  country: 'FR',
  identityName: `Ana ${kCanary}-Name`,
  papersPlace: `The drawer ${kUnfilled}`,
};
const kWritten = ['legalName', 'address', 'email', 'phone'];
const kForm = 'https://ipp.aidcgroup.net/?lang=en&late=30&claimant=1#/complaint/submit';

onStages((kind, opened) => {
  let stage;
  let caseId;
  before(async () => {
    stage = opened();
    const [work] = await readyWorks(stage, 1);
    const link = 'https://www.aliexpress.com/item/1005111000007701.html';
    ({ caseId } = await stage.ask({
      type: 'case.openByLink',
      link,
      workId: work.id,
      judgement: kJudgement,
    }));
  });

  it('a profile is written once, and its page never shows it again', async () => {
    const page = await openDashboard(stage, 'profiles');
    await page.waitForSelector('.profile-none .profile-new');
    await press(page, '.profile-none .profile-new');
    await page.waitForSelector('.profile-form');
    await typeInto(page, '.profile-label', 'My studio');
    for (const [field, words] of Object.entries(kTyped))
      await typeInto(page, `.sealed-${field} input`, words);
    assert.match(await textOf(page, '.seller-preview'), new RegExp(`${kCanary}-Street`));
    await stage.shot(page, 'profile-form', { fullPage: true });
    await press(page, '.profile-keep');
    await page.waitForSelector('.profile-card');
    assert.match(await textOf(page, '.profile-card'), /Sealed: Legal name, Address, E-mail, Telephone/);
    await stage.shot(page, 'profiles', { fullPage: true });
    await press(page, '.profile-edit');
    await page.waitForSelector('.sealed-replace');
    assert.doesNotMatch(await wholePage(page), new RegExp(`${kCanary}|${kUnfilled}`));
    await page.close();
  });

  it('the desk says who files and what the seller will see', async () => {
    const desk = await openDashboard(stage, 'complaints');
    const filer = await until(() => textOf(desk, '.filer'));
    assert.match(filer, /My studio/);
    assert.match(filer, /Legal name, Address, E-mail, Telephone, Country/);
    assert.doesNotMatch(await wholePage(desk), new RegExp(kCanary));
    await until(() => desk.$('.desk-next .button-main:not([disabled])'));
    await press(desk, '.desk-next .button-main');
    await portalPage(stage.session);
    await desk.close();
  });

  it('Fill writes it into exactly the inputs that ask for it', async () => {
    const portal = await portalPage(stage.session);
    const panel = await beside(stage, portal);
    const report = await fillOn(panel, portal);
    await stage.shot(panel, 'profile-filled', { fullPage: true });
    assert.match(report, /12 fields filled/, report);
    assert.match(report, /from your profile/);
    assert.doesNotMatch(await wholePage(panel), new RegExp(kCanary));

    const state = await portal.evaluate(() => ({ ...globalThis.portalState }));
    for (const field of kWritten) assert.equal(state[field], kTyped[field], field);
    assert.equal(state.country, '2', 'France');
    const holding = await portal.evaluate(
      (canary) =>
        [...document.querySelectorAll('input, textarea, select')]
          .filter(({ value }) => value.includes(canary))
          .map(({ name }) => name),
      kCanary,
    );
    assert.deepEqual(holding.sort(), ['address', 'email', 'legalName']);
    // Outside of them the page knows nothing, nor what is for the artist alone.
    assert.doesNotMatch(await portal.evaluate(() => document.body.innerText), new RegExp(kCanary));
    await panel.close();
  });

  it('each press opens it once, and a forged or stale one not at all', async () => {
    const { profiles } = await stage.ask({ type: 'profile.list' });
    assert.doesNotMatch(JSON.stringify(profiles), new RegExp(kCanary));
    const portal = await portalPage(stage.session);
    const panel = await beside(stage, portal);
    const fill = async (filer) =>
      stage.ask({
        type: 'form.fill',
        tabId: await tabIdOf(stage.view, portal.url().split('#')[0]),
        draft: { form: 'complaint', platform: 'aliexpress' },
        pressedAtMs: Date.now(),
        filer,
      });
    const filer = { press: 'press-by-hand-1', profileId: profiles[0].id, caseIds: [caseId] };
    const first = await fill(filer);
    assert.ok(first.fills.some(({ role, value, hidden }) => role === 'legalName' && hidden && value === ''));
    const again = await fill(filer);
    assert.match(again.refusals[0].why, /used already/);
    assert.ok(!again.fills.some(({ role }) => role === 'legalName'));
    await panel.close();
    await portal.close();
  });

  it('nothing of it is found in what host and browser keep', async () => {
    const kept = await stage.view.evaluate(async () =>
      JSON.stringify(
        await Promise.all(['local', 'session', 'sync'].map((area) => chrome.storage[area]?.get?.(null))),
      ),
    );
    assert.doesNotMatch(kept, new RegExp(`${kCanary}|${kUnfilled}`));
    const folder = path.dirname(stage.data);
    const holding = (words) => filesBelow(folder).filter((file) => readFileSync(file).includes(words));
    // Firefox itself remembers what stands in the fields of an open page, such as the portal's, to restore its tabs.
    const ofPortal = (file) => kind === 'firefox' && file.includes('sessionstore-backups');
    assert.deepEqual(
      holding(kCanary).filter((file) => !ofPortal(file)),
      [],
    );
    assert.deepEqual(holding(kUnfilled), []);
    assert.ok(filesBelow(path.join(stage.data, 'keys')).some((file) => file.endsWith('profile-fields')));
  });
});

/** All that the page holds, what is typed into it too. */
const wholePage = (page) =>
  page.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  );

async function beside(stage, portal) {
  await portal.goto('about:blank');
  await portal.goto(kForm);
  await portal.waitForSelector('button[name=submit]');
  await stage.letIn(portal);
  const tabId = await until(() => tabIdOf(stage.view, portal.url().split('#')[0]).catch(() => null));
  const panel = await stage.openView('panel.html', tabId);
  await showDraft(panel);
  return panel;
}

async function fillOn(panel, portal) {
  await pressFill(panel);
  await portal.waitForSelector('input[name=legalName]');
  return await panel.$eval('.report', (element) => element.innerText);
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
