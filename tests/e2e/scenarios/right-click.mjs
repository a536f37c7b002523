// SPDX-License-Identifier: Apache-2.0
// "Which of my works is this?": from a right-click on a picture that nothing was said of to a case "found by hand".
// Firefox: its real menu is opened and pressed. Chromium's menu belongs to the desktop and cannot be pressed by a driver:
// there the extension's worker is handed the event that the menu sends.
import { press } from '../../../installer/demo/walk/press.mjs';
import assert from 'node:assert/strict';
import { innocentPage } from '../../../installer/demo/walk/search-pages.mjs';
import { NO_MATCH_PAGE } from '../../../installer/demo/marketplace/catalogue.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { until } from '../stage/stage.mjs';

const kEntry = 'which-work';

/** Right-clicks the picture of a card and chooses our entry. */
async function chooseEntry(stage, page, tabId, listing) {
  const { session, kind } = stage;
  const picture = `img[src*="${listing.picture.key}"]`;
  const image = await page.waitForSelector(picture);
  await image.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await page.waitForFunction(
    (selector) => document.querySelector(selector).complete,
    { polling: 50 },
    picture,
  );
  if (kind === 'firefox') {
    await page.bringToFront();
    await image.click({ button: 'right' });
    await until(() => session.inChrome(menuShows, kEntry), 'the menu with our entry');
    await session.inChrome(pressInMenu, kEntry);
    return;
  }
  const { src, href } = await image.evaluate((element) => ({
    src: element.currentSrc,
    href: element.closest('a').href,
  }));
  await session.backgroundEvaluate(
    async (id, tab, srcUrl, linkUrl) => {
      const info = { menuItemId: id, mediaType: 'image', srcUrl, linkUrl, frameId: 0, editable: false };
      chrome.contextMenus.onClicked.dispatch(info, await chrome.tabs.get(tab));
    },
    kEntry,
    tabId,
    src,
    href,
  );
}

/* global document */
function menuShows(entry) {
  const menu = document.getElementById('contentAreaContextMenu');
  return menu.state === 'open' && menu.querySelector(`[id$="_${entry}"]`) !== null;
}

function pressInMenu(entry) {
  const menu = document.getElementById('contentAreaContextMenu');
  menu.activateItem(menu.querySelector(`[id$="_${entry}"]`));
}

async function foundByHand(stage) {
  const { page, tabId } = await stage.open(innocentPage);
  const before = await stage.state(tabId, 'done');
  assert.deepEqual(await readOutlines(page), []);
  // A bundle's link names the product in its query, which the press must understand too.
  const listing = NO_MATCH_PAGE.slice(0, 8).find(({ kind }) => kind === 'bundle') ?? NO_MATCH_PAGE[1];
  await chooseEntry(stage, page, tabId, listing);
  const { picked } = await stage.state(tabId, ({ picked: now }) => now !== null);
  assert.deepEqual(picked, { listingId: listing.id, pictureKey: listing.picture.key });

  const panel = await stage.openView('panel.html', tabId);
  await panel.waitForSelector('.chosen .listing-title');
  const chosen = await panel.$eval('.chosen .listing-title', (element) => element.textContent);
  assert.equal(chosen, listing.title);
  const works = await until(async () => {
    const tiles = await panel.$$('.work-picker .tiles-few .tile-button');
    return tiles.length > 0 && tiles;
  }, 'works to choose from');
  assert.equal(works.length, 5, 'the five works most like it');
  await stage.shot(panel, 'right-click-works');
  const work = await works[0].evaluate((element) => element.textContent.trim());
  await works[0].click();
  await panel.waitForSelector('form.hand-form input[type=checkbox]');
  for (const box of await panel.$$('form.hand-form input[type=checkbox]')) await box.click();
  await panel.waitForSelector('form.hand-form button[type=submit]:not([disabled])');
  await stage.shot(panel, 'right-click-form', { fullPage: true });
  await press(panel, 'form.hand-form button[type=submit]');
  await until(
    () => panel.evaluate(() => /found by hand/.test(document.querySelector('.hand-form')?.innerText ?? '')),
    'the stored case',
  );

  const { cases } = await stage.ask({ type: 'case.list', cursor: null });
  const stored = cases.find((one) => one.listing.id === listing.id);
  assert.equal(stored.foundBy, 'hand');
  assert.equal(stored.matchKind, null);
  assert.equal(stored.score, null);
  assert.equal(stored.workTitle, work);
  assert.equal(stored.listing.pictureKey, listing.picture.key);
  await press(panel, '.hand-form .button-main');
  await stage.state(tabId, ({ picked: now }) => now === null);
  await press(panel, '#tab-cases');
  await until(
    () => panel.evaluate(() => /found by hand/.test(document.querySelector('.case-list')?.innerText ?? '')),
    'the words in the list of cases',
  );
  await stage.shot(panel, 'right-click-case', { fullPage: true });
  assert.equal(before.page.kind, 'search');
}

export const rightClick = [
  { name: 'a right-click on a picture leads to a case found by hand', run: foundByHand },
];
