// SPDX-License-Identifier: Apache-2.0
// Seeded mutations of every stored page of a site: nearly every listing is still read, or the page says that it was not
// understood; nothing foreign is ever taken for a listing. Where links are gone, the loss is said. Few pages end without
// being understood. COUNTERPROOF_MUTATIONS=200 runs the long form.
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../extension/src/sites/read-page';
import type { PageReading } from '../../../../extension/src/sites/page-reading';
import { documentOf } from '../document';
import { dropLinks, mutate } from './mutate';
import { Seeded } from './seeded';
import { type StoredPage, storedPages } from './stored-pages';

const mutations = Number(process.env['COUNTERPROOF_MUTATIONS'] ?? 20);
/** Long lists are mutated a part at a time; each of so many turns takes the whole page. */
const wholeEach = 10;
const partLength = 12;
/** Of the mutations of a page that leave its inline data. */
const mostNotUnderstood = 0.5;

/**
 * Parsed anew for every mutation, each in a turn of the event loop: clones stay in memory as long as the window of their
 * original, and weakly held nodes until the turn ends.
 */
interface Part {
  html: string;
  /** Owners (see below) of the listings it shows before it is changed. */
  listings: string[];
}

export function describeMutations(site: string): void {
  describe.each(storedPages(site))(`${site} $name`, (page) => {
    const owners = ownersOf(page);

    it(`keeps its listings through ${mutations} mutations`, { timeout: 1_200_000 }, async () => {
      const whole = wholeOf(page, owners);
      const parts = partsOf(whole, page, owners);
      let judged = 0;
      let notUnderstood = 0;
      for (let seed = 0; seed < mutations; seed += 1) {
        const part = seed % wholeEach === 0 ? whole : parts[seed % parts.length]!;
        await setImmediate();
        const document = documentOf(part.html, page.url);
        const done = mutate(document, new Seeded(seed));
        const { kind } = check(page, owners, part.listings, document, `seed ${seed}: ${done.join(', ')}`);
        if (part.listings.length === 0 || done.includes('dropData')) continue;
        judged += 1;
        if (kind === 'not_understood') notUnderstood += 1;
      }
      // To understand nothing is always right, and never enough.
      if (page.kind !== 'not_understood')
        expect(notUnderstood, `not understood, of ${judged}`).toBeLessThanOrEqual(judged * mostNotUnderstood);
    });

    // The page of a deal may show its own product without a link: which of several without is its own, nobody can tell.
    it.skipIf(page.kind === 'item' || page.url.includes('productIds='))(
      'says what it loses where links are gone',
      { timeout: 1_200_000 },
      async () => {
        const { html, listings } = wholeOf(page, owners);
        for (let seed = 0; seed < Math.ceil(mutations / 4); seed += 1) {
          await setImmediate();
          const document = documentOf(html, page.url);
          dropLinks(shownCards(document, page), new Seeded(seed));
          checkLoss(page, owners, listings, document, `seed ${seed}`);
        }
      },
    );
  });
}

function check(
  page: StoredPage,
  owners: ReadonlyMap<string, string>,
  listings: readonly string[],
  document: Document,
  label: string,
): PageReading {
  const { page: read } = readPage(document, page.url);
  if (read.kind === 'not_understood') return read;
  const beside = new Set(page.kind === 'empty' ? page.recommended : []);
  const foreign = read.listings.filter(({ id }) => !owners.has(id) && !beside.has(id)).map(({ id }) => id);
  expect(foreign, `${label}: foreign listings`).toEqual([]);
  const found = new Set(read.listings.map(({ id }) => owners.get(id)));
  const missing = listings.filter((owner) => !found.has(owner));
  if (missing.length > 0) {
    // Of a page that was still being built, the listings without a card are gone with the inline data.
    const text = page.url + document.documentElement.outerHTML;
    const lost = missing.filter((owner) =>
      [...owners].some(([id, of]) => of === owner && (text.includes(id) || text.includes(usId(id)))),
    );
    const standing = listings.length - missing.length + lost.length;
    expect(lost.length, `${label}: lost ${lost.join(' ')} as ${read.kind}`).toBeLessThanOrEqual(
      standing * 0.01,
    );
  }
  const keysOf = new Map(page.listings.map(({ id, keys }) => [id, keys]));
  const wrong = read.listings.filter(({ id, images }) => {
    const keys = keysOf.get(owners.get(id) ?? '') ?? [];
    const judged = page.kind === 'item' ? images : images.slice(0, 1);
    return keys.length > 0 && judged.some(({ key }) => !keys.includes(key));
  });
  expect(
    wrong.map(({ id, images }) => [id, images.map(({ key }) => key)]),
    `${label}: wrong pictures`,
  ).toEqual([]);
  return read;
}

/** The cards of the list that show a picture, those of one listing together. */
function shownCards(document: Document, page: StoredPage): Element[][] {
  const cards = new Map<string, Element[]>();
  const { page: read, sightings } = readPage(document, page.url);
  const listed = new Set(read.listings.map(({ id }) => id));
  for (const { listingId, card, pictureKey } of sightings)
    if (pictureKey !== null && listed.has(listingId))
      cards.set(listingId, [...(cards.get(listingId) ?? []), card]);
  return [...cards.values()];
}

function checkLoss(
  page: StoredPage,
  owners: ReadonlyMap<string, string>,
  listings: readonly string[],
  document: Document,
  label: string,
): void {
  const read = check(page, owners, [], document, label);
  if (read.kind === 'not_understood') return;
  const found = new Set(read.listings.map(({ id }) => owners.get(id)));
  const lost = listings.filter((owner) => !found.has(owner));
  const { links, cards, strayPictures } = read.health;
  if (lost.length > 0)
    expect(links > cards || strayPictures > 0, `${label}: lost ${lost.join(' ')} as ${read.kind}`).toBe(true);
}

const offset = 2n ** 51n;
const usId = (id: string): string => (/^\d+$/.test(id) ? (BigInt(id) + offset).toString() : id);

// A card that links to another id of its listing is known by either of them.
function ownersOf(page: StoredPage): Map<string, string> {
  return new Map(
    page.listings.flatMap(({ id, redirectedId }) => [[redirectedId ?? id, id] as const, [id, id] as const]),
  );
}

function wholeOf(page: StoredPage, owners: ReadonlyMap<string, string>): Part {
  return partOf(page.html, documentOf(page.html, page.url), page, owners);
}

function partOf(
  html: string,
  document: Document,
  page: StoredPage,
  owners: ReadonlyMap<string, string>,
): Part {
  const { listings } = readPage(document, page.url).page;
  const known = listings.map(({ id }) => owners.get(id)).filter((owner) => owner !== undefined);
  return { html, listings: [...new Set(known)] };
}

// The same page with only some of its cards. Its inline data stays whole.
function partsOf(whole: Part, page: StoredPage, owners: ReadonlyMap<string, string>): Part[] {
  const count = page.listings.length;
  if (page.kind === 'item' || count <= partLength * 1.5) return [whole];
  const parts: Part[] = [];
  for (let start = 0; start + partLength <= count; start += partLength) {
    const document = documentOf(whole.html, page.url);
    const kept = new Set(page.listings.slice(start, start + partLength).map(({ id }) => id));
    for (const { listingId, card } of readPage(document, page.url).sightings)
      if (!kept.has(owners.get(listingId) ?? '')) card.remove();
    parts.push(partOf(document.documentElement.outerHTML, document, page, owners));
  }
  return parts;
}
