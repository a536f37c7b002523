// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { ReportContents, ReportScope } from '../../messages/report-requests';
import { text } from '../text';
import { errorWords } from '../words/error-words';

export interface Contents {
  /** Null until it is known; the pictures as far as they were shown. */
  value: ReportContents | null;
  error: string | null;
  loading: boolean;
  more: () => void;
  /** Looks from the beginning. */
  again: () => void;
}

/** What a pack would hold, page by page. What changed between two pages is shown from the beginning. */
export function useContents(scope: ReportScope, hostReady: boolean): Contents {
  const [value, setValue] = useState<ReportContents | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const newest = useRef(0);
  const look = useCallback(
    async (before: ReportContents | null): Promise<void> => {
      const mine = ++newest.current;
      setLoading(true);
      const answer = await ask('report.contents', { scope, offset: before?.pictures.length ?? 0 });
      // A later look knows more.
      if (mine !== newest.current) return;
      if (answer.ok && before !== null && answer.value.listed !== before.listed) return look(null);
      setLoading(false);
      if (!answer.ok)
        return setError(answer.code === 'not_found' ? text('report_nothing') : errorWords(answer));
      setError(null);
      setValue({ ...answer.value, pictures: [...(before?.pictures ?? []), ...answer.value.pictures] });
    },
    [scope.kind, scope.of],
  );
  useEffect(() => {
    setValue(null);
    setError(null);
    if (hostReady) void look(null);
  }, [look, hostReady]);
  return { value, error, loading, more: () => void look(value), again: () => void look(null) };
}
