// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CaseHistory } from '../../messages/record-requests';
import { errorWords } from '../words/error-words';

export interface Histories {
  of: (caseId: string) => CaseHistory | null;
  error: string | null;
  /** Reads one that is not known; `anew` also one that is. */
  want: (caseId: string, anew?: boolean) => void;
}

/** Where cases stand, each read when its line comes into view, and again after a step. */
export function useHistories(): Histories {
  const [known, setKnown] = useState<ReadonlyMap<string, CaseHistory>>(new Map());
  const [error, setError] = useState<string | null>(null);
  const asked = useRef(new Set<string>());
  const want = useCallback((caseId: string, anew = false): void => {
    if (!anew && asked.current.has(caseId)) return;
    asked.current.add(caseId);
    void ask('case.history', { caseId }).then((answer) => {
      setError(answer.ok ? null : errorWords(answer));
      if (answer.ok) setKnown((now) => new Map(now).set(caseId, answer.value));
      else asked.current.delete(caseId);
    });
  }, []);
  return { of: (caseId) => known.get(caseId) ?? null, error, want };
}
