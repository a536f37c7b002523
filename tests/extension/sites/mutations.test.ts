// SPDX-License-Identifier: Apache-2.0
// Seeded mutations of each made page (10 each; COUNTERPROOF_MUTATIONS=200 runs the long form, some 15 minutes): nearly every listing is still read, or the page says it was not understood.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';
import { mutate } from './made/mutate';
import { madePages } from './made/pages';
import { Seeded } from './made/seeded';

const mutations = Number(process.env['COUNTERPROOF_MUTATIONS'] ?? 10);
const pages = madePages().filter((page) => page.listings.length > 0);

describe.each(pages)('$name', (page) => {
  // A card that links to another id of its listing is known by either of them.
  const owner = new Map(
    page.listings.flatMap((made) => [
      [made.id, made.id] as const,
      [made.redirectedId ?? made.id, made.id] as const,
    ]),
  );

  it(`keeps its listings through ${mutations} mutations`, { timeout: 1_200_000 }, () => {
    const fresh = documentOf(page.html, page.url);
    for (let seed = 0; seed < mutations; seed += 1) {
      const document = fresh.cloneNode(true) as Document;
      const done = mutate(document, new Seeded(seed));
      const { page: read } = readPage(document, page.url);
      const label = `seed ${seed}: ${done.join(', ')}`;
      if (read.kind === 'not_understood') continue;
      const found = new Set(read.listings.map((listing) => owner.get(listing.id)));
      const foreign = read.listings.filter((listing) => !owner.has(listing.id)).map((listing) => listing.id);
      expect(foreign, `${label}: foreign listings`).toEqual([]);
      // Of a page that was still being built, the listings without a card are gone with the inline data.
      const text = document.documentElement.outerHTML;
      const standing = page.listings.filter(({ id, redirectedId }) =>
        [id, redirectedId ?? id, (BigInt(id) + 2n ** 51n).toString()].some((form) => text.includes(form)),
      );
      expect(found.size, `${label}: ${read.kind}`).toBeGreaterThanOrEqual(Math.ceil(standing.length * 0.99));
      const wrong = read.listings.filter((listing) => {
        const made = page.listings.find((candidate) => candidate.id === owner.get(listing.id))!;
        return (
          made.keys.length > 0 && listing.images.length > 0 && !made.keys.includes(listing.images[0]!.key)
        );
      });
      expect(
        wrong.map((listing) => listing.id),
        `${label}: wrong pictures`,
      ).toEqual([]);
    }
  });
});
