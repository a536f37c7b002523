// SPDX-License-Identifier: Apache-2.0
// From a match to a filled form: panel, four ticks, a stored case, the draft, the portal, Fill. Never Submit.
import assert from 'node:assert/strict';
import {
  confirmWork,
  openPortal,
  prepareWork,
  pressFill,
  readPortal,
  showDraft,
} from '../../../installer/demo/walk/panel.mjs';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { runsStill } from '../stage/host-processes.mjs';
import { counterproof } from '../stage/records.mjs';
import { kPatienceMs, until } from '../stage/stage.mjs';

const kWork = 'Blue heron';
const portalAddress = (query) => `https://ipp.alibabagroup.com/${query}#/complaint/submit`;
const kNeverTouched = ['submit', 'verify', 'agreement', 'slider', 'evidence'];

function assertUntouched({ server }) {
  const touched = server.portalEvents.filter(
    ({ type, target }) => type === 'submit' || type === 'request' || kNeverTouched.includes(target),
  );
  assert.deepEqual(touched, []);
  assert.ok(!server.requests.some(({ method, path }) => method === 'POST' && !path.startsWith('/event')));
}

async function panelShowsBoth(stage) {
  const { tabId } = await stage.open(searchPages[0]);
  const { rows } = await stage.state(tabId, 'done');
  const panel = await stage.openView('panel.html', tabId);
  await panel.waitForSelector('.card');
  const card = await until(() =>
    panel.$eval('.card', (element) => {
      const pictures = [...element.querySelectorAll('.pair img')];
      return (
        pictures.length === 2 &&
        pictures.every(({ complete, naturalWidth }) => complete && naturalWidth > 0) && {
          regions: element.querySelectorAll('.pair polygon').length,
          reasons: element.querySelector('.reasons').textContent,
          fetched: pictures.filter(({ src }) => src.startsWith('http')).length,
        }
      );
    }),
  );
  assert.ok(card.regions >= 2, 'both regions are drawn');
  assert.match(card.reasons, /^Your work,.* \d+ matching points/);
  assert.equal(card.fetched, 0, 'views load nothing from the net');
  const mirrored = rows.find(({ findings }) => findings[0].kind === 'match' && findings[0].mirrored);
  const words = await panel.$$eval('.reasons', (all) => all.map((element) => element.textContent));
  if (mirrored) assert.ok(words.some((text) => /^Your work, mirrored, \d+ matching points/.test(text)));
  await stage.shot(panel, 'panel');
}

async function fourTicks(panel, work) {
  const card = await panel.waitForSelector('.card .confirm-open');
  await card.click();
  const boxes = await until(async () => {
    const found = await panel.$$('form.confirm input[type=checkbox]');
    return found.length === 4 && found;
  }, work);
  const locked = () => panel.$eval('form.confirm button[type=submit]', (button) => button.disabled);
  for (const box of boxes) {
    assert.equal(await locked(), true, 'four ticks are needed');
    await box.click();
  }
  await until(async () => !(await locked()));
  await panel.$eval('form.confirm button[type=button]', (button) => button.click());
  await panel.waitForFunction(() => document.activeElement?.classList.contains('confirm-open'), {
    polling: 50,
  });
}

async function toTheForm(stage) {
  const { session, server } = stage;
  const { tabId } = await stage.open(searchPages[0]);
  const { rows } = await stage.state(tabId, 'done');
  const panel = await stage.openView('panel.html', tabId);
  await fourTicks(panel, kWork);
  assert.equal(
    (await stage.ask({ type: 'case.list', cursor: null })).cases.length,
    0,
    'three ticks store nothing',
  );
  await confirmWork(panel, kWork);
  await stage.shot(panel, 'confirmed');

  // The host that stored it goes; another one finds the case in the records.
  const [first] = stage.processes().hosts;
  await session.killWorker();
  await until(() => !runsStill(first), 'the host to end with the background');
  const { cases } = await stage.ask({ type: 'case.list', cursor: null });
  const wanted = rows.find(({ findings }) => findings[0].workTitle === kWork);
  assert.deepEqual(
    cases.map(({ workTitle, matchKind, listing }) => ({ workTitle, matchKind, id: listing.id })),
    [{ workTitle: kWork, matchKind: 'match', id: wanted.listing.id }],
  );
  assert.match(cases[0].openedAt, /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  assert.match(counterproof(stage.data, 'status'), /29/);

  await prepareWork(panel, kWork);
  const statement = await panel.$eval('.statement', (element) => element.textContent);
  assert.match(statement, /I believe/);
  await stage.shot(panel, 'draft', { fullPage: true });
  const portal = await openPortal(session, panel);
  portal.setDefaultTimeout(kPatienceMs);
  await portal.waitForSelector('textarea[name=statement]');
  const { filled } = await fillHere(stage, portal, 'form');
  assert.equal(filled.platform, 'AliExpress');
  assert.equal(filled.iprType, 'Copyright');
  assert.match(filled.work, /Blue heron/i);
  assert.equal(filled.complaintType, 'Product listing');
  assert.equal(filled.links, wanted.listing.url);
  assert.equal(filled.statement, statement);
  assert.notEqual(filled.reason, 'Please select');
  assert.equal(filled.agreed, false);
  // What the form shows is what the form itself took: text without its events is gone by now.
  assert.ok(server.portalEvents.some(({ type, target }) => type === 'input' && target === 'links'));
  assertUntouched(stage);
}

/** Lets Counterproof into this tab by the toolbar button and presses Fill in the panel. */
async function fillHere(stage, portal, name) {
  const { view } = stage;
  await stage.letIn(portal);
  const tabId = await until(
    () => tabIdOf(view, portal.url().split('#')[0]).catch(() => null),
    'the portal tab',
  );
  const panel = await stage.openView('panel.html', tabId);
  await showDraft(panel);
  await pressFill(panel);
  const report = await panel.$eval('.report', (element) => element.innerText);
  await stage.shot(panel, `${name}-report`, { fullPage: true });
  await panel.close();
  // Longer than the form's own redraw, which takes away what it did not notice.
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const filled = await readPortal(portal);
  await portal.bringToFront();
  await stage.shot(portal, name, { fullPage: true });
  return { report, filled };
}

async function openForm(stage, query) {
  const portal = await stage.session.openPage(portalAddress(query));
  portal.setDefaultTimeout(kPatienceMs);
  await portal.waitForSelector('button[name=submit]');
  return portal;
}

async function otherWords(stage) {
  for (const [query, name, expected] of [
    ['?wording=2', 'form-wording-2', ['AliExpress', 'Copyright', 'Product listing', /art/i, /I believe/]],
    ['?lang=zh', 'form-chinese', ['全球速卖通', '著作权', '商品链接', /美术/, /本人相信/]],
  ]) {
    const portal = await openForm(stage, query);
    const { filled } = await fillHere(stage, portal, name);
    const [platform, iprType, complaintType, reason, statement] = expected;
    assert.equal(filled.platform, platform);
    assert.equal(filled.iprType, iprType);
    assert.equal(filled.complaintType, complaintType);
    assert.match(filled.reason, reason);
    assert.match(filled.work, /Blue heron/i);
    assert.match(filled.links, /^https:\/\/www\.aliexpress\.com\/item\/\d+\.html$/);
    assert.match(filled.statement, statement);
    assert.equal(filled.agreed, false);
    await portal.close();
  }
  assertUntouched(stage);
}

async function changedLabels(stage) {
  const portal = await openForm(stage, '?changed=1');
  const before = await readPortal(portal);
  const events = stage.server.portalEvents.length;
  const { report, filled } = await fillHere(stage, portal, 'form-changed');
  assert.deepEqual(filled, before, 'nothing was written');
  assert.deepEqual(stage.server.portalEvents.slice(events), []);
  assert.match(report, /was not recognised, so nothing was filled/);
  assertUntouched(stage);
}

export const form = [
  { name: 'the panel shows listing and work side by side, with the reasons', run: panelShowsBoth },
  { name: 'a confirmed match becomes a case, a draft and a filled form', run: toTheForm },
  { name: 'the form is filled in its other wording and in Chinese', run: otherWords },
  { name: 'a form with unknown labels is refused and left as it is', run: changedLabels },
];
