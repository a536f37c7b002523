// SPDX-License-Identifier: Apache-2.0
// What the background would answer in the gallery: works, listings of a page, a page's copy.

import type { LinkRow } from '../../../../extension/src/messages/link-requests';
import type { WorkReason, WorkRow } from '../../../../extension/src/messages/portfolio-requests';
import type { PageListingRow, ViewRequests } from '../../../../extension/src/messages/view-messages';
import { pastedLink } from '../../../../extension/src/sites/pasted-link';
import { page, row } from '../states';

const kTitles = [
  'Blue Heron',
  'Heron at Dusk',
  'Poppies in Rain',
  'Winter Orchard',
  'The Ferry',
  'Moon Garden',
];
const kReasons: WorkReason[] = ['undecodable', 'too_large', 'not_allowed', 'unreadable', 'empty'];

export function works(count: number): WorkRow[] {
  return Array.from({ length: count }, (_, index): WorkRow => {
    const title = `${kTitles[index % kTitles.length]}${index < 6 ? '' : ` ${Math.floor(index / 6) + 1}`}`;
    const id = `01890000-0000-7000-8000-${String(index + 1).padStart(12, '0')}`;
    const ready = {
      id,
      title,
      fileName: `${title}.jpg`,
      width: 1200,
      height: 1500,
      versions: index % 5 === 1 ? 3 : 1,
      dates: index % 3 === 0 ? [{ source: 'exif_taken', told: '2019-04-02T18:20:11' }] : [],
    };
    const noWork = { id: null, width: 0, height: 0, versions: 1, dates: [] };
    if (index % 11 === 7)
      return {
        ...ready,
        ...noWork,
        state: 'failed',
        reason: kReasons[index % kReasons.length] ?? 'empty',
      };
    if (index % 13 === 9) return { ...ready, state: 'featureless', reason: 'featureless' };
    if (index % 17 === 12) return { ...ready, ...noWork, state: 'waiting', reason: null };
    return { ...ready, state: 'ready', reason: index % 19 === 5 ? 'vanished' : null };
  });
}

export function listings(count: number, title?: string): PageListingRow[] {
  return Array.from({ length: count }, (_, index) => {
    const { listing, picture } = row(index);
    return {
      id: listing.id,
      title: title ?? listing.title,
      url: listing.url,
      isAd: index % 9 === 4,
      recommended: index % 7 === 5,
      priceText: listing.priceText,
      storeName: title ?? listing.seller.storeName,
      pictures: [
        { key: picture.key, url: picture.url },
        { key: `${picture.key}b`, url: picture.url },
      ].slice(0, 1 + (index % 2)),
    };
  });
}

export const kListings = listings(60);

const { site, kind, reason, health } = page();
export const kCopy: ViewRequests['page.copy']['value'] = {
  html: `<!doctype html>\n<html>\n<head><title>heron shirt</title></head>\n<body>\n${kListings
    .map(({ id, title }) => `  <a href="https://www.aliexpress.com/item/${id}.html">${title}</a>`)
    .join('\n')
    .repeat(6)}\n\u202e<script>globalThis.pwned = 1</script>\n</body>\n</html>\n`,
  reading: {
    site,
    kind,
    reason,
    health,
    listings: kListings.map((_, index) => ({
      ...row(index).listing,
      provenance: { id: 'dom', title: 'dom' },
    })),
    recommended: [],
    seller: null,
    sellerProvenance: {},
    pager: { page: 1, pages: 60, total: 3600 },
  },
  removed: [
    { what: 'scripts', count: 41 },
    { what: 'texts', count: 2 },
    { what: 'data_values', count: 17 },
    { what: 'forms', count: 3 },
    { what: 'something_else', count: 1 },
    { what: 'cookies', count: 0 },
  ],
};

/** Links are read as in the background; every third listing is known and every fifth allowed. */
export function linkRow(link: string): LinkRow {
  const read = pastedLink(link);
  const last = Number(read.listing?.id.at(-1) ?? 0);
  return {
    link,
    ...read,
    inCasesSince: last % 3 === 2 ? '2026-11-12T09:30:00Z' : null,
    allowed: last % 5 === 4,
  };
}
