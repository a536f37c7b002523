// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { kMostLinks } from '../../messages/link-requests';
import type { LinkRow } from '../../messages/link-requests';
import { pastedLinks } from '../pasted-links';
import { errorWords } from '../words/error-words';

export interface Links {
  /** Null before anything was looked at. */
  rows: LinkRow[] | null;
  /** How many were too many for one go. */
  left: number;
  looking: boolean;
  error: string | null;
  look: (pasted: string) => Promise<void>;
  /** The listing of this row has a case now, and so has every other row of it. */
  noteStored: (row: LinkRow, openedAt: string) => void;
}

/** A listing that was pasted in two forms stands once. */
function eachOnce(rows: readonly LinkRow[]): LinkRow[] {
  const seen = new Set<string>();
  return rows.filter(({ listing }) => {
    if (listing === null) return true;
    const first = !seen.has(listing.url);
    seen.add(listing.url);
    return first;
  });
}

/** What pasted links lead to, and what is known of that. */
export function useLinks(): Links {
  const [rows, setRows] = useState<LinkRow[] | null>(null);
  const [left, setLeft] = useState(0);
  const [looking, setLooking] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const look = async (pasted: string): Promise<void> => {
    const links = pastedLinks(pasted);
    if (links.length === 0 || looking) return;
    setLooking(true);
    setError(null);
    const answer = await ask('links.look', { links: links.slice(0, kMostLinks) });
    setLooking(false);
    setLeft(Math.max(0, links.length - kMostLinks));
    if (answer.ok) setRows(eachOnce(answer.value.links));
    else setError(errorWords(answer));
  };
  const noteStored = (row: LinkRow, openedAt: string): void =>
    setRows((now) => now?.map((one) => (one === row ? { ...one, inCasesSince: openedAt } : one)) ?? null);
  return { rows, left, looking, error, look, noteStored };
}
