// SPDX-License-Identifier: Apache-2.0
// What the servers are asked for: the pictures of the page and nothing else, a few at a time, each one once.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DELISTED } from '../../../installer/demo/marketplace/blocked-pages.mjs';
import {
  ALIBABA_SHELF,
  alibabaId,
  LISTINGS,
  picturesOf,
  pictureUrl,
  SEARCH_PAGES,
  shownPictureUrl,
  STORE,
} from '../../../installer/demo/marketplace/catalogue.mjs';
import { mostAtOnce } from '../../../installer/demo/server.mjs';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { isOurs, isPicture, pathsByKey } from '../stage/requests.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { counterproof } from '../stage/records.mjs';
import { openStage, until } from '../stage/stage.mjs';

const pictureFolder = path.resolve(import.meta.dirname, '../../../installer/demo/marketplace/pictures');
const kAtOnce = 4;
const pathOf = (url) => new URL(url, 'https://x.invalid').pathname;
const withoutWrapper = (asked) => asked.replace(/_\.avif$/, '');

async function onlyItsPictures(stage) {
  const { server } = stage;
  await stage.forgetPictures();
  server.setFault('/kf/', { kind: 'slow', delayMs: 120 });
  const from = server.requests.length;
  const { page, tabId } = await stage.open(searchPages[1]);
  const { scan } = await stage.state(tabId, 'done');
  const pictures = picturesOf(SEARCH_PAGES[1]);
  assert.equal(scan.pictures.checked, pictures);
  const all = server.requests.slice(from);
  const ours = all.filter(isOurs);
  assert.ok(ours.length >= pictures);
  assert.deepEqual(
    ours.filter((request) => !isPicture(request)).map(({ host, path: asked }) => host + asked),
    [],
  );
  assert.deepEqual([...new Set(ours.map(({ method }) => method))], ['GET']);
  assert.equal(
    all.filter(({ destination }) => destination === 'document').length,
    1,
    'the page itself, once',
  );
  const most = mostAtOnce(ours);
  assert.ok(most <= kAtOnce && most > 1, `${most} at once`);

  const listed = new Map(
    SEARCH_PAGES[1].flatMap((listing) => listing.pictures.map(({ key }) => [key, listing])),
  );
  const shown = new Map(SEARCH_PAGES[1].map((listing) => [listing.picture.key, listing]));
  for (const [key, paths] of pathsByKey(ours)) {
    assert.ok(listed.has(key), `${key} is no picture of the page`);
    assert.equal(new Set(paths).size, paths.length, `${key} was fetched twice: ${paths}`);
    // Only in the inline data: its original, which names no size.
    if (!shown.has(key)) {
      assert.deepEqual(paths, [`/kf/${key}.jpg`]);
      continue;
    }
    const listing = shown.get(key);
    const allowed = [
      pathOf(shownPictureUrl(listing)),
      withoutWrapper(pathOf(shownPictureUrl(listing))),
      pathOf(pictureUrl(listing.picture, listing)),
    ];
    assert.ok(paths.length <= 2 && paths.every((asked) => allowed.includes(asked)), paths.join(' '));
  }

  server.clearFaults();
  await page.close();
  const again = server.requests.length;
  const visit = await stage.open(searchPages[1]);
  const second = await stage.state(visit.tabId, 'done');
  assert.equal(second.scan.pictures.checked, pictures);
  await until(async () => (await readOutlines(visit.page)).length > 0);
  assert.deepEqual(server.requests.slice(again).filter(isOurs), [], 'a second visit fetches nothing');
}

/** A picture of the page that shows no work becomes one: all are compared anew, and none is fetched again. */
async function comparedAnewFromWhatIsKept({ kind, data }) {
  const folder = mkdtempSync(path.join(tmpdir(), 'counterproof-more-works-'));
  const stage = await openStage(kind, data);
  try {
    const { tabId } = await stage.open(searchPages[1]);
    const before = await stage.state(tabId, 'done');
    const shown = before.rows.map(({ picture }) => picture.key);
    const { key } = SEARCH_PAGES[1].find(({ picture }) => !shown.includes(picture.key)).picture;
    const file = readdirSync(pictureFolder).find((name) => name.startsWith(key));
    cpSync(path.join(pictureFolder, file), path.join(folder, file));
    const from = stage.server.requests.length;
    counterproof(stage.data, 'index', folder);
    const after = await stage.state(
      tabId,
      ({ scan, rows }) => scan.state === 'done' && rows.some(({ picture }) => picture.key === key),
    );
    assert.equal(after.scan.pictures.checked, before.scan.pictures.checked);
    assert.deepEqual(stage.server.requests.slice(from).filter(isOurs), []);
  } finally {
    await stage.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const ali = 'https://www.aliexpress.com';
const shownItem = LISTINGS.find(({ superlink, pictures }) => !superlink && pictures.length > 2);
const shownProduct = ALIBABA_SHELF[0];

/** One page of every kind there is, with what it must come to. */
const everyKind = [
  [searchPages[0], 'search'],
  [`${ali}/w/wholesale-nothing.html`, 'empty'],
  [`${ali}/category/200003482/home-decor.html`, 'category'],
  [`${ali}/item/${shownItem.id}.html`, 'item'],
  [`${ali}/ssr/300000512/BundleDeals2?productIds=${shownItem.id}:${shownItem.sku}&pha_manifest=ssr`, 'item'],
  [`${ali}/item/${DELISTED}.html`, 'empty'],
  [`${ali}/store/${STORE.id}`, 'store'],
  [`${ali}/store/${STORE.id}/pages/all-items.html?page=1`, 'store'],
  [`${ali}/w/wholesale-captcha-test.html`, 'unreadable'],
  [`${ali}/w/wholesale-login-test.html`, 'unreadable'],
  ['https://www.alibaba.com/trade/search?SearchText=art+print', 'search'],
  [`https://www.alibaba.com/product-detail/Print_${alibabaId(shownProduct)}.html`, 'item'],
  ['https://samplelight.en.alibaba.com/productlist.html', 'store'],
  ['https://s.1688.com/selloffer/offer_search.htm?keywords=print', 'search'],
];

async function overAllKinds(stage, t) {
  const { server } = stage;
  await stage.forgetPictures();
  const from = server.requests.length;
  for (const [url, kind] of everyKind) {
    const { page, tabId } = await stage.open(url);
    await stage.state(tabId, ({ page: read }) => read?.kind === kind);
    await lookThrough(page);
    await stage.state(tabId, ({ scan }) => scan.state !== 'scanning' && scan.pictures.waiting === 0);
    await page.close();
  }
  const all = server.requests.slice(from);
  const ours = all.filter(isOurs);
  assert.deepEqual(
    ours.filter((request) => !isPicture(request)).map(({ host, path }) => host + path),
    [],
    'only pictures',
  );
  const documents = all.filter(({ destination }) => destination === 'document');
  assert.equal(documents.length, everyKind.length, 'each page once, by the artist');
  const most = mostAtOnce(ours);
  assert.ok(most <= kAtOnce, `${most} at once`);
  const paths = ours.map(({ host, path }) => host + path);
  assert.equal(new Set(paths).size, paths.length, 'no form of a picture twice, over all pages together');
  const byKey = pathsByKey(ours);
  for (const [key, forms] of byKey) assert.ok(new Set(forms).size <= 2, `${key}: ${forms}`);
  t.diagnostic(
    `${everyKind.length} pages, ${documents.length} documents, all by the artist; ${ours.length} requests of ours for ${byKey.size} pictures, ${most} at once`,
  );
}

export const requests = [
  { name: 'over pages of every kind, only their pictures are fetched', run: overAllKinds },
  {
    name: 'a larger portfolio is compared with the pictures kept, which are not fetched again',
    run: comparedAnewFromWhatIsKept,
  },
  { name: 'only the pictures of the page are fetched, few at a time, and never again', run: onlyItsPictures },
];
