// SPDX-License-Identifier: Apache-2.0
// A search page is outlined by itself: the right cards, the right places, nobody else's pictures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { NO_MATCH_PAGE, picturesOf, SEARCH_PAGES } from '../../../installer/demo/marketplace/catalogue.mjs';
import { innocentPage, searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { listingIdOf, overlap, readOutlines } from '../stage/outlines.mjs';
import { until } from '../stage/stage.mjs';

/** The copies of the sample, by global listing id. */
export const truth = new Map(
  JSON.parse(
    readFileSync(new URL('../../../installer/demo/marketplace/truth.json', import.meta.url), 'utf8'),
  ).map((entry) => [entry.listing, entry]),
);
/**
 * Of the copies of the sample page at least these shares must be outlined, and outlined or listed for the artist to
 * judge; how well the engine does is measured elsewhere.
 */
export const kLeastOutlined = 0.8;
const kLeastListed = 0.9;

export const isMatch = ({ findings }) => findings[0].kind === 'match';
export const assertSum = ({ seen, matched, notMatched, waiting, skipped, failed }) =>
  assert.equal(seen, matched + notMatched + waiting + sum(skipped) + sum(failed));
const sum = (counts) => Object.values(counts).reduce((total, count) => total + count, 0);

/** A work's title is made of its file's name: blue-heron.jpg, "Blue heron". */
const fileNameOf = ({ workTitle }) => workTitle.toLowerCase().replaceAll(' ', '-');

async function outlinedByItself(stage, t) {
  const { page, tabId } = await stage.open(searchPages[0]);
  // Nothing was pressed, nothing was scrolled: the first outlines stand on the cards of the first screen.
  const first = await until(async () => {
    const seen = await readOutlines(page);
    return seen.length > 0 && seen;
  });
  assert.ok(first.every(({ href }) => truth.has(listingIdOf(href))));
  await stage.shot(page, 'search-first');
  await lookThrough(page);
  const state = await stage.state(tabId, 'done');
  assert.equal(state.page.kind, 'search');
  assert.equal(state.page.listings, SEARCH_PAGES[0].length);
  const all = picturesOf(SEARCH_PAGES[0]);
  assert.deepEqual(
    {
      ...state.scan.pictures,
      skipped: sum(state.scan.pictures.skipped),
      failed: sum(state.scan.pictures.failed),
    },
    {
      seen: all,
      checked: all,
      matched: state.scan.pictures.matched,
      notMatched: all - state.scan.pictures.matched,
      waiting: 0,
      skipped: 0,
      failed: 0,
    },
  );

  const wanted = state.rows.filter(isMatch).length;
  const outlines = await until(async () => {
    await lookThrough(page);
    const seen = await readOutlines(page);
    return seen.length >= wanted && seen;
  }, `${wanted} outlines`);
  assert.equal(outlines.length, wanted, 'one outline for each match');
  await stage.shot(page, 'search-all', { fullPage: true });

  const ids = outlines.map(({ href }) => listingIdOf(href));
  assert.equal(new Set(ids).size, ids.length, 'no card is outlined twice');
  const innocents = ids.filter((id) => !truth.has(id));
  assert.deepEqual(innocents, [], 'innocent pictures are left alone');
  for (const { href, key, region, size } of outlines) {
    const { key: copied, quad, product } = truth.get(listingIdOf(href));
    assert.equal(key, copied);
    if (quad === null) continue;
    const { overUnion, insideOf } = overlap(region, quad, size);
    assert.ok(
      overUnion >= 0.5 || insideOf >= 0.8,
      `${product} ${key}: over union ${overUnion.toFixed(2)}, inside ${insideOf.toFixed(2)}`,
    );
  }
  const copies = SEARCH_PAGES[0].filter(({ id }) => truth.has(id));
  const listed = copies.filter(({ id }) =>
    state.rows.some(
      (row) => row.listing.id === id && truth.get(id).work.startsWith(`${fileNameOf(row.findings[0])}.`),
    ),
  );
  t.diagnostic(`${ids.length} of ${copies.length} copies outlined, ${listed.length} with those listed`);
  assert.ok(ids.length >= kLeastOutlined * copies.length);
  assert.ok(listed.length >= kLeastListed * copies.length);
}

async function innocentPageStaysClean(stage) {
  const { page, tabId } = await stage.open(innocentPage);
  await lookThrough(page);
  const state = await stage.state(tabId, 'done');
  assert.deepEqual(state.rows.filter(isMatch), []);
  assert.deepEqual(await readOutlines(page), []);
  assert.equal(state.scan.pictures.checked, picturesOf(NO_MATCH_PAGE));
}

export const search = [
  { name: 'a search page is outlined by itself, at the right places only', run: outlinedByItself },
  { name: 'a page without copies stays as it is', run: innocentPageStaysClean },
];
