// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../messages/tab-state';

/**
 * The new rows, but each that says the same as before is the very object of before. Every state arrives as a fresh
 * copy; without this a thousand rows would be drawn anew for one that changed.
 */
export function stableRows(before: readonly MatchRow[], now: readonly MatchRow[]): MatchRow[] {
  const known = new Map(before.map((row) => [row.key, row]));
  return now.map((row) => {
    const old = known.get(row.key);
    return old && JSON.stringify(old) === JSON.stringify(row) ? old : row;
  });
}
