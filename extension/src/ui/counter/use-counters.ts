// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CounterNotices } from '../../messages/complaint-requests';
import { sameData } from '../../messages/same-data';
import { useLookInFront } from '../pieces/use-look-in-front';
import { errorWords } from '../words/error-words';

export interface CountersView {
  /** Null until they are known. */
  counters: CounterNotices | null;
  error: string | null;
  look: () => Promise<void>;
}

/** They lie with the host: looked at again whenever `round` changes or the artist comes back to this page. */
export function useCounters(hostReady: boolean, round: number): CountersView {
  const [counters, setCounters] = useState<CounterNotices | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const answer = await ask('counter.list', {});
    if (answer.ok) setCounters((now) => (sameData(now, answer.value) ? now : answer.value));
    // A host that knows no counter-notices has noted none; the rest of the page says that it is old.
    setError(answer.ok || answer.code === 'outdated_host' ? null : errorWords(answer));
  }, []);
  useLookInFront(hostReady, look, round);
  return { counters, error, look };
}
