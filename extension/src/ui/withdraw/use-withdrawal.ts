// SPDX-License-Identifier: Apache-2.0
import { useEffect, useState } from 'preact/hooks';
import { recall, watchMemory } from '../../browser/view-memory';
import { isPreparedWithdrawal, kWithdrawalKey, layWithdrawalAside } from './prepared-withdrawal';
import type { PreparedWithdrawal } from './prepared-withdrawal';

export interface WithdrawalInWork {
  prepared: PreparedWithdrawal | null;
  close: () => void;
}

/** The withdrawal in work. It outlives a change of tab and a closed panel, for the form stands in another tab. */
export function useWithdrawal(): WithdrawalInWork {
  const [prepared, setPrepared] = useState<PreparedWithdrawal | null>(null);
  useEffect(() => {
    void recall(kWithdrawalKey, isPreparedWithdrawal).then((kept) => setPrepared((now) => now ?? kept));
    // One that was recorded is laid aside and stays on the screen with what is said of it.
    return watchMemory(kWithdrawalKey, (value) => {
      if (isPreparedWithdrawal(value)) setPrepared(value);
    });
  }, []);
  const close = (): void => {
    setPrepared(null);
    void layWithdrawalAside();
  };
  return { prepared, close };
}
