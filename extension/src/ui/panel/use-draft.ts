// SPDX-License-Identifier: Apache-2.0
// The complaint in work. It outlives a change of tab and a closed panel, for the form stands in another tab.

import { useCallback, useEffect, useState } from 'preact/hooks';
import { recall, remember } from '../../browser/view-memory';
import { ask } from '../../browser/view-client';
import type { ViewRequests } from '../../messages/view-messages';
import { errorWords } from '../words/error-words';

export type Prepared = ViewRequests['complaint.draft']['value'];

const kKey = 'view.draft';

function isPrepared(value: unknown): value is Prepared {
  const draft = (value as Prepared | null | undefined)?.draft;
  return (
    Array.isArray(draft?.links) &&
    typeof draft.work?.title === 'string' &&
    typeof draft.statement?.en === 'string'
  );
}

export interface DraftInWork {
  prepared: Prepared | null;
  preparing: boolean;
  error: string | null;
  prepare: (caseIds: string[]) => Promise<boolean>;
}

export function useDraft(): DraftInWork {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [preparing, setPreparing] = useState(false);
  const [error, setError] = useState<string | null>(null);

  useEffect(() => {
    void recall(kKey, isPrepared).then((kept) => setPrepared((now) => now ?? kept));
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
    setPrepared(answer.value);
    await remember(kKey, answer.value);
    return true;
  }, []);

  return { prepared, preparing, error, prepare };
}
