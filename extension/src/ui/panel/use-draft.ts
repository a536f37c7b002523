// SPDX-License-Identifier: Apache-2.0
// The complaint in work. It outlives a change of tab and a closed panel, for the form stands in another tab.

import { useCallback, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { isPrepared } from '../desk/prepared';
import type { Prepared } from '../desk/prepared';
import { kInWork, takeUp } from '../in-work';
import { useInWork } from '../pieces/use-in-work';
import { text } from '../text';
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
  // The dashboard takes another form in hand while this panel stands beside the portal.
  const { prepared, take } = useInWork(kInWork.complaint, isPrepared);
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<string | null>(null);

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
    take(whole);
    await takeUp(kInWork.complaint, whole);
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
