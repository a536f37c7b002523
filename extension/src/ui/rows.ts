// SPDX-License-Identifier: Apache-2.0
import type { Finding, MatchRow } from '../messages/tab-state';

export interface SplitRows {
  matches: MatchRow[];
  possible: MatchRow[];
}

function best(row: MatchRow): Finding | undefined {
  return row.findings[0];
}

// Same score: by key, so that rows do not change places while others arrive.
function byScore(a: MatchRow, b: MatchRow): number {
  return (best(b)?.score ?? 0) - (best(a)?.score ?? 0) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Matches and possible ones apart, surest first. Rows without a finding say nothing and are left out. */
export function splitRows(rows: readonly MatchRow[]): SplitRows {
  const shown = rows.filter((row) => best(row) !== undefined);
  return {
    matches: shown.filter((row) => best(row)?.kind === 'match').sort(byScore),
    possible: shown.filter((row) => best(row)?.kind === 'possible').sort(byScore),
  };
}
