// SPDX-License-Identifier: Apache-2.0
// What the records say of a match, in words: what was said of it before, and whether it is a removed one that is back.

import type { PairMemory, ReturnedListing, UndoneDecision } from '../../messages/review-requests';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import type { TextKey } from '../text';

export function undoneWords({ kind, answer, pairs }: UndoneDecision): string {
  if (kind === 'plain_only') return text('review_undone_plain');
  return counted('review_undone', pairs.length, text(`verdict_${answer}` as TextKey));
}

/** Null when nothing was said before that is worth a line. */
export function memoryWords(memory: PairMemory | undefined): string | null {
  if (memory?.verdict === 'later') return text('memory_later');
  if (memory?.verdict !== null || !memory.offered?.mine) return null;
  return text(memory.offered.notLicensed === false ? 'memory_licensed' : 'memory_mine');
}

export function returnedWords({ by, life, daysSince, reference }: ReturnedListing): string[] {
  const lines = [counted('returned', daysSince, String(life)), text(`returned_${by}` as TextKey)];
  return reference === '' ? lines : [...lines, text('returned_reference', shown(reference))];
}
