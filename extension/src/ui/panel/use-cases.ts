// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CaseRow } from '../../messages/view-messages';
import { errorWords } from '../words/error-words';

export interface Cases {
  rows: CaseRow[];
  loading: boolean;
  error: string | null;
  /** null when everything has been read. */
  more: (() => void) | null;
}

/**
 * Stored cases, page by page. Read anew whenever `stored` changes, for then the artist has added one,
 * and whenever the host is there again.
 */
export function useCases(stored: number, hostReady: boolean): Cases {
  const [rows, setRows] = useState<CaseRow[]>([]);
  const [next, setNext] = useState<string | null>(null);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<string | null>(null);

  const read = useCallback(async (cursor: string | null, isCurrent: () => boolean) => {
    setLoading(true);
    const answer = await ask('case.list', { cursor });
    if (!isCurrent()) return;
    setLoading(false);
    setError(answer.ok ? null : errorWords(answer));
    if (!answer.ok) return;
    const { cases, next: following } = answer.value;
    setRows((before) => {
      const kept = cursor === null ? [] : before;
      const known = new Set(kept.map((row) => row.id));
      return [...kept, ...cases.filter((row) => !known.has(row.id))];
    });
    setNext(following);
  }, []);

  useEffect(() => {
    if (!hostReady) return undefined;
    let current = true;
    void read(null, () => current);
    return () => {
      current = false;
    };
  }, [stored, hostReady, read]);

  return { rows, loading, error, more: next === null ? null : () => void read(next, () => true) };
}
