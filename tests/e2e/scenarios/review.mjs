// SPDX-License-Identifier: Apache-2.0
// The artist's answers, from the panel to the records and back: what is not theirs lights up no more, also after a restart
// of browser worker and host, and every answer can be taken back, to the first.
import assert from 'node:assert/strict';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { listingIdOf, readOutlines } from '../stage/outlines.mjs';
import { until } from '../stage/stage.mjs';
import { isMatch } from './search-page.mjs';

async function shownPage(stage) {
  const { page, tabId } = await stage.open(searchPages[0]);
  await lookThrough(page);
  await stage.state(tabId, 'done');
  return { page, tabId };
}

const outlined = async (page) => {
  await lookThrough(page);
  return new Set((await readOutlines(page)).map(({ href }) => listingIdOf(href)));
};

/** Answers the pair that is shown by a key, once it may be; gives the listings that the answer was about. */
async function answer(stage, panel, tabId, key, known) {
  await panel.bringToFront();
  await panel.waitForSelector('.review-yes[aria-disabled=false]');
  const before = (await stage.state(tabId, () => true)).rows;
  await panel.keyboard.press(key);
  const { rows } = await stage.state(tabId, (state) => state.rows.some((row) => isNow(row, before, known)));
  return rows.filter((row) => isNow(row, before, known)).map(({ listing }) => listing.id);
}

const isNow = (row, before, known) =>
  row.known === known && before.find(({ key }) => key === row.key)?.known !== known;

async function answersAreKept(stage, t) {
  let { page, tabId } = await shownPage(stage);
  let panel = await stage.openView('panel.html', tabId);
  const press = async (selector) => (await panel.waitForSelector(selector)).click();
  await panel.bringToFront();
  await press('.review-open');
  await press('.review-begin');
  const mine = await answer(stage, panel, tabId, 'm', 'in_cases');
  const refused = await answer(stage, panel, tabId, 'n', 'set_aside');
  t.diagnostic(`${mine.length} mine, ${refused.length} not mine`);
  await stage.shot(panel, 'review-answered', { fullPage: true });
  await page.bringToFront();
  await until(async () => {
    const ids = await outlined(page);
    return refused.every((id) => !ids.has(id)) && mine.every((id) => ids.has(id));
  }, 'what is not mine to light up no more');

  // Another worker, another host, the page loaded anew.
  await panel.close();
  await page.close();
  await stage.session.killWorker();
  ({ page, tabId } = await shownPage(stage));
  const again = await stage.state(tabId, ({ rows }) => rows.some(({ known }) => known === 'set_aside'));
  const standing = (ids) => again.rows.filter(({ listing }) => ids.includes(listing.id));
  assert.ok(
    standing(refused).every(({ known, setAside }) => known === 'set_aside' && setAside !== 'plain_only'),
  );
  assert.ok(standing(mine).every(({ known }) => known === 'in_cases'));
  const ids = await outlined(page);
  assert.ok(refused.every((id) => !ids.has(id)));

  panel = await stage.openView('panel.html', tabId);
  await panel.bringToFront();
  await press('.undo');
  await panel.waitForFunction(() =>
    /not mine/.test(document.querySelector('.undo-part [role=status]')?.textContent),
  );
  await stage.state(tabId, ({ rows }) => rows.every(({ known }) => known !== 'set_aside'));
  await press('.undo:not(:disabled)');
  await panel.waitForFunction(() =>
    /“mine”/.test(document.querySelector('.undo-part [role=status]')?.textContent),
  );
  const back = await stage.state(tabId, ({ rows }) =>
    rows.every(({ listing, known }) => !mine.includes(listing.id) || known === 'new'),
  );
  assert.ok(back.rows.filter(isMatch).length >= mine.length + refused.length);
  await stage.shot(panel, 'review-undone', { fullPage: true });
  await page.bringToFront();
  await until(async () => {
    const now = await outlined(page);
    return [...mine, ...refused].every((id) => now.has(id));
  }, 'all to light up again');
}

export const review = [
  { name: 'answers are kept over a restart, and taken back one after the other', run: answersAreKept },
];
