// SPDX-License-Identifier: Apache-2.0
import type { Finding } from '../../../extension/src/messages/tab-state';
import { unknownSeller } from '../../../extension/src/sites/bare-reading';
import type { ListingReading, PageReading } from '../../../extension/src/sites/page-reading';

export const seller = unknownSeller();

export function listing(id: string, keys: string[], more: Partial<ListingReading> = {}): ListingReading {
  return {
    id,
    aliases: [],
    url: `https://www.aliexpress.com/item/${id}.html`,
    title: `Listing ${id}`,
    images: keys.map((key) => ({
      key,
      url: `https://ae01.alicdn.com/kf/${key}.jpg_480x480.jpg`,
      full: `https://ae01.alicdn.com/kf/${key}.jpg`,
    })),
    isAd: false,
    priceText: null,
    seller,
    provenance: {},
    ...more,
  };
}

export function reading(listings: ListingReading[], more: Partial<PageReading> = {}): PageReading {
  const cards = listings.length;
  return {
    site: 'aliexpress',
    kind: 'search',
    reason: null,
    health: { links: cards, cards, withImage: cards, joined: 0, withSeller: 0, strayPictures: 0 },
    listings,
    recommended: [],
    seller: null,
    sellerProvenance: {},
    pager: null,
    ...more,
  };
}

export function finding(kind: Finding['kind'], score: number, more: Partial<Finding> = {}): Finding {
  return {
    workId: '017f22e2-79b0-7fff-bfff-ffffffffffff',
    workTitle: 'Blue Heron',
    workWidth: 1000,
    workHeight: 800,
    kind,
    score,
    quad: [0, 0, 100, 0, 100, 100, 0, 100],
    regionInPicture: [0, 0, 240, 0, 240, 480, -20, 480],
    regionInWork: [0, 0, 1000, 0, 1000, 800],
    mirrored: false,
    inverted: false,
    points: 100,
    coverage: 0.9,
    ...more,
  };
}
