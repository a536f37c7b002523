// SPDX-License-Identifier: Apache-2.0
// Pages that change under us: paging without a new document, cards built while scrolling, cards used again.
import assert from 'node:assert/strict';
import { picturesOf, SEARCH_PAGES } from '../../../installer/demo/marketplace/catalogue.mjs';
import { searchPages } from '../../../installer/demo/walk/search-pages.mjs';
import { lookThrough } from '../../../installer/demo/walk/tab-state.mjs';
import { listingIdOf, readOutlines } from '../stage/outlines.mjs';
import { until } from '../stage/stage.mjs';
import { isMatch, kLeastOutlined, truth } from './search-page.mjs';

const idsOn = (page) => new Set(SEARCH_PAGES[page].map(({ id }) => id));

async function lateCards(stage) {
  const { page, tabId } = await stage.open(searchPages[0]);
  const state = await stage.state(tabId, 'done');
  const wanted = state.rows.filter(isMatch).length;
  const first = await until(async () => {
    const seen = await readOutlines(page);
    return seen.length > 0 && seen;
  });
  assert.ok(first.length < wanted, 'cards that are not there yet cannot be outlined');
  await until(async () => {
    await lookThrough(page);
    return (await readOutlines(page)).length === wanted;
  }, `${wanted} outlines after scrolling`);
}

async function paging(stage) {
  const { page, tabId } = await stage.open(searchPages[0]);
  await stage.state(tabId, 'done');
  await until(async () => (await readOutlines(page)).length > 0);
  await page.evaluate(() => document.querySelector('.comet-pagination button[data-page="2"]').click());
  await page.waitForFunction(
    () => location.search.includes('page=2') && document.querySelector('#card-list a[href]'),
    { polling: 50 },
  );
  const second = idsOn(1);
  // Soon no outline is left that lies over nothing or over a card of the page before.
  await until(async () => {
    const seen = await readOutlines(page);
    return seen.every(({ href }) => href !== null && second.has(listingIdOf(href)));
  }, 'stale outlines to go');
  // Its cards are built as they come into view, so that the scan ends and goes on again.
  await lookThrough(page);
  const state = await stage.state(
    tabId,
    ({ page: shown, scan }) =>
      shown?.url.includes('page=2') &&
      scan.state === 'done' &&
      scan.pictures.waiting === 0 &&
      scan.pictures.seen === picturesOf(SEARCH_PAGES[1]),
  );
  const wanted = new Set(state.rows.filter(isMatch).map(({ listing }) => listing.id));
  const copies = [...second].filter((id) => truth.has(id));
  assert.ok(wanted.size >= kLeastOutlined * copies.length && copies.length > 0);
  const outlines = await until(async () => {
    await lookThrough(page);
    const seen = await readOutlines(page);
    return new Set(seen.map(({ href }) => href && listingIdOf(href))).size === wanted.size && seen;
  }, `the outlines of ${wanted.size} copies on the second page`);
  assert.ok(state.rows.every(({ listing }) => second.has(listing.id)));
  assert.equal(outlines.length, state.rows.filter(isMatch).length);
  assert.ok(outlines.every(({ href }) => second.has(listingIdOf(href))));
  await stage.shot(page, 'paging-second');
}

/** One card takes the place of another in the same nodes, as list frameworks do. */
async function cardsUsedAgain(stage) {
  const { page, tabId } = await stage.open(searchPages[0]);
  await stage.state(tabId, 'done');
  const seen = await until(async () => {
    const outlines = await readOutlines(page);
    return outlines.length > 0 && outlines;
  });
  const outlined = seen[0].href;
  const shown = await page.$$eval('#card-list a', (links) =>
    links.flatMap((link) =>
      link.querySelector('img[alt]:not([alt=""])')?.naturalWidth > 0 ? [link.href] : [],
    ),
  );
  const innocent = shown.find((href) => !truth.has(listingIdOf(href)));
  assert.ok(innocent);
  const swap = () =>
    page.evaluate(
      (one, other) => {
        const card = (href) =>
          [...document.querySelectorAll('#card-list a')].find((link) => link.href === href);
        const [first, second] = [card(one), card(other)];
        const picture = (link) => link.querySelector('img[alt]:not([alt=""])');
        const look = (link) => ({
          href: link.getAttribute('href'),
          src: picture(link).getAttribute('src'),
          alt: picture(link).alt,
          title: link.querySelector('h3').textContent,
        });
        const wear = (link, { href, src, alt, title }) => {
          link.setAttribute('href', href);
          picture(link).setAttribute('src', src);
          picture(link).alt = alt;
          link.querySelector('h3').textContent = title;
        };
        const [a, b] = [look(first), look(second)];
        wear(first, b);
        wear(second, a);
      },
      outlined,
      innocent,
    );
  const where = async (href) =>
    page.evaluate(
      (wanted) => [...document.querySelectorAll('#card-list a')].findIndex((link) => link.href === wanted),
      href,
    );
  const before = await where(outlined);
  await swap();
  const after = await where(outlined);
  assert.notEqual(before, after);
  await page.evaluate(
    (place) => document.querySelectorAll('#card-list > *')[place].scrollIntoView({ block: 'center' }),
    after,
  );
  await until(async () => {
    const outlines = await readOutlines(page);
    return outlines.some(({ href }) => href === outlined) && !outlines.some(({ href }) => href === innocent);
  }, 'the outline to follow its listing into another card');
  await stage.shot(page, 'cards-used-again');
}

export const changes = [
  { name: 'late cards are outlined when they come', run: lateCards },
  { name: 'paging in the page takes stale outlines away and brings new ones', run: paging },
  { name: 'a card that is used again is judged anew', run: cardsUsedAgain },
];
