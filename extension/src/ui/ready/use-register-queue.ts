// SPDX-License-Identifier: Apache-2.0
import { useCallback, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { QueuedWork, QueuePart } from '../../messages/registration-requests';
import { useLookInFront } from '../pieces/use-look-in-front';
import { errorWords } from '../words/error-words';

export interface Registering {
  /** Null until they are known. */
  works: QueuedWork[] | null;
  total: number;
  error: string | null;
  /** Null when all are there. */
  more: (() => void) | null;
}

/** Works to register, as many as were asked for; read anew whenever the artist comes back. */
export function useRegisterQueue(part: QueuePart): Registering {
  const [works, setWorks] = useState<QueuedWork[] | null>(null);
  const [total, setTotal] = useState(0);
  const [error, setError] = useState<string | null>(null);
  const wanted = useRef(1);
  const round = useRef(0);
  const look = useCallback(async () => {
    const mine = ++round.current;
    const found: QueuedWork[] = [];
    let all = 0;
    do {
      const answer = await ask('registration.queue', { part, offset: found.length });
      // A later look knows more.
      if (mine !== round.current) return;
      if (!answer.ok) return setError(errorWords(answer));
      if (answer.value.works.length === 0) break;
      found.push(...answer.value.works);
      all = answer.value.total;
    } while (found.length < Math.min(all, wanted.current));
    setError(null);
    setTotal(all);
    setWorks(found);
  }, [part]);
  useLookInFront(true, look);
  const more = (): void => {
    wanted.current = (works?.length ?? 0) + 1;
    void look();
  };
  return { works, total, error, more: works !== null && works.length < total ? more : null };
}
