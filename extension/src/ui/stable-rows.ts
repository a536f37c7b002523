// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../messages/tab-state';
import { sameData } from '../messages/same-data';

/**
 * The new rows, but each that says the same as before is the very object of before. Every state arrives as a fresh
 * copy; without this a thousand rows would be drawn anew for one that changed. When nothing changed, the very list of
 * before.
 */
export function stableRows(before: readonly MatchRow[], now: readonly MatchRow[]): readonly MatchRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  const kept = now.map((row) => {
    const old = known.get(row.key);
    return old && sameData(old, row) ? old : row;
  });
  const allTheSame = kept.length === before.length && kept.every((row, index) => row === before[index]);
  return allTheSame ? before : kept;
}
