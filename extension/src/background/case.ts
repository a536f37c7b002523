// SPDX-License-Identifier: Apache-2.0
// Opening, listing and finding cases. A case is built from the row that the background itself holds; neither the view's
// nor the page's words go into it.

import type { HostLink } from '../native/host-link';
import { HostRefusal } from '../native/host-refusal';
import type { Listing, MethodResults } from '../protocol/generated/types';
import type { MatchRow, TabState } from '../messages/tab-state';
import type { CaseRow, Judgement, ViewRequests } from '../messages/view-messages';
import type { SellerReading } from '../sites/page-reading';
import { Refused } from './refused';
import type { TabScan } from './tab-scan';

type Host = Pick<HostLink, 'request'>;

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

/** Keys of presses that were not answered yet: pressing again after a lost answer must not open a second case. */
export interface OpenPresses {
  keyOf(press: string): Promise<string>;
  answered(press: string): Promise<void>;
}

export async function openCase(
  host: Host,
  presses: OpenPresses,
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
  const press = `${rowKey} ${workId}`;
  const result = await host.request('case.open', {
    requestKey: await presses.keyOf(press),
    listing: recordedListing(site, row.listing, row.picture),
    picture: { width: row.picture.width, height: row.picture.height },
    finding,
    judgement,
  });
  await presses.answered(press);
  scan.noteCase([row.listing.id], workId, result.caseId);
  return { caseId: result.caseId, created: result.created, openedAt: result.openedAt };
}

const kCasesPerPage = 50;

export async function listCases(
  host: Host,
  cursor: string | null,
): Promise<{ cases: CaseRow[]; next: string | null }> {
  const page = await host.request('case.list', { cursor, limit: kCasesPerPage });
  const cases = page.cases.map(({ id, openedAt, workId, workTitle, listing, matchKind, score, foundBy }) => ({
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
    foundBy: foundBy ?? 'engine',
  }));
  return { cases, next: page.next };
}

const kListingsPerRequest = 20;
const kMostAliases = 9;

type RowListing = MatchRow['listing'];

const idsOf = ({ id, aliases }: RowListing): string[] => [id, ...aliases.slice(0, kMostAliases)];

function listingsToAsk(state: TabState, asked: Set<string>): RowListing[] {
  const listings = new Map<string, RowListing>();
  for (const row of state.rows) {
    const { storeId, minisite, companyId } = row.listing.seller;
    // Its store may come to light later, and may be allowed.
    const question = [row.key, storeId, minisite, companyId].join(' ');
    if (asked.has(question)) continue;
    asked.add(question);
    listings.set(row.listing.id, row.listing);
  }
  return [...listings.values()];
}

/** A host that refuses to say knows of none; asking it again would not help. */
async function knownOf(
  host: Host,
  site: Listing['site'],
  listings: readonly RowListing[],
): Promise<MethodResults['case.known']> {
  const stores = listings.map(({ id, seller: { storeId, minisite, companyId } }) => ({
    listingId: id,
    storeId,
    minisite,
    companyId,
  }));
  try {
    return await host.request('case.known', { site, listingIds: listings.flatMap(idsOf), stores });
  } catch (reason) {
    if (!(reason instanceof HostRefusal)) throw reason;
    console.warn('Counterproof:', reason);
    return { known: [] };
  }
}

/** Marks the rows that have a case or are allowed. `asked` holds what was asked before. */
export async function markKnown(host: Host, scan: TabScan, asked: Set<string>): Promise<void> {
  const { state } = scan;
  if (!state.page) return;
  const listings = listingsToAsk(state, asked);
  for (let at = 0; at < listings.length; at += kListingsPerRequest) {
    const some = listings.slice(at, at + kListingsPerRequest);
    const { known, allowed } = await knownOf(host, state.page.site, some);
    for (const entry of known) scan.noteCase([entry.listingId], entry.workId, entry.caseId);
    const named = new Set(allowed?.map(({ listingId }) => listingId));
    for (const listing of some) {
      const ids = idsOf(listing);
      scan.noteAllowed(
        ids,
        ids.some((id) => named.has(id)),
      );
    }
  }
}
