// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { KnownListing } from '../../../extension/src/background/page-listings';
import { pickedIn } from '../../../extension/src/background/picked-picture';
import { listing } from './page-samples';

const key = (name: string): string => `S${name}`.padEnd(34, '0');
const pictureUrl = (name: string): string => `https://ae01.alicdn.com/kf/${key(name)}.jpg_480x480.jpg`;
const known: KnownListing[] = [
  ['1005001111111111', 'a'],
  ['1005002222222222', 'a'],
  ['1005003333333333', 'b'],
].map(([id, name]) => ({
  listing: listing(id!, [key(name!)], { aliases: id === '1005003333333333' ? ['3256812629123456'] : [] }),
  recommended: false,
  shown: new Set<string>(),
  present: true,
}));
const scan = {
  allListings: () => known,
  listingOfPicture: (asked: string) =>
    known.find((entry) => entry.listing.images.some((image) => image.key === asked)) ?? null,
};

describe('a picture picked by right-click', () => {
  it.each([
    ['a', 'https://www.aliexpress.com/item/1005002222222222.html', '1005002222222222'],
    ['a', null, '1005001111111111'],
    ['b', 'https://www.aliexpress.us/item/3256812629123456.html?x=1', '1005003333333333'],
    ['c', 'https://www.aliexpress.com/item/1005003333333333.html', '1005003333333333'],
    ['c', 'https://www.aliexpress.com/', null],
  ])('of %s, inside a link to %s, is of %s', (name, linkUrl, id) => {
    expect(pickedIn(scan, { pictureUrl: pictureUrl(name), linkUrl })).toEqual({
      listingId: id,
      pictureKey: key(name),
    });
  });

  it('is none when it is no picture of a marketplace', () => {
    expect(pickedIn(scan, { pictureUrl: 'https://example.org/a.jpg', linkUrl: null })).toBeNull();
  });
});
