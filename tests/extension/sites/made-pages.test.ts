// SPDX-License-Identifier: Apache-2.0
// Every made page must read as it was made. The pages also lie in tests/data/pages, for tools and for looking at them;
// `npx vitest run tests/extension/sites -u` writes them anew.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';
import { madePages } from './made/pages';

const stored = join(import.meta.dirname, '../../data/pages/aliexpress');

describe.each(madePages())('$name', (page) => {
  const document = documentOf(page.html, page.url);
  const reading = readPage(document, page.url);
  const byId = new Map(reading.page.listings.map((listing) => [listing.id, listing]));

  const beside = new Map(reading.page.recommended.map((listing) => [listing.id, listing]));

  it('has the kind and the reason of the page', () => {
    expect([reading.page.kind, reading.page.reason]).toEqual([page.kind, page.reason]);
  });

  it('reads every listing once and no other', () => {
    expect([...byId.keys()].sort()).toEqual(page.listings.map((listing) => listing.id).sort());
    expect(reading.page.listings).toHaveLength(byId.size);
  });

  it('reads titles, pictures, prices and ads', () => {
    for (const made of page.listings) {
      const read = byId.get(made.id)!;
      const keys = page.hasAllPictures ? made.keys : made.keys.slice(0, 1);
      expect(read.title).toBe(made.title);
      expect(read.images.map((image) => image.key)).toEqual(keys);
      expect(
        read.images.every((image) => /^https:\/\/[^?]+\/kf\/[^_?]+\.(?:jpg|png)$/.test(image.full)),
      ).toBe(true);
      if (page.name !== 'search-ru') expect([read.priceText, read.isAd]).toEqual([made.price, made.isAd]);
      expect(read.url).toBe(`https://www.aliexpress.com/item/${made.id}.html`);
      expect(read.aliases).not.toContain(made.id);
    }
  });

  it('says where each listing stands', () => {
    expect(reading.sightings).toHaveLength(page.sightings);
    for (const sighting of reading.sightings) {
      const listing = byId.get(sighting.listingId) ?? beside.get(sighting.listingId)!;
      expect(listing).toBeDefined();
      expect(sighting.card.contains(sighting.picture ?? sighting.card)).toBe(true);
      const keys = listing.images.map(({ key }) => key);
      if (page.kind === 'item' && byId.has(listing.id)) expect(keys).toContain(sighting.pictureKey);
      else if (keys.length > 0) expect(sighting.pictureKey).toBe(keys[0]);
    }
    if (page.kind !== 'item')
      expect(new Set(reading.sightings.map((sighting) => sighting.card)).size).toBe(page.sightings);
  });

  it('keeps apart what the page recommends', () => {
    expect([...beside.keys()].sort()).toEqual([...(page.recommended ?? [])].sort());
    expect(reading.page.recommended).toHaveLength(beside.size);
    expect([...beside.values()].every(({ title, images }) => title !== '' && images.length > 0)).toBe(true);
  });

  it("reads the page's own seller, each field with its source", () => {
    const { seller, sellerProvenance } = reading.page;
    if (page.seller === undefined) {
      expect(seller).toBeNull();
      return;
    }
    const known = Object.fromEntries(Object.entries(seller ?? {}).filter(([, value]) => value !== null));
    expect(known).toEqual(page.seller);
    expect(Object.keys(sellerProvenance).sort()).toEqual(Object.keys(page.seller).sort());
    for (const made of page.listings) expect(byId.get(made.id)!.seller).toEqual(seller);
  });

  it('tells where in the whole list the page stands', () => {
    if (page.pager !== undefined) expect(reading.page.pager).toEqual(page.pager);
  });

  it('counts its health', () => {
    const { health } = reading.page;
    expect(health.cards).toBe(page.listings.length);
    expect(health.withImage).toBe(page.listings.filter((listing) => listing.keys.length > 0).length);
    if (page.name === 'search-good') expect(health).toMatchObject({ joined: 60, withSeller: 12 });
  });

  it('is stored as it was made', async () => {
    await expect(page.html).toMatchFileSnapshot(join(stored, page.name, 'page.html'));
    const { html: _, ...expected } = page;
    await expect(JSON.stringify(expected, null, 2) + '\n').toMatchFileSnapshot(
      join(stored, page.name, 'expected.json'),
    );
  });
});
