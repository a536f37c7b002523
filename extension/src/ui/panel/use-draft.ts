// SPDX-License-Identifier: Apache-2.0
// The complaint in work. It outlives a change of tab and a closed panel, for the form stands in another tab.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { recall, remember, watchMemory } from '../../browser/view-memory';
import { ask } from '../../browser/view-client';
import { isPrepared, kPreparedKey } from '../desk/prepared';
import type { Prepared } from '../desk/prepared';
import { text } from '../text';
import { layWithdrawalAside } from '../withdraw/prepared-withdrawal';
import { heldUpBy } from '../words/desk-words';
import { errorWords } from '../words/error-words';

export interface DraftInWork {
  prepared: Prepared | null;
  preparing: boolean;
  error: string | null;
  prepare: (caseIds: string[]) => Promise<boolean>;
  /** Takes the next form of the queue in hand; false when none is left. */
  next: () => Promise<boolean>;
}

export function useDraft(): DraftInWork {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    void recall(kPreparedKey, isPrepared).then((kept) => setPrepared((now) => now ?? kept));
    // The dashboard takes another form in hand while this panel stands beside the portal.
    return watchMemory(kPreparedKey, (value) => {
      if (isPrepared(value)) setPrepared(value);
    });
  }, []);

  const prepare = useCallback(async (caseIds: string[]) => {
    setPreparing(true);
    setError(null);
    const answer = await ask('complaint.draft', { caseIds });
    setPreparing(false);
    if (!answer.ok) {
      setError(errorWords(answer));
      return false;
    }
    const whole = { ...answer.value, caseIds };
    setPrepared(whole);
    await remember(kPreparedKey, whole);
    await layWithdrawalAside();
    return true;
  }, []);

  const next = useCallback(async () => {
    const answer = await ask('complaint.plan', {});
    if (!answer.ok) {
      setError(errorWords(answer));
      return false;
    }
    const held = heldUpBy(answer.value);
    if (held !== null) {
      setError(`${held} ${text('guard_at_desk')}`);
      return false;
    }
    const form = answer.value.forms[0];
    return form === undefined ? false : await prepare(form.caseIds);
  }, [prepare]);

  return { prepared, preparing, error, prepare, next };
}
