// SPDX-License-Identifier: Apache-2.0
// What the views ask of the works' records. Part of view-messages.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

/** A work's record, with all that goes with it. */
export type WorkRecord = MethodResults['work.noted'];
/** What the artist states of a work. */
export type WorkNote = WorkRecord['note'];
export type WorkEvidence = WorkRecord['evidence'][number];
export type WorkGap = WorkRecord['gaps'][number];
export type WorkList = MethodResults['work.list'];
export type WorkListRow = WorkList['works'][number];
export type WorkListFilter = MethodParams['work.list']['filter'];

/** A list of the artist's works, whole, and how she says it is meant. */
export type WorkSheet = MethodParams['work.preview']['list'];
export type WorkPreview = MethodResults['work.preview'];

export interface WorkRequests {
  /** What a list would change; nothing is written. */
  'work.preview': { request: MethodParams['work.preview']; value: WorkPreview };
  /** Writes what was shown. */
  'work.import': { request: MethodParams['work.import']; value: MethodResults['work.import'] };
  /** Works by title, page by page, with what each lacks. */
  'work.list': {
    request: { cursor: string | null; filter: WorkListFilter; words: string };
    value: WorkList;
  };
  'work.noted': { request: { workId: string }; value: WorkRecord };
  /** `press` names the press: sent again, it writes once. `seenAt`: when what was changed had been noted. */
  'work.note': {
    request: { press: string; workId: string; note: WorkNote; seenAt: string | null };
    value: MethodResults['work.note'];
  };
}
