// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Queue } from '../../messages/complaint-requests';
import { sameData } from '../../messages/same-data';
import { useLookInFront } from '../pieces/use-look-in-front';
import { errorWords } from '../words/error-words';

export interface QueueView {
  /** Null until it is known. */
  queue: Queue | null;
  error: string | null;
  look: () => Promise<void>;
}

/** The queue lies with the host: it is looked at again whenever the artist comes back to this page. */
export function useQueue(hostReady: boolean): QueueView {
  const [queue, setQueue] = useState<Queue | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const answer = await ask('complaint.plan', {});
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) setQueue((now) => (sameData(now, answer.value) ? now : answer.value));
  }, []);
  useLookInFront(hostReady, look);
  return { queue, error, look };
}
