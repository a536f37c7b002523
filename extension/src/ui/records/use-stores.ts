// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { StoreRow } from '../../messages/record-requests';
import { errorWords } from '../words/error-words';

export interface Stores {
  rows: StoreRow[];
  total: number;
  loading: boolean;
  error: string | null;
  /** Null when all are there. */
  more: (() => void) | null;
}

/** The stores that the records know, page by page, the last seen first. */
export function useStores(hostReady: boolean): Stores {
  const [rows, setRows] = useState<StoreRow[]>([]);
  const [total, setTotal] = useState(0);
  const [next, setNext] = useState<string | null>(null);
  const [loading, setLoading] = useState(true);
  const [error, setError] = useState<string | null>(null);
  const busy = useRef(false);

  const read = useCallback(async (cursor: string | null) => {
    if (busy.current) return;
    busy.current = true;
    setLoading(true);
    const answer = await ask('seller.list', { cursor });
    busy.current = false;
    setLoading(false);
    setError(answer.ok ? null : errorWords(answer));
    if (!answer.ok) return;
    setTotal(answer.value.total);
    setNext(answer.value.next);
    setRows((before) => {
      const kept = cursor === null ? [] : before;
      const known = new Set(kept.map(({ id }) => id));
      return [...kept, ...answer.value.stores.filter(({ id }) => !known.has(id))];
    });
  }, []);
  useEffect(() => {
    if (hostReady) void read(null);
  }, [hostReady, read]);
  return { rows, total, loading, error, more: next === null ? null : () => void read(next) };
}
