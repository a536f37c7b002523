// SPDX-License-Identifier: Apache-2.0
// From verdicts to what is shown: the rows of popup and panel, and the outlines in the page. Pure.

import type { Outline } from '../messages/page-messages';
import type { Finding, MatchRow } from '../messages/tab-state';
import type { ListingReading } from '../sites/page-reading';
import type { ScanPicture } from './scan-pictures';

export const rowKey = (listingId: string, pictureKey: string): string => `${listingId} ${pictureKey}`;

/** 'match' before 'possible', then the higher score. */
function byWeight(a: Finding, b: Finding): number {
  if (a.kind !== b.kind) return a.kind === 'match' ? -1 : 1;
  return b.score - a.score;
}

function rowOf(listing: ListingReading, picture: ScanPicture, caseId: string | null): MatchRow | null {
  if (picture.standing.is !== 'checked' || picture.standing.verdict.findings.length === 0) return null;
  const { provenance: _, ...shown } = listing;
  const { width, height, findings } = picture.standing.verdict;
  return {
    key: rowKey(listing.id, picture.key),
    listing: shown,
    picture: { key: picture.key, url: picture.url, width, height },
    findings: [...findings].sort(byWeight),
    caseId,
  };
}

/** One row for each listing and picture with a finding; matches first, then possible ones, each by score. */
export function matchRows(
  listings: readonly ListingReading[],
  pictures: ReadonlyMap<string, ScanPicture>,
  caseOfRow: ReadonlyMap<string, string>,
): MatchRow[] {
  const rows: MatchRow[] = [];
  for (const listing of listings) {
    for (const image of listing.images) {
      const picture = pictures.get(image.key);
      const row = picture && rowOf(listing, picture, caseOfRow.get(rowKey(listing.id, image.key)) ?? null);
      if (row) rows.push(row);
    }
  }
  return rows.sort((a, b) => {
    const [first, second] = [a.findings[0], b.findings[0]];
    return first && second ? byWeight(first, second) : 0;
  });
}

const share = (value: number, of: number): number => Math.min(1, Math.max(0, value / of));

/** Only sure matches are outlined; possible ones stand in the panel, for the artist to look at first. */
export function outlinesOf(rows: readonly MatchRow[], label: string): Outline[] {
  return rows.flatMap((row) => {
    const best = row.findings[0];
    const { width, height } = row.picture;
    if (best?.kind !== 'match' || width < 1 || height < 1) return [];
    const region = best.regionInPicture.map((value, place) => share(value, place % 2 === 0 ? width : height));
    return [{ listingId: row.listing.id, pictureKey: row.picture.key, region, label }];
  });
}
