// SPDX-License-Identifier: Apache-2.0
// A complaint that was sent may turn out wrong: the artist says so here, and takes it back under "Withdraw now".

import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CaseHistory } from '../../messages/record-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { mistakeWords } from '../words/withdraw-words';
import { canWithdraw } from './case-steps';

interface Props {
  caseIds: readonly string[];
  histories: readonly CaseHistory[];
  onSaid: () => void;
}

/** Nothing where no complaint stands that could be withdrawn. */
export function MistakePart({ caseIds, histories, onSaid }: Props) {
  const press = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  if (histories.length === 0 || !histories.every(canWithdraw)) return null;
  const said = histories.length === 1 ? (histories[0]?.mistake ?? null) : null;
  const say = (answer: 'licensed' | 'not_mine' | 'mine'): void => {
    setBusy(true);
    void ask('complaint.mistake', { press: press.current, caseIds: [...caseIds], answer }).then((told) => {
      setBusy(false);
      // The next answer is another press.
      press.current = crypto.randomUUID();
      setError(told.ok ? null : errorWords(told));
      if (told.ok) onSaid();
    });
  };
  const alert = <ErrorLine error={error} />;
  if (said !== null)
    return (
      <div class="mistake mistake-said">
        <p>{mistakeWords(said)}</p>
        <p class="quiet-line">{text('mistake_help')}</p>
        <div class="actions">
          <a class="button button-main" href="#complaints">
            {text('withdraw_now')}
          </a>
          <button type="button" class="button" disabled={busy} onClick={() => say('mine')}>
            {text('withdraw_right_after_all')}
          </button>
        </div>
        {alert}
      </div>
    );
  return (
    <details class="mistake">
      <summary>{text('mistake_heading')}</summary>
      <p class="quiet-line">{text('mistake_help')}</p>
      <div class="actions">
        <button type="button" class="button mistake-licensed" disabled={busy} onClick={() => say('licensed')}>
          {text('mistake_licensed')}
        </button>
        <button type="button" class="button mistake-not-mine" disabled={busy} onClick={() => say('not_mine')}>
          {text('mistake_not_mine')}
        </button>
      </div>
      {alert}
    </details>
  );
}
