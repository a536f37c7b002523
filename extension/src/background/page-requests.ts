// SPDX-License-Identifier: Apache-2.0
// What views ask about open pages: their listings, a cleaned copy, and an overview of all tabs.

import { askPage, tabTitle } from '../browser/tabs';
import type { PageCopy, PageCopyMessage, PageCopyPart } from '../messages/page-messages';
import { countRows } from '../messages/row-counts';
import type { MatchRow } from '../messages/tab-state';
import type { PageListingRow, ViewRequests } from '../messages/view-messages';
import type { KnownListing } from './page-listings';
import { Refused } from './refused';
import { withoutRows } from './tab-book';
import type { TabBook } from './tab-book';

const kRowsPerPage = 100;
const kFirstRows = 5;

type Value<T extends keyof ViewRequests> = Promise<ViewRequests[T]['value']>;

function rowOf({ listing, recommended, shown }: KnownListing): PageListingRow {
  const pictures = [...listing.images].sort((a, b) => Number(shown.has(b.key)) - Number(shown.has(a.key)));
  return {
    id: listing.id,
    title: listing.title,
    url: listing.url,
    isAd: listing.isAd,
    recommended,
    priceText: listing.priceText,
    storeName: listing.seller.storeName,
    pictures: pictures.map(({ key, url }) => ({ key, url })),
  };
}

/** Listings that the page shows now come first; the cursor is the place of the next one. */
export function pageListings(
  book: TabBook,
  { tabId, cursor }: ViewRequests['page.listings']['request'],
): ViewRequests['page.listings']['value'] {
  const all = book.get(tabId)?.allListings() ?? [];
  const sorted = [...all.filter(({ present }) => present), ...all.filter(({ present }) => !present)];
  const from = cursor === null ? 0 : Number(cursor);
  const to = from + kRowsPerPage;
  return {
    listings: sorted.slice(from, to).map(rowOf),
    next: to < sorted.length ? String(to) : null,
  };
}

const kMostParts = 1_000;

const isPart = (value: unknown): value is PageCopyPart =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as PageCopyPart).text === 'string' &&
  (value as PageCopyPart).count <= kMostParts;

/** The copy is text of the page's process: the view shows it as text and saves it, nothing else. */
export async function pageCopy(book: TabBook, tabId: number): Value<'page.copy'> {
  if ((book.get(tabId)?.page ?? null) !== null) {
    const texts: string[] = [];
    let next: PageCopyMessage['next'] = null;
    for (;;) {
      const part = await askPage(tabId, { type: 'page.copy', next } satisfies PageCopyMessage);
      if (!isPart(part)) break;
      texts.push(part.text);
      if (texts.length >= part.count) return JSON.parse(texts.join('')) as PageCopy;
      next = { copyId: part.copyId, part: texts.length };
    }
  }
  throw new Refused('not_found', 'This page could not be copied. Load it again and press Save once more.');
}

const isOpen = ({ known }: MatchRow): boolean => known !== 'allowed' && known !== 'set_aside';

export async function matchesOverview(book: TabBook): Value<'matches.overview'> {
  const scans = book.all().filter(({ state }) => state.page !== null);
  const tabs = await Promise.all(
    scans.map(async (scan) => {
      const { state } = scan;
      return {
        tabId: scan.tabId,
        url: state.page?.url ?? '',
        title: await tabTitle(scan.tabId),
        state: withoutRows(state),
        counts: countRows(state.rows),
        first: state.rows.filter(isOpen).slice(0, kFirstRows),
      };
    }),
  );
  return { tabs };
}
