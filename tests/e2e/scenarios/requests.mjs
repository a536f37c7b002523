// SPDX-License-Identifier: Apache-2.0
// What the servers are asked for: the pictures of the page and nothing else, a few at a time, each one once.
import assert from 'node:assert/strict';
import {
  picturesOf,
  pictureUrl,
  SEARCH_PAGES,
  shownPictureUrl,
} from '../../../installer/demo/marketplace/catalogue.mjs';
import { mostAtOnce } from '../../../installer/demo/server.mjs';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { isOurs, isPicture, pathsByKey } from '../stage/requests.mjs';
import { readOutlines } from '../stage/outlines.mjs';
import { until } from '../stage/stage.mjs';

const kAtOnce = 4;
const pathOf = (url) => new URL(url, 'https://x.invalid').pathname;
const withoutWrapper = (path) => path.replace(/_\.avif$/, '');

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
    ours.filter((request) => !isPicture(request)).map(({ host, path }) => host + path),
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
    assert.ok(paths.length <= 2 && paths.every((path) => allowed.includes(path)), paths.join(' '));
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

export const requests = [
  { name: 'only the pictures of the page are fetched, few at a time, and never again', run: onlyItsPictures },
];
