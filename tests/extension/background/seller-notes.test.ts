// SPDX-License-Identifier: Apache-2.0
// Which sellers the records are told of, and what of them.
import { describe, expect, it } from 'vitest';
import { SellerNotes, sightingOf } from '../../../extension/src/background/seller-notes';
import type { HostLink } from '../../../extension/src/native/host-link';
import type { PageKind, SellerReading } from '../../../extension/src/sites/page-reading';
import { listing, seller } from './page-samples';

const shown = (
  kind: PageKind,
  of: Partial<SellerReading> | null,
  url = 'https://www.aliexpress.com/item/1.html',
) => ({
  url,
  reading: { site: 'aliexpress' as const, kind, seller: of && { ...seller, ...of } },
  listings: [
    { listing: listing('9', []), recommended: true, shown: new Set<string>(), present: true },
    {
      listing: listing('1', [], { aliases: ['2'] }),
      recommended: false,
      shown: new Set<string>(),
      present: true,
    },
  ],
});
const kStore = { storeId: '1101', storeName: 'Heron Store' };

describe('a seller that a page tells of', () => {
  it('is told with the item that it sells, and what is recommended beside it is not', () => {
    expect(sightingOf(shown('item', kStore))).toMatchObject({
      seller: { storeId: '1101', storeName: 'Heron Store' },
      listingIds: ['1', '2'],
      licence: null,
      life: null,
    });
  });

  it('has a licence when a number says so, or an authority beside the name; a name alone is none', () => {
    const licence = (of: Partial<SellerReading>) => sightingOf(shown('store', { ...kStore, ...of }))?.licence;
    expect(licence({ company: 'Heron Ltd' })).toBeNull();
    expect(licence({ company: 'Heron Ltd', authority: 'Yiwu' })).toMatchObject({ name: 'Heron Ltd' });
    expect(licence({ registrationNumber: '91330782' })).toMatchObject({ number: '91330782', name: null });
  });

  it('is open when its store shows listings', () => {
    expect(sightingOf(shown('store', kStore))).toMatchObject({ life: 'open', listingIds: [] });
    expect(sightingOf({ ...shown('store', kStore), listings: [] })).toMatchObject({ life: null });
  });

  it('is none on lists, on pages that could not be read, and without a number to know it by', () => {
    for (const kind of ['search', 'category', 'empty', 'unreadable', 'not_understood'] as const)
      expect(sightingOf(shown(kind, kStore))).toBeNull();
    expect(sightingOf(shown('item', null))).toBeNull();
    expect(sightingOf(shown('item', { storeName: 'Heron Store' }))).toBeNull();
  });

  it('is told once, and again when the records did not hear it', async () => {
    const asked: string[] = [];
    let fails = true;
    const request = (method: string): Promise<never> => {
      asked.push(method);
      return fails ? Promise.reject(new Error('no host')) : new Promise(() => undefined);
    };
    const notes = new SellerNotes({ request } as unknown as Pick<HostLink, 'request'>);
    notes.note(shown('item', kStore));
    await new Promise((resolve) => setTimeout(resolve));
    fails = false;
    notes.note(shown('item', kStore));
    notes.note(shown('item', kStore));
    expect(asked).toEqual(['seller.see', 'seller.see']);
    notes.note(shown('item', kStore, 'https://www.aliexpress.com/item/3.html'));
    expect(asked).toHaveLength(3);
  });
});
