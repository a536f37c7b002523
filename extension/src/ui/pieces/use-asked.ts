// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { sameData } from '../../messages/same-data';
import type { ViewRequests } from '../../messages/view-messages';
import { errorWords } from '../words/error-words';
import { useLookInFront } from './use-look-in-front';

type AskedType =
  | 'backup.status'
  | 'case.overview'
  | 'complaint.plan'
  | 'complaint.withdrawals'
  | 'counter.list'
  | 'entry.due'
  | 'profile.list'
  | 'registration.standing';

export interface Asked<T extends AskedType> {
  /** Null until it is known. */
  value: ViewRequests[T]['value'] | null;
  error: string | null;
  look: () => Promise<void>;
}

interface Options {
  /** Changes when it is to be looked at again. */
  round?: number;
  /** A host that does not know this yet has none of it; another part of the page says that it is old. */
  isQuietWhenOld?: boolean;
}

/** What lies with the host: looked at now, and again whenever the artist comes back to this page. */
export function useAsked<T extends AskedType>(
  type: T,
  hostReady: boolean,
  { round = 0, isQuietWhenOld = false }: Options = {},
): Asked<T> {
  const [value, setValue] = useState<ViewRequests[T]['value'] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const answer = await ask<AskedType>(type, {});
    const isQuiet = answer.ok || (isQuietWhenOld && answer.code === 'outdated_host');
    setError(isQuiet ? null : errorWords(answer));
    if (answer.ok) setValue((now) => (sameData(now, answer.value) ? now : answer.value));
  }, [type, isQuietWhenOld]);
  useLookInFront(hostReady, look, round);
  return { value, error, look };
}
