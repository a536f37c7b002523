// SPDX-License-Identifier: Apache-2.0
// From verdicts to what is shown: the rows of popup and panel, and the outlines in the page. Pure.

import type { Outline } from '../messages/page-messages';
import type { Finding, MatchRow } from '../messages/tab-state';
import type { KnownListing } from './page-listings';
import { kNothingSaid } from './pair-memories';
import type { PairMemories } from './pair-memories';
import type { ScanPicture } from './scan-pictures';

export const rowKey = (listingId: string, pictureKey: string): string => `${listingId} ${pictureKey}`;

/** 'match' before 'possible', then the higher score. */
function byWeight(a: Finding, b: Finding): number {
  if (a.kind !== b.kind) return a.kind === 'match' ? -1 : 1;
  return b.score - a.score;
}

/** What the artist has said before about listings. */
export interface KnownAnswers {
  /** The case of a listing and a work. */
  caseOf(listing: MatchRow['listing'], workId: string): string | null;
  isAllowed(listing: MatchRow['listing']): boolean;
  /** What was said of the pair itself. */
  readonly pairs: Pick<PairMemories, 'recall' | 'isSetAside'>;
}

/** The same rows with what is known of them now: for rows whose page was not told to this worker yet. */
export const rowsKnownAgain = (rows: readonly MatchRow[], answers: KnownAnswers): MatchRow[] =>
  rows.map((row) => {
    const best = row.findings[0];
    if (!best) return row;
    const caseId = answers.caseOf(row.listing, best.workId) ?? row.caseId;
    return { ...row, ...knownAs(row, best, caseId, answers) };
  });

type Known = Pick<MatchRow, 'caseId' | 'known' | 'setAside' | 'memory'>;

function knownAs(
  { key, listing }: Pick<MatchRow, 'key' | 'listing'>,
  best: Finding,
  caseId: string | null,
  answers: KnownAnswers,
): Known {
  const memory = answers.pairs.recall(key, best.workId);
  const { verdict, offered } = memory ?? kNothingSaid;
  const as = (known: MatchRow['known'], setAside: Known['setAside'] = null): Known => ({
    caseId,
    known,
    setAside,
    memory: memory ?? undefined,
  });
  if (answers.isAllowed(listing)) return as('allowed');
  if (caseId !== null) return as('in_cases');
  if (verdict === 'not_mine') return as('set_aside', 'not_mine');
  if (verdict === null && offered?.mine === false) return as('set_aside', 'same_picture');
  if (answers.pairs.isSetAside(best)) return as('set_aside', 'plain_only');
  return as('new');
}

function rowOf(entry: KnownListing, picture: ScanPicture, answers: KnownAnswers): MatchRow | null {
  if (picture.standing.is !== 'checked' || picture.standing.verdict.findings.length === 0) return null;
  const { provenance: _, ...shown } = entry.listing;
  const { width, height } = picture.standing.verdict;
  const findings = [...picture.standing.verdict.findings].sort(byWeight);
  const best = findings[0]!;
  const key = rowKey(entry.listing.id, picture.key);
  const caseId = answers.caseOf(entry.listing, best.workId);
  return {
    key,
    listing: shown,
    picture: { key: picture.key, url: picture.url, width, height },
    findings,
    ...knownAs({ key, listing: shown }, best, caseId, answers),
    foundInRecommendations: entry.recommended,
  };
}

/** One row for each listing that the page shows and picture with a finding; matches first, then possible ones, each by score. */
export function matchRows(
  listings: Iterable<KnownListing>,
  pictures: ReadonlyMap<string, ScanPicture>,
  answers: KnownAnswers,
): MatchRow[] {
  const rows: MatchRow[] = [];
  for (const entry of listings) {
    if (!entry.present) continue;
    for (const image of entry.listing.images) {
      const picture = pictures.get(image.key);
      const row = picture && rowOf(entry, picture, answers);
      if (row) rows.push(row);
    }
  }
  return rows.sort((a, b) => {
    const [first, second] = [a.findings[0], b.findings[0]];
    return first && second ? byWeight(first, second) : 0;
  });
}

const share = (value: number, of: number): number => Math.min(1, Math.max(0, value / of));

/** Localised text of the badge, by what is known of the listing. */
export type OutlineLabels = Record<Outline['known'], string>;

/**
 * Only sure matches are outlined; possible ones stand in the panel, for the artist to look at first, and what the artist
 * has allowed or set aside never lights up.
 */
export function outlinesOf(rows: readonly MatchRow[], labels: OutlineLabels): Outline[] {
  return rows.flatMap((row) => {
    const best = row.findings[0];
    const { width, height } = row.picture;
    if (best?.kind !== 'match' || width < 1 || height < 1) return [];
    if (row.known === 'allowed' || row.known === 'set_aside') return [];
    const region = best.regionInPicture.map((value, place) => share(value, place % 2 === 0 ? width : height));
    const { known } = row;
    return [{ listingId: row.listing.id, pictureKey: row.picture.key, region, known, label: labels[known] }];
  });
}
