// SPDX-License-Identifier: Apache-2.0
// A work's record in words. Pure.

import type { WorkEvidence, WorkGap, WorkListRow } from '../../messages/work-requests';
import { counted, text, toldDate } from '../text';
import type { TextKey } from '../text';
import { errorWords } from './error-words';
import type { Failed } from './error-words';

export function gapWords(gap: WorkGap): string {
  return text(`work_gap_${gap}`);
}

export function evidenceWords(kind: WorkEvidence['kind']): string {
  return text(`work_evidence_${kind}`);
}

/** Who says a date: the artist, or what in the file. */
export function dateSourceWords(source: WorkEvidence['source']): string {
  if (source === 'stated') return text('work_date_stated');
  const [, kind = ''] = source.split('_');
  return text(`work_date_${kind}` as TextKey);
}

/** "Apr 2, 2019 (taken, says the file)" */
export function datedWords(date: string, source: WorkEvidence['source']): string {
  return `${toldDate(date)} (${dateSourceWords(source)})`;
}

/** "Copied in 3 listings · 1 removed" */
export function copiedWords({ listings, removed }: Pick<WorkListRow, 'listings' | 'removed'>): string {
  if (listings === 0) return text('works_not_copied');
  return [
    counted('works_copied', listings),
    ...(removed > 0 ? [counted('works_removed', removed)] : []),
  ].join(' · ');
}

/** Why a record was not kept. */
export function noteErrorWords(failed: Failed): string {
  return failed.code === 'conflict' ? text('work_changed') : errorWords(failed);
}
