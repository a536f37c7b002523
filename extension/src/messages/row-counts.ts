// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from './tab-state';

export interface RowCounts {
  /** Of what the page itself lists. */
  matches: number;
  /** Seen only among what the page recommends beside it. */
  recommended: number;
  possible: number;
  /** The artist has allowed these. */
  allowed: number;
}

/** How many rows of each kind, without putting a thousand of them in order. Rows without a finding say nothing. */
export function countRows(rows: readonly MatchRow[]): RowCounts {
  const counts = { matches: 0, recommended: 0, possible: 0, allowed: 0 };
  for (const row of rows) {
    const kind = row.findings[0]?.kind;
    if (kind === undefined || row.known === 'set_aside') continue;
    if (row.known === 'allowed') counts.allowed += 1;
    else if (kind === 'possible') counts.possible += 1;
    else if (row.foundInRecommendations) counts.recommended += 1;
    else counts.matches += 1;
  }
  return counts;
}
