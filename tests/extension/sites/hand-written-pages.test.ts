// SPDX-License-Identifier: Apache-2.0
// Stored pages that no test makes: written by hand as a site might send them tomorrow, or saved in a browser. Each must read
// as a careful person would read it, which its expected.json says.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';
import { madePages } from './made/pages';
import { sitePages } from './made/site-pages';
import { type StoredPage, storedPages, storedSites } from './made/stored-pages';

const made = new Set([
  ...madePages().map(({ name }) => `aliexpress/${name}`),
  ...sitePages().map(({ site, name }) => `${site}/${name}`),
]);
const pages: (StoredPage & { at: string })[] = storedSites().flatMap((site) =>
  storedPages(site)
    .map((page) => ({ ...page, at: `${site}/${page.name}` }))
    .filter(({ at }) => !made.has(at)),
);

it('finds the pages', () => expect(pages.length).toBeGreaterThanOrEqual(12));

describe.each(pages)('$at', (page) => {
  const document = documentOf(page.html, page.url);
  const before = document.documentElement.outerHTML;
  const { page: read, sightings } = readPage(document, page.url);
  const byId = new Map(read.listings.map((listing) => [listing.id, listing]));

  it('is understood as what it is', () => {
    expect([read.kind, read.reason]).toEqual([page.kind, page.reason ?? null]);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('gives every listing once and no other', () => {
    expect(read.listings.map(({ id }) => id).sort()).toEqual(page.listings.map(({ id }) => id).sort());
    expect(read.recommended.map(({ id }) => id).sort()).toEqual([...(page.recommended ?? [])].sort());
  });

  it('gives titles, pictures, prices and advertisements as shown', () => {
    for (const listing of page.listings) {
      const { title, images, priceText, isAd, aliases } = byId.get(listing.id)!;
      expect([title, images.map(({ key }) => key), isAd]).toEqual([
        listing.title,
        listing.keys,
        listing.isAd ?? false,
      ]);
      if (listing.price) expect(priceText).toBe(listing.price);
      expect(aliases).toEqual(expect.arrayContaining(listing.aliases ?? []));
    }
    for (const { title, images } of read.recommended)
      expect([title !== '', images.length > 0]).toEqual([true, true]);
  });

  it('says who sells and where each listing stands', () => {
    const seller = Object.entries(read.seller ?? {}).filter(([, value]) => value !== null);
    expect(Object.fromEntries(seller)).toEqual(page.seller ?? {});
    const ids = new Set([...byId.keys(), ...(page.recommended ?? [])]);
    for (const { listingId, card, picture } of sightings) {
      expect(ids).toContain(listingId);
      expect(card.contains(picture ?? card)).toBe(true);
    }
    if (page.sightings !== undefined) expect(sightings).toHaveLength(page.sightings);
  });
});
