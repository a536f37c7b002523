// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import type { KnownListing } from '../../../extension/src/background/page-listings';
import { pickedIn, pictureOfPress } from '../../../extension/src/background/picked-picture';
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

  it.each([
    ['it is no picture of a marketplace', { pictureUrl: 'https://example.org/a.jpg', linkUrl: null }],
    ['there is no picture at all', null],
  ])('is said to be none when %s', (_, press) => {
    expect(pickedIn(scan, press)).toEqual({ listingId: null, pictureKey: null });
  });
});

describe('a right-click where the browser names no picture', () => {
  const page = { pictureUrl: pictureUrl('a'), listingId: '1005002222222222' };

  it.each([
    ['a picture of the marketplace', pictureUrl('b'), pictureUrl('b')],
    ['no picture', null, pictureUrl('a')],
    ['a picture of nothing', 'data:image/gif;base64,R0lGOD', pictureUrl('a')],
  ])('asks the page where it named %s', async (_, named, url) => {
    const press = { pictureUrl: named, linkUrl: null };
    expect((await pictureOfPress(press, () => Promise.resolve(page)))?.pictureUrl).toBe(url);
  });

  it('is of the listing the page says, where that has the picture', async () => {
    const press = { pictureUrl: null, linkUrl: null };
    const picked = async (answer: unknown) => {
      return pickedIn(scan, await pictureOfPress(press, () => Promise.resolve(answer)));
    };
    expect(await picked(page)).toEqual({ listingId: '1005002222222222', pictureKey: key('a') });
    // Not believed: that listing has other pictures.
    expect(await picked({ ...page, listingId: '1005003333333333' })).toEqual({
      listingId: '1005001111111111',
      pictureKey: key('a'),
    });
    for (const answer of [null, true, {}, { pictureUrl: 7 }, { pictureUrl: 'https://example.org/a.jpg' }])
      expect(await picked(answer)).toEqual({ listingId: null, pictureKey: null });
  });
});
