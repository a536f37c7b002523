// SPDX-License-Identifier: Apache-2.0
// Opening and listing cases. A case is built from the row that the background itself holds; neither the view's
// nor the page's words go into it.

import type { HostLink } from '../native/host-link';
import type { Listing } from '../protocol/generated/types';
import type { MatchRow } from '../messages/tab-state';
import type { CaseRow, Judgement, ViewRequests } from '../messages/view-messages';
import type { SellerReading } from '../sites/page-reading';
import { openKeeping } from './kept-with-case';
import type { CaseOpener } from './kept-with-case';
import { afterOpening } from './opened-case';
import { Refused } from './refused';
import type { TabBook } from './tab-book';
import type { TabScan } from './tab-scan';

type Host = Pick<HostLink, 'request'>;

/** As many as case.open takes. */
const kMostPictures = 30;
const kLongestAddress = 2048;

/** Every tab of the site that shows the listing, under whichever of its ids, knows the case from now on. */
export function noteCase(
  book: Pick<TabBook, 'all'>,
  site: Listing['site'],
  { id, aliases }: Pick<MatchRow['listing'], 'id' | 'aliases'>,
  workId: string,
  caseId: string,
): void {
  for (const scan of book.all())
    if (scan.state.page?.site === site) scan.noteCase([id, ...aliases], workId, caseId);
}

/** A listing as the records keep it; without a picture when none is meant. */
export function recordedListing(
  site: Listing['site'],
  listing: MatchRow['listing'],
  picture: { key: string; url: string } | null,
): Listing {
  return {
    site,
    id: listing.id,
    aliases: listing.aliases,
    url: listing.url,
    title: listing.title,
    pictureKey: picture?.key ?? '',
    pictureUrl: picture?.url ?? '',
    priceText: listing.priceText,
    isAd: listing.isAd,
    seller: recordedSeller(listing.seller),
  };
}

// A case keeps who the seller is on the marketplace; what a licence page adds stays with the page's reading.
export function recordedSeller(seller: SellerReading): Listing['seller'] {
  const { storeId, storeName, sellerId, memberId, company, companyId, minisite, country } = seller;
  return { storeId, storeName, sellerId, memberId, company, companyId, minisite, country };
}

/** What the host is to keep with the case, of what came for matching: no more than it takes, the judged one first. */
export function namedPictures(
  images: MatchRow['listing']['images'],
  judged: { key: string; url: string } | null,
): { key: string; url: string }[] {
  const named = new Map((judged ? [judged, ...images] : images).map(({ key, url }) => [key, url]));
  return [...named]
    .map(([key, url]) => ({ key, url: url.length > kLongestAddress ? '' : url }))
    .slice(0, kMostPictures);
}

/** Keys of presses that were not answered yet: pressing again after a lost answer must not open a second case. */
export interface OpenPresses {
  keyOf(press: string): Promise<string>;
  answered(press: string): Promise<void>;
}

export async function openCase(
  tools: CaseOpener & { presses: OpenPresses; book: Pick<TabBook, 'all'> },
  scan: TabScan,
  rowKey: string,
  workId: string,
  judgement: Judgement,
): Promise<ViewRequests['case.open']['value']> {
  const row = scan.row(rowKey);
  const site = scan.state.page?.site;
  const finding = row?.findings.find((entry) => entry.workId === workId);
  if (!row || !site || !finding) {
    throw new Refused(
      'not_found',
      'This match is no longer on the page. Scan the page again and confirm it there.',
    );
  }
  const { link, presses, book } = tools;
  const press = `${rowKey} ${workId}`;
  const result = await openKeeping(tools, {
    requestKey: await presses.keyOf(press),
    listing: recordedListing(site, row.listing, row.picture),
    picture: { width: row.picture.width, height: row.picture.height },
    finding,
    judgement,
    pictures: namedPictures(row.listing.images, row.picture),
  });
  await afterOpening(link, result, row.memory);
  await presses.answered(press);
  noteCase(book, site, row.listing, workId, result.caseId);
  return result;
}

const kCasesPerPage = 50;

export async function listCases(
  host: Host,
  cursor: string | null,
): Promise<{ cases: CaseRow[]; next: string | null }> {
  const page = await host.request('case.list', { cursor, limit: kCasesPerPage });
  const cases = page.cases.map(({ id, openedAt, workId, workTitle, listing, matchKind, score, ...more }) => ({
    id,
    openedAt,
    workId,
    workTitle,
    listing: {
      id: listing.id,
      url: listing.url,
      title: listing.title,
      pictureKey: listing.pictureKey === '' ? null : listing.pictureKey,
      seller: { storeName: listing.seller.storeName },
    },
    matchKind,
    score,
    foundBy: more.foundBy ?? 'engine',
    isPast: more.isPast ?? false,
  }));
  return { cases, next: page.next };
}
