// SPDX-License-Identifier: Apache-2.0
// The artist's answers about listings. The host keeps each, and takes back the newest, again and again, to the first.

import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { UndoneDecision, Verdict } from '../../messages/review-requests';
import type { MatchRow } from '../../messages/tab-state';
import { errorWords } from '../words/error-words';

export interface Answers {
  busy: boolean;
  error: string | null;
  /** Works refused so often that "plain copies only" is worth offering; null when the answer was not kept. */
  decide: (
    rows: readonly MatchRow[],
    workId: string,
    verdict: Verdict,
    lookedAt: boolean,
  ) => Promise<string[] | null>;
  /** Null when nothing was taken back. */
  undo: () => Promise<UndoneDecision | null>;
  plainOnly: (workId: string, plainOnly: boolean) => Promise<boolean>;
}

export function useAnswers(tabId: number): Answers {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const under = useRef(false);

  /** One after the other: a second press while the first is on its way says nothing. */
  const alone = async <T>(act: () => Promise<T>): Promise<T | null> => {
    if (under.current) return null;
    under.current = true;
    setBusy(true);
    setError(null);
    try {
      return await act();
    } finally {
      under.current = false;
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    decide: (rows, workId, verdict, lookedAt) =>
      alone(async () => {
        const answered = rows.map(({ key }) => ({ key, lookedAt }));
        const answer = await ask('review.decide', { tabId, workId, verdict, rows: answered });
        if (!answer.ok) setError(errorWords(answer));
        return answer.ok ? answer.value.offerPlainOnly : null;
      }),
    undo: () =>
      alone(async () => {
        const answer = await ask('review.undo', {});
        if (!answer.ok) setError(errorWords(answer));
        return answer.ok ? answer.value : null;
      }),
    plainOnly: async (workId, plainOnly) =>
      (await alone(async () => {
        const answer = await ask('review.plainOnly', { workId, plainOnly });
        if (!answer.ok) setError(errorWords(answer));
        return answer.ok;
      })) === true,
  };
}
