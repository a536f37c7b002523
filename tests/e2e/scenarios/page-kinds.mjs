// SPDX-License-Identifier: Apache-2.0
// Every kind of page under its true address: read as what it is, its pictures checked, only its pictures asked for.
import assert from 'node:assert/strict';
import {
  ALIBABA_SHELF,
  alibabaId,
  CATEGORY_PAGE,
  LISTINGS,
  moreLike,
  picturesOf,
  STORE,
  STORE_PAGES,
} from '../../../installer/demo/marketplace/catalogue.mjs';
import { DELISTED } from '../../../installer/demo/marketplace/blocked-pages.mjs';
import { mostAtOnce } from '../../../installer/demo/server.mjs';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { isOurs, isPicture, pathsByKey } from '../stage/requests.mjs';
import { until } from '../stage/stage.mjs';
import { assertSum, isMatch, truth } from './search-page.mjs';

const ali = 'https://www.aliexpress.com';
const copies = (listings) => listings.filter(({ id }) => truth.has(id)).length;
/** An item of the sample that copies a work, sold by one store, with several pictures. */
const copy = LISTINGS.find(
  ({ id, superlink, pictures }) => truth.has(id) && !superlink && pictures.length > 2,
);
const storeList = (page) => `${ali}/store/${STORE.id}/pages/all-items.html?page=${page}`;

/**
 * Opens a page and follows it to the end of its scan; checks what holds for every kind. `whole` says when the page has drawn
 * all: the scan of a first part may have ended before.
 */
async function scanned(stage, url, kind, listings, whole = () => true) {
  const { server } = stage;
  await stage.forgetPictures();
  const from = server.requests.length;
  const { page, tabId } = await stage.open(url);
  await stage.state(tabId, ({ page: shown }) => shown?.kind === kind && shown.listings === listings);
  await lookThrough(page);
  await stage.state(tabId, whole);
  const state = await stage.state(tabId, 'done');
  assertSum(state.scan.pictures);
  assert.equal(state.page.listings, listings);
  assert.deepEqual(state.scan.pictures.failed, {});
  const ours = server.requests.slice(from).filter(isOurs);
  assert.ok(ours.every(isPicture), 'only pictures');
  assert.ok(mostAtOnce(ours) <= 4);
  for (const [key, paths] of pathsByKey(ours)) {
    assert.equal(new Set(paths).size, paths.length, `${key}: a form twice`);
    assert.ok(paths.length <= 2, `${key}: ${paths}`);
  }
  return { page, tabId, state, ours };
}

async function outlined(page, state) {
  const wanted = state.rows.filter(({ findings }) => findings[0].kind === 'match').length;
  assert.ok(wanted > 0, 'the page shows copies');
  const seen = await until(async () => {
    await lookThrough(page);
    const outlines = await readOutlines(page);
    return outlines.length > 0 && outlines;
  }, 'outlines');
  assert.ok(seen.length > 0);
}

async function category(stage) {
  const url = `${ali}/category/200003482/home-decor.html`;
  const { page, state } = await scanned(stage, url, 'category', CATEGORY_PAGE.length);
  assert.equal(state.scan.pictures.checked, picturesOf(CATEGORY_PAGE));
  assert.ok(copies(CATEGORY_PAGE) > 0);
  await outlined(page, state);
  await stage.shot(page, 'category');
}

async function item(stage) {
  const url = `${ali}/item/${copy.id}.html`;
  const { page, state, ours } = await scanned(stage, url, 'item', 1, ({ page: shown }) => shown.seller);
  const own = state.rows.filter(({ foundInRecommendations }) => !foundInRecommendations);
  assert.ok(own.length > 0 && own.every(({ listing }) => listing.id === copy.id));
  assert.equal(state.page.seller.storeId, copy.store.id);
  const beside = new Set(moreLike(copy).map(({ id }) => id));
  const recommended = state.rows.filter(({ foundInRecommendations }) => foundInRecommendations);
  assert.ok(recommended.every(({ listing }) => beside.has(listing.id)));
  assert.ok(state.scan.pictures.checked >= copy.pictures.length + 1, 'gallery and recommendations');
  // Gallery pictures are asked for in a second form at most; those of recommendations in one.
  const gallery = new Set(copy.pictures.map(({ key }) => key));
  for (const [key, paths] of pathsByKey(ours)) if (!gallery.has(key)) assert.equal(paths.length, 1, key);
  await outlined(page, state);
  await stage.shot(page, 'item', { fullPage: true });
}

async function bundle(stage) {
  const url = `${ali}/ssr/300000512/BundleDeals2?productIds=${copy.id}:${copy.sku}&pha_manifest=ssr`;
  const { state } = await scanned(stage, url, 'item', 1);
  assert.ok(state.rows.some(({ listing }) => listing.id === copy.id));
}

async function store(stage) {
  const home = await scanned(stage, `${ali}/store/${STORE.id}`, 'store', 8);
  assert.equal(home.state.page.seller.storeName, STORE.name);
  await home.page.close();
  const first = await scanned(stage, storeList(1), 'store', STORE_PAGES[0].length);
  await first.page.close();
  const { page, tabId } = await scanned(stage, storeList(2), 'store', STORE_PAGES[1].length);
  const all = STORE_PAGES.flat().length;
  const { page: shown } = await stage.state(
    tabId,
    ({ page: now }) => now?.coverage?.listingsRead === all && now.coverage.pages.length === 2,
  );
  assert.deepEqual(shown.coverage, { pages: [1, 2], of: 2, listingsRead: all, about: all });
  await stage.shot(page, 'store');
}

async function alibaba(stage) {
  const search = await scanned(
    stage,
    'https://www.alibaba.com/trade/search?SearchText=art+print',
    'search',
    ALIBABA_SHELF.length,
  );
  assert.equal(search.state.scan.pictures.checked, picturesOf(ALIBABA_SHELF));
  await outlined(search.page, search.state);
  await stage.shot(search.page, 'alibaba-search');
  await search.page.close();
  const shown = ALIBABA_SHELF.find(({ id, pictures }) => truth.has(id) && pictures.length > 1);
  const url = `https://www.alibaba.com/product-detail/Print_${alibabaId(shown)}.html`;
  const product = await scanned(stage, url, 'item', 1);
  assert.ok(
    product.state.rows.some(({ listing }) => listing.id === alibabaId(shown)),
    'the copy is found',
  );
  assert.equal(product.state.page.seller.minisite, 'samplelight.en.alibaba.com');
  await product.page.close();
  await scanned(stage, 'https://samplelight.en.alibaba.com/productlist.html', 'store', 20);
}

async function site1688(stage) {
  const { state } = await scanned(
    stage,
    'https://s.1688.com/selloffer/offer_search.htm?keywords=print',
    'search',
    24,
  );
  assert.equal(state.page.site, '1688');
  assert.ok(state.rows.some(isMatch));
}

async function delisted(stage) {
  const { tabId } = await stage.open(`${ali}/item/${DELISTED}.html`);
  const { page, scan } = await stage.state(tabId, ({ page: shown }) => shown?.kind === 'empty');
  assert.equal(page.reason, 'delisted');
  assert.equal(scan.pictures.seen, 0);
}

/** A copy of the open page: it says nothing of where the artist came from, and reads the same. */
async function copied(stage) {
  const { tabId } = await stage.open(`${storeList(1)}&token=0123456789abcdefsecret`);
  const { page } = await stage.state(tabId, 'read');
  const copy = await stage.ask({ type: 'page.copy', tabId });
  assert.equal(copy.reading.listings.length, page.listings);
  assert.ok(!copy.html.includes('0123456789abcdefsecret'));
  assert.ok(copy.html.includes(STORE.name));
  const listings = await stage.ask({ type: 'page.listings', tabId, cursor: null });
  assert.equal(listings.listings.length, page.listings);
  const overview = await stage.ask({ type: 'matches.overview' });
  assert.ok(overview.tabs.some((tab) => tab.tabId === tabId));
}

/** Outlines move nothing on the page. */
async function nothingMoves(stage) {
  await stage.forgetPictures();
  stage.server.setFault('/kf/', { kind: 'slow', delayMs: 400 });
  const { page, tabId } = await stage.open(storeList(1));
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  await page.evaluate(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries())).observe({
      type: 'layout-shift',
    });
  });
  await until(async () => (await readOutlines(page)).length > 0);
  await stage.state(tabId, 'done');
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  assert.equal(await page.evaluate(() => globalThis.shifts.length), 0);
  assert.equal(await height(), before);
}

export const pageKinds = [
  { name: 'a category is read and outlined', run: category },
  { name: 'an item page is read with its gallery, its seller and what it recommends', run: item },
  { name: 'a bundle page is the page of its product', run: bundle },
  { name: 'a store is read, and how much of it was seen adds up over its pages', run: store },
  { name: "Alibaba's search, product and minisite are read and checked", run: alibaba },
  { name: 'a search on 1688 is read and checked', run: site1688 },
  { name: 'a delisted item is said to be one', run: delisted },
  { name: 'a page can be copied, its listings listed, its tab overlooked', run: copied },
  { name: 'outlines move nothing on the page', run: nothingMoves, only: 'chromium' },
];
