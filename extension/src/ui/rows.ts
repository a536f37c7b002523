// SPDX-License-Identifier: Apache-2.0
import type { Finding, MatchRow } from '../messages/tab-state';

export interface SplitRows {
  /** Of what the page itself lists. */
  matches: MatchRow[];
  /** Seen only among what the page recommends beside it. */
  recommended: MatchRow[];
  possible: MatchRow[];
  /** The artist has allowed these. */
  allowed: MatchRow[];
  /** The artist has said that these are not theirs, or wants only plain copies of the work. */
  setAside: MatchRow[];
}

function best(row: MatchRow): Finding | undefined {
  return row.findings[0];
}

// Same score: by key, so that rows do not change places while others arrive.
function byScore(a: MatchRow, b: MatchRow): number {
  return (best(b)?.score ?? 0) - (best(a)?.score ?? 0) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/**
 * Rows by what they mean, surest first. Rows without a finding say nothing and are left out. `stay` holds keys of rows
 * that were allowed or set aside just now: they stay where they stood, so that nothing moves under the artist's hand.
 */
export function splitRows(rows: readonly MatchRow[], stay: ReadonlySet<string> = new Set()): SplitRows {
  const shown = rows.filter((row) => best(row) !== undefined).sort(byScore);
  const isAway = ({ known }: MatchRow): boolean => known === 'allowed' || known === 'set_aside';
  const away = (row: MatchRow): boolean => isAway(row) && !stay.has(row.key);
  const open = shown.filter((row) => !away(row));
  const sure = open.filter((row) => best(row)?.kind === 'match');
  return {
    matches: sure.filter((row) => !row.foundInRecommendations),
    recommended: sure.filter((row) => row.foundInRecommendations),
    possible: open.filter((row) => best(row)?.kind === 'possible'),
    allowed: shown.filter((row) => away(row) && row.known === 'allowed'),
    setAside: shown.filter((row) => away(row) && row.known === 'set_aside'),
  };
}

const isOpen = (row: MatchRow): boolean => row.known === 'new' && row.caseId === null;

/** What the artist has not decided on yet, in the order of going through it. */
export function undecided({ matches, recommended }: SplitRows): MatchRow[] {
  return [...matches, ...recommended].filter(isOpen);
}
