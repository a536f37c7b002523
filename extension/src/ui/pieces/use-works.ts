// SPDX-License-Identifier: Apache-2.0
// The works of the portfolio, page by page as they are needed, and read anew from the first page without emptying
// the list: a grid that fills up must not blink.

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkRow, WorkState } from '../../messages/portfolio-requests';
import { errorWords } from '../words/error-words';

export type WorkFilter = 'all' | WorkState;

export interface Works {
  rows: WorkRow[];
  total: number;
  loading: boolean;
  error: string | null;
  /** Fetches the next page; nothing when all are there or one is on its way. */
  more: () => void;
  /** Reads again what is there so far. */
  refresh: () => void;
}

export function useWorks(filter: WorkFilter, whole = false): Works {
  const [rows, setRows] = useState<WorkRow[]>([]);
  const [total, setTotal] = useState(0);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const next = useRef<string | null>(null);
  const busy = useRef(false);
  /** Asked for while something was being read, which may be older. */
  const again = useRef(false);
  const round = useRef(0);
  const held = useRef(0);
  held.current = rows.length;

  const read = useCallback(
    async (cursor: string | null, atLeast: number) => {
      if (busy.current) {
        again.current ||= cursor === null;
        return;
      }
      busy.current = true;
      if (cursor === null) again.current = false;
      const mine = round.current;
      const fresh: WorkRow[] = [];
      let at = cursor;
      setLoading(true);
      do {
        const answer: Awaited<ReturnType<typeof ask<'portfolio.works'>>> = await ask('portfolio.works', {
          cursor: at,
          state: filter,
        });
        if (mine !== round.current) return;
        if (!answer.ok) {
          setError(errorWords(answer));
          break;
        }
        setError(null);
        setTotal(answer.value.total);
        fresh.push(...answer.value.works);
        at = answer.value.next;
        next.current = at;
        if (cursor !== null) setRows((now) => [...now, ...answer.value.works]);
      } while (at !== null && (whole || fresh.length < atLeast));
      if (cursor === null && (fresh.length > 0 || at === null)) setRows(fresh);
      busy.current = false;
      setLoading(false);
      if (again.current) void read(null, Math.max(held.current, 1));
    },
    [filter, whole],
  );

  useEffect(() => {
    round.current += 1;
    busy.current = false;
    again.current = false;
    next.current = null;
    setRows([]);
    void read(null, 1);
    return () => {
      round.current += 1;
    };
  }, [read]);

  const more = useCallback(() => {
    if (next.current !== null) void read(next.current, 1);
  }, [read]);
  const refresh = useCallback(() => void read(null, Math.max(held.current, 1)), [read]);
  return { rows, total, loading, error, more, refresh };
}
