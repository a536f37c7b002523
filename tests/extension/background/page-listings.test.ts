// SPDX-License-Identifier: Apache-2.0
// How much of one page is kept, and that the rest is counted.
import { describe, expect, it } from 'vitest';
import { PageListings } from '../../../extension/src/background/page-listings';
import { countPictures, picturesOf } from '../../../extension/src/background/scan-pictures';
import type { ListingReading } from '../../../extension/src/sites/page-reading';
import { listing, reading } from './page-samples';

const keysOf = (id: string, count: number): string[] =>
  Array.from({ length: count }, (_, turn) => `${id}-${turn}`);
const told = (listings: ListingReading[], gone: string[] = []) => ({
  type: 'page.read' as const,
  pageId: 'page-one',
  turn: 1,
  url: 'https://www.aliexpress.com/w/x.html',
  reading: reading(listings),
  fresh: false,
  gone,
  shown: [],
  more: false,
  order: [],
});
const counted = (listings: PageListings) =>
  countPictures(picturesOf(listings.all(), 'search', [], () => undefined).values(), listings.overLimit);

describe('pictures of a page', () => {
  it('are bounded over all listings, and those beyond the bound are counted', () => {
    const listings = new PageListings();
    for (const id of ['1', '2', '3', '4', '5']) listings.take(told([listing(id, keysOf(id, 9_000))]));
    const counts = counted(listings);
    expect(counts).toMatchObject({ seen: 45_000, waiting: 40_000, skipped: { over_limit: 5_000 } });
    listings.take(told([listing('6', keysOf('6', 70))]));
    expect(counted(listings)).toMatchObject({ seen: 45_070, skipped: { over_limit: 5_070 } });
  });

  it('count once when the page tells of them again, or with fewer', () => {
    const listings = new PageListings();
    listings.take(told([listing('1', keysOf('1', 39_990)), listing('2', keysOf('2', 30))]));
    listings.take(told([listing('2', keysOf('2', 30))]));
    expect(counted(listings)).toMatchObject({ seen: 40_020, skipped: { over_limit: 20 } });
    listings.take(told([listing('2', keysOf('2', 5))]));
    expect(counted(listings)).toMatchObject({ seen: 39_995, skipped: {} });
    listings.clear();
    listings.take(told([listing('3', keysOf('3', 40_000))]));
    expect(counted(listings)).toMatchObject({ seen: 40_000, waiting: 40_000 });
  });

  it('take the place of those that the page shows no longer', () => {
    const listings = new PageListings();
    listings.take(told([listing('1', keysOf('1', 40_000))]));
    listings.take(told([listing('2', keysOf('2', 100))]));
    expect(listings.overLimit).toBe(100);
    listings.take(told([], ['1']));
    listings.take(told([listing('2', keysOf('2', 100))]));
    expect(counted(listings)).toMatchObject({ seen: 100, waiting: 100, skipped: {} });
  });
});

describe('listings of a page', () => {
  it('do not stay counted as too many when there is room for them later', () => {
    const listings = new PageListings();
    const ids = Array.from({ length: 20_001 }, (_, turn) => String(turn));
    listings.take(told(ids.map((id) => listing(id, []))));
    expect(listings.overLimit).toBe(1);
    listings.take(told([listing('20000', [])], ['0']));
    expect([listings.presentCount, listings.overLimit]).toEqual([20_000, 0]);
  });
});
