// SPDX-License-Identifier: Apache-2.0
// Seeded mutations of each made page of Alibaba.com, 1688 and Etsy (5 each; COUNTERPROOF_MUTATIONS=200 runs the long
// form): nearly every listing is still read, with its own picture, or the page says it was not understood.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';
import { mutate } from './made/mutate';
import { Seeded } from './made/seeded';
import { sitePages } from './made/site-pages';

const mutations = Number(process.env['COUNTERPROOF_MUTATIONS'] ?? 5);
const pages = sitePages().filter((page) => page.listings.length > 0);

/** What these sites have besides: hooks of their own, which a release may drop like any class. */
const ownHooks = [
  'data-ctrdot',
  'data-fav-id',
  'data-pid',
  'data-listing-id',
  'data-spm',
  'data-aplus-auto-offer',
];
const ownMarks = ['module-data', 'module-name', 'data-module-name', 'data-testid', 'data-ad-label'];

describe.each(pages)('$site $name', (page) => {
  const byId = new Map(page.listings.map((listing) => [listing.id, listing]));

  it(`keeps its listings through ${mutations} mutations`, { timeout: 1_200_000 }, () => {
    const fresh = documentOf(page.html, page.url);
    for (let seed = 0; seed < mutations; seed += 1) {
      const random = new Seeded(seed);
      const document = fresh.cloneNode(true) as Document;
      const done = mutate(document, random);
      if (random.next() < 0.5) {
        const name = random.of([...ownHooks, ...ownMarks]);
        for (const element of document.querySelectorAll(`[${name}]`)) element.removeAttribute(name);
        done.push(name);
      }
      const { page: read } = readPage(document, page.url);
      const label = `seed ${seed}: ${done.join(', ')}`;
      if (read.kind === 'not_understood') continue;
      const foreign = read.listings.filter((listing) => !byId.has(listing.id)).map(({ id }) => id);
      expect(foreign, `${label}: foreign listings`).toEqual([]);
      // Listings that stood in the inline data alone are gone with it.
      const text = document.documentElement.outerHTML;
      const standing = page.listings.filter(({ id }) => text.includes(id) || page.kind === 'item');
      expect(read.listings.length, `${label}: ${read.kind}`).toBeGreaterThanOrEqual(
        Math.ceil(standing.length * 0.99),
      );
      const wrong = read.listings.filter(
        ({ id, images }) => images[0] !== undefined && !byId.get(id)!.keys.includes(images[0].key),
      );
      expect(
        wrong.map(({ id }) => id),
        `${label}: wrong pictures`,
      ).toEqual([]);
    }
  });
});
