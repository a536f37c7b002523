// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkList, WorkListFilter, WorkListRow } from '../../messages/work-requests';
import { errorWords } from '../words/error-words';

export interface ListedWorks {
  rows: WorkListRow[];
  total: number;
  /** Of all works, by filter; null before the first answer. */
  counts: WorkList['counts'] | null;
  loading: boolean;
  error: string | null;
  /** Null when all are there. */
  more: (() => void) | null;
}

/** Not at every letter that is typed. */
const kQuietMs = 200;

/** The works that fit, page by page; read anew when `version` changes. */
export function useWorkList(
  hostReady: boolean,
  filter: WorkListFilter,
  words: string,
  version: number,
): ListedWorks {
  const [rows, setRows] = useState<WorkListRow[]>([]);
  const [answer, setAnswer] = useState<Pick<WorkList, 'total' | 'next' | 'counts'> | null>(null);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const round = useRef(0);
  const busy = useRef(false);

  const read = useCallback(
    async (cursor: string | null) => {
      if (busy.current && cursor !== null) return;
      busy.current = true;
      const mine = cursor === null ? ++round.current : round.current;
      setLoading(true);
      const got = await ask('work.list', { cursor, filter, words });
      // Another filter or other words are on their way.
      if (mine !== round.current) return;
      busy.current = false;
      setLoading(false);
      setError(got.ok ? null : errorWords(got));
      if (!got.ok) return;
      setAnswer(got.value);
      setRows((before) => (cursor === null ? got.value.works : [...before, ...got.value.works]));
    },
    [filter, words],
  );
  const first = useRef(true);
  useEffect(() => {
    if (!hostReady) return undefined;
    const timer = setTimeout(() => void read(null), first.current ? 0 : kQuietMs);
    first.current = false;
    return () => clearTimeout(timer);
  }, [hostReady, read, version]);
  const next = answer?.next ?? null;
  return {
    rows,
    total: answer?.total ?? 0,
    counts: answer?.counts ?? null,
    loading,
    error,
    more: next === null ? null : () => void read(next),
  };
}
