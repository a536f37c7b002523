// SPDX-License-Identifier: Apache-2.0
// Every made page of Alibaba.com, 1688 and Etsy must read as it was made. The pages also lie in tests/data/pages, for
// tools and for looking at them; `npx vitest run tests/extension/sites -u` writes them anew.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { unknownSeller } from '../../../extension/src/sites/bare-reading';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';
import { sitePages } from './made/site-pages';

const stored = join(import.meta.dirname, '../../data/pages');
const folded = (text: string): string => text.replace(/\s+/gu, ' ').trim().slice(0, 2000);

describe.each(sitePages())('$site $name', (page) => {
  const document = documentOf(page.html, page.url);
  const reading = readPage(document, page.url);
  const byId = new Map(reading.page.listings.map((listing) => [listing.id, listing]));

  it('has the kind, the reason and the pager of the page', () => {
    expect([reading.page.site, reading.page.kind, reading.page.reason]).toEqual([
      page.site,
      page.kind,
      page.reason,
    ]);
    expect(reading.page.pager).toEqual(page.pager ?? null);
  });

  it('reads every listing once and no other', () => {
    expect([...byId.keys()].sort()).toEqual(page.listings.map((listing) => listing.id).sort());
    expect(reading.page.listings).toHaveLength(byId.size);
  });

  it('keeps recommendations apart', () => {
    const ids = reading.page.recommended.map((listing) => listing.id);
    expect(ids.sort()).toEqual([...(page.recommended ?? [])].sort());
  });

  it('reads titles, addresses, pictures, prices and ads', () => {
    for (const made of page.listings) {
      const read = byId.get(made.id)!;
      expect(read.title).toBe(folded(made.title));
      expect(read.url).toBe(made.url);
      expect(read.images.map((image) => image.key)).toEqual(
        page.hasAllPictures ? made.keys : made.keys.slice(0, 1),
      );
      for (const { full } of read.images) expect(full).toMatch(/^https:\/\/[^?]+\.(?:jpg|png)$/);
      expect([read.priceText ?? '', read.isAd]).toEqual([made.price, made.isAd]);
    }
  });

  it('reads the sellers the page names', () => {
    for (const made of page.listings) {
      const read = byId.get(made.id)!;
      for (const field of page.sellerFields) {
        expect([made.id, field, read.seller[field]]).toEqual([made.id, field, made.seller[field] ?? null]);
        if (read.seller[field] !== null)
          expect(read.provenance[`seller.${field}`]).toMatch(/^(?:json|dom|attr|meta)$/);
      }
    }
    const expected = page.seller === undefined ? null : { ...unknownSeller(), ...page.seller };
    expect(reading.page.seller).toEqual(expected);
    const known = Object.keys(page.seller ?? {}).sort();
    expect(Object.keys(reading.page.sellerProvenance).sort()).toEqual(known);
  });

  it('says where each listing stands', () => {
    expect(reading.sightings).toHaveLength(page.sightings);
    const ids = new Set([...byId.keys(), ...(page.recommended ?? [])]);
    for (const sighting of reading.sightings) {
      expect(ids).toContain(sighting.listingId);
      expect(sighting.card.contains(sighting.picture ?? sighting.card)).toBe(true);
    }
  });

  it('is stored as it was made', async () => {
    const folder = join(stored, page.site, page.name);
    await expect(page.html).toMatchFileSnapshot(join(folder, 'page.html'));
    const { html: _, ...expected } = page;
    await expect(JSON.stringify(expected, null, 2) + '\n').toMatchFileSnapshot(join(folder, 'expected.json'));
  });
});
