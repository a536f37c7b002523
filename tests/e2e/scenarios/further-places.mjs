// SPDX-License-Identifier: Apache-2.0
// Etsy, which is read only once the artist allows it. Firefox: the browser's own question is answered, first No, then Yes.
// Chromium's question is a window of the desktop that no driver reaches: there it is shown that pressing our button alone
// gives nothing, and the rest runs in a second browser, whose manifest has the permission from the start.
import assert from 'node:assert/strict';
import { mostAtOnce } from '../../../installer/demo/server.mjs';
import { lookThrough, tabIdOf } from '../../../installer/demo/walk/tab-state.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { isOurs } from '../stage/requests.mjs';
import { copies, escaped, pictureBytes } from '../stage/sample-copies.mjs';
import { kPatienceMs, openStage, until } from '../stage/stage.mjs';

const kSearch = 'https://www.etsy.com/search?q=heron';
const kOrigins = ['https://*.etsy.com/*', 'https://i.etsystatic.com/*'];
const shown = copies.slice(0, 8);
const keyOf = (at) => `66${String(1000000 + at)}_made`;
const pictureOf = (at) =>
  `https://i.etsystatic.com/12345678/r/il/a1b2c3/66${1000000 + at}/il_340x270.${keyOf(at)}.jpg`;
const listingIdOf = (at) => String(1700000001 + at * 17);

const searchPage = `<!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><title>Heron - Etsy</title></head><body><main><ol>${shown
  .map(
    ({ title }, at) =>
      `<li style="display: inline-block; width: 260px"><div class="v2-listing-card" data-listing-id="${listingIdOf(at)}"><a class="listing-link" href="https://www.etsy.com/listing/${listingIdOf(at)}/made-words?ref=sr_gallery-${at}"><img src="${pictureOf(at)}" width="240" height="190" alt=""><h3>${escaped(title)}</h3><p><span>$</span><span>${at + 9}.00</span></p><p><span>From shop MadeShop${at}</span></p></a></div></li>`,
  )
  .join('')}</ol></main></body></html>`;

function serveEtsy(stage) {
  stage.servePages('www.etsy.com', ({ pathname }) => (pathname === '/search' ? searchPage : null));
  stage.serve('i.etsystatic.com', (request, response) => {
    const at = shown.findIndex((_, index) => request.url.includes(keyOf(index)));
    if (at < 0) return response.writeHead(404).end();
    return response.writeHead(200, { 'content-type': 'image/jpeg' }).end(pictureBytes(shown[at]));
  });
}

async function allowPart(stage) {
  const page = await stage.session.openExtensionPage('dashboard.html#start');
  page.setDefaultTimeout(kPatienceMs);
  await page.setViewport({ width: 1100, height: 900 });
  const part = await page.waitForSelector('.further');
  await part.evaluate((element) => (element.open = true));
  await page.waitForSelector('.further-place');
  return page;
}

const contained = (page) => page.evaluate((origins) => chrome.permissions.contains({ origins }), kOrigins);
const scripts = (page) =>
  page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));

async function notReadBefore(stage) {
  serveEtsy(stage);
  const from = stage.server.requests.length;
  // Not even its address is told to us.
  const page = await stage.session.openPage(kSearch);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const board = await allowPart(stage);
  assert.equal(await contained(board), false);
  assert.deepEqual(await scripts(board), []);
  const { tabs } = await stage.ask({ type: 'matches.overview' });
  assert.ok(!tabs.some(({ state }) => state.page?.site === 'etsy'), 'nothing of it is read');
  assert.deepEqual(await readOutlines(page), []);
  assert.deepEqual(stage.server.requests.slice(from).filter(isOurs), [], 'and nothing of it is fetched');
  await stage.shot(board, 'further-places');
  return { board, page };
}

async function asked(stage) {
  const { kind, session } = stage;
  const { board, page } = await notReadBefore(stage);
  const press = () => board.click('.further-place .button');
  if (kind === 'chromium') {
    await press();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    assert.equal(await contained(board), false, 'our button alone gives nothing');
    assert.deepEqual(await scripts(board), []);
    assert.equal(await board.$('.further-place [role=status]'), null);
    return;
  }
  await board.bringToFront();
  await press();
  await until(() => session.inChrome(questionShows), "the browser's question");
  await session.inChrome(answerQuestion, false);
  await board.waitForSelector('.further-place [role=alert]');
  assert.equal(await contained(board), false);
  await stage.shot(board, 'further-places-refused');
  await press();
  await until(() => session.inChrome(questionShows), "the browser's question again");
  const allowedAt = stage.server.requests.length;
  await session.inChrome(answerQuestion, true);
  await board.waitForSelector('.further-place [role=status]');
  assert.equal(await contained(board), true);
  await until(async () => (await scripts(board)).includes('pages-etsy'), 'the script for its pages');
  // The page that was open all the time is read now, without being loaded anew.
  const open = await tabIdOf(stage.view, kSearch);
  await stage.state(open, ({ page: read }) => read?.listings === shown.length);
  await lookThrough(page);
  await stage.state(open, 'done');
  await page.close();
  // What was matched for it is no part of what comes now; the browser may still have its bytes.
  await stage.forgetPictures();
  await readAndMatched(stage, allowedAt);
  // Taken back in the browser's settings: from then on nothing of it is read.
  await board.evaluate((origins) => chrome.permissions.remove({ origins }), kOrigins);
  await until(async () => (await scripts(board)).length === 0, 'the script to be taken away');
}

/* global document, PopupNotifications */
function questionShows() {
  const question = PopupNotifications.panel.firstElementChild;
  return PopupNotifications.isPanelOpen && question?.id === 'addon-webext-permissions-notification';
}

function answerQuestion(isYes) {
  const question = document.getElementById('addon-webext-permissions-notification');
  (isYes ? question.button : question.secondaryButton).click();
}

/** `from`: since which request the pictures may have been fetched. */
async function readAndMatched(stage, from = stage.server.requests.length) {
  serveEtsy(stage);
  const { page, tabId } = await stage.open(kSearch);
  await stage.state(tabId, ({ page: read }) => read?.site === 'etsy' && read.listings === shown.length);
  await lookThrough(page);
  const state = await stage.state(tabId, 'done');
  assert.equal(state.page.kind, 'search');
  assert.equal(state.scan.pictures.checked, shown.length);
  assert.deepEqual(state.scan.pictures.failed, {});
  const found = state.rows.filter(({ findings }) => findings[0].kind === 'match');
  assert.ok(found.length >= shown.length * 0.6, `${found.length} of ${shown.length} copies`);
  assert.match(found[0].listing.url, /^https:\/\/www\.etsy\.com\/listing\/\d+$/);
  assert.match(found[0].listing.seller.storeName, /^MadeShop\d$/);
  await until(async () => (await readOutlines(page)).length > 0, 'outlines');
  await stage.shot(page, 'etsy-search');
  const ours = stage.server.requests.slice(from).filter(isOurs);
  assert.deepEqual([...new Set(ours.map(({ host }) => host))], ['i.etsystatic.com']);
  assert.ok(ours.length >= shown.length, `${ours.length} fetched of ${shown.length}`);
  assert.ok(mostAtOnce(ours) <= 4);
  assert.equal(new Set(ours.map(({ path }) => path)).size, ours.length, 'no form of a picture twice');
}

/** A browser of its own, in which the permission is no question any more. */
async function readWhereAllowed(stage) {
  const manifest = (given) => ({
    ...given,
    host_permissions: [...given.host_permissions, ...kOrigins],
    optional_host_permissions: given.optional_host_permissions.filter((one) => !kOrigins.includes(one)),
  });
  const other = await openStage(stage.kind, stage.records, { manifest });
  try {
    const board = await allowPart(other);
    await until(async () => (await scripts(board)).includes('pages-etsy'), 'the script for its pages');
    await board.waitForSelector('.further-place [role=status]');
    await readAndMatched(other);
  } finally {
    await other.close();
  }
}

export const furtherPlaces = [
  { name: 'Etsy is not read until the browser has asked the artist', run: asked },
  { name: 'Etsy is read and matched where it is allowed', run: readWhereAllowed, only: 'chromium' },
];
