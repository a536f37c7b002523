// SPDX-License-Identifier: Apache-2.0
// What the artist decides while looking through matches. Every decision is kept by the host. Part of view-messages.ts.

export type Verdict = 'mine' | 'licensed' | 'not_mine' | 'later';

/** A removed listing that is back, as far as the records know it again. */
export interface ReturnedListing {
  by: 'same_listing' | 'same_picture' | 'same_art';
  /** Case of the removed one. */
  caseId: string;
  /** The life this one would be: 2 for the first return. */
  life: number;
  daysSince: number;
  /** Of the last complaint; empty when it is not known. */
  reference: string;
}

/** What the records say of one listing's picture beside one work. */
export interface PairMemory {
  verdict: Verdict | null;
  /** Said before of the same picture in another listing: it offers the first two answers, and gives none. */
  offered: { mine: boolean; notLicensed: boolean | null } | null;
  returned: ReturnedListing | null;
}

export interface UndoneDecision {
  kind: 'verdict' | 'plain_only';
  /** The verdict, or yes or no. */
  answer: string;
  decidedAt: string;
  pairs: { listingId: string; pictureKey: string; workId: string }[];
}

export interface ReviewRequests {
  /**
   * One answer for rows of a tab. `mine` opens their cases, and is refused for a row whose pair was not looked at; it says
   * of at most ten rows at a time, each of them shown. `licensed` allows the listings.
   */
  'review.decide': {
    request: {
      tabId: number;
      workId: string;
      verdict: Verdict;
      rows: { key: string; lookedAt: boolean }[];
    };
    /** Works that were refused so often that "plain copies only" is worth offering. */
    value: { offerPlainOnly: string[] };
  };
  /** Takes the newest answer back, again and again, to the first. Error 'conflict' when there is none left. */
  'review.undo': { request: Record<string, never>; value: UndoneDecision };
  /** Of this work only plain copies are shown from now on, or everything again. */
  'review.plainOnly': { request: { workId: string; plainOnly: boolean }; value: Record<string, never> };
}
