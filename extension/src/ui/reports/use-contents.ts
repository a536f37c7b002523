// SPDX-License-Identifier: Apache-2.0
import { useCallback, useEffect, useState } from 'preact/hooks';
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
}

/** What a pack would hold, page by page. */
export function useContents(scope: ReportScope, hostReady: boolean): Contents {
  const [value, setValue] = useState<ReportContents | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [loading, setLoading] = useState(false);
  const look = useCallback(
    async (offset: number) => {
      setLoading(true);
      const answer = await ask('report.contents', { scope, offset });
      setLoading(false);
      if (!answer.ok)
        return setError(answer.code === 'not_found' ? text('report_nothing') : errorWords(answer));
      setError(null);
      setValue((now) => ({
        ...answer.value,
        pictures: [...(offset > 0 ? (now?.pictures ?? []) : []), ...answer.value.pictures],
      }));
    },
    [scope.kind, scope.of],
  );
  useEffect(() => {
    setValue(null);
    setError(null);
    if (hostReady) void look(0);
  }, [look, hostReady]);
  return { value, error, loading, more: () => void look(value?.pictures.length ?? 0) };
}
