// SPDX-License-Identifier: Apache-2.0
// The answers of one group, listing by listing: what the records have taken counts, also when a later one fails.

import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MatchRow } from '../../messages/tab-state';
import type { ViewAnswer } from '../../messages/view-messages';
import { errorWords } from '../words/error-words';

export type Fate = 'stored' | 'allowed';

interface Tools {
  tabId: number;
  /** Keys of rows that have this fate now; null: none any more. */
  onSettled: (keys: readonly string[], fate: Fate | null) => void;
}

export interface Answers {
  busy: boolean;
  error: string | null;
  /** True when every listing was taken. */
  mine: (rows: readonly MatchRow[], workId: string) => Promise<boolean>;
  licensed: (rows: readonly MatchRow[]) => Promise<boolean>;
  /** Takes back that listings are allowed. */
  takeBack: (rows: readonly MatchRow[]) => Promise<boolean>;
}

type Written = ViewAnswer<'case.open' | 'listing.allow' | 'listing.disallow'>;

export function useAnswers({ tabId, onSettled }: Tools): Answers {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const each = async (
    rows: readonly MatchRow[],
    fate: Fate | null,
    write: (row: MatchRow) => Promise<Written>,
  ): Promise<boolean> => {
    setBusy(true);
    setError(null);
    for (const row of rows) {
      const answer = await write(row);
      if (!answer.ok) {
        setBusy(false);
        setError(errorWords(answer));
        return false;
      }
      onSettled([row.key], fate);
    }
    setBusy(false);
    return true;
  };
  const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
  return {
    busy,
    error,
    mine: (rows, workId) =>
      each(rows, 'stored', (row) => ask('case.open', { tabId, rowKey: row.key, workId, judgement })),
    licensed: (rows) =>
      each(rows, 'allowed', (row) =>
        ask('listing.allow', { tabId, listingId: row.listing.id, scope: 'listing' }),
      ),
    takeBack: (rows) =>
      each(rows, null, (row) =>
        ask('listing.disallow', { tabId, listingId: row.listing.id, scope: 'listing' }),
      ),
  };
}
