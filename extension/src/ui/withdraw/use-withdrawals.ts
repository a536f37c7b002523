// SPDX-License-Identifier: Apache-2.0
import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Withdrawals } from '../../messages/complaint-requests';
import { sameData } from '../../messages/same-data';
import { useLookInFront } from '../pieces/use-look-in-front';
import { errorWords } from '../words/error-words';

export interface WithdrawalsView {
  /** Null until they are known. */
  withdrawals: Withdrawals | null;
  error: string | null;
  look: () => Promise<void>;
}

/** They lie with the host: looked at again whenever `round` changes or the artist comes back to this page. */
export function useWithdrawals(hostReady: boolean, round: number): WithdrawalsView {
  const [withdrawals, setWithdrawals] = useState<Withdrawals | null>(null);
  const [error, setError] = useState<string | null>(null);
  const look = useCallback(async () => {
    const answer = await ask('complaint.withdrawals', {});
    if (answer.ok) setWithdrawals((now) => (sameData(now, answer.value) ? now : answer.value));
    // A host that knows no withdrawals has recorded nothing of them; the rest of the page says that it is old.
    setError(answer.ok || answer.code === 'outdated_host' ? null : errorWords(answer));
  }, []);
  useLookInFront(hostReady, look, round);
  return { withdrawals, error, look };
}
