// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CaseHistory } from '../../messages/record-requests';
import type { CaseRow } from '../../messages/view-messages';
import { ErrorLine } from '../pieces/error-line';
import { dayOnly, number, text } from '../text';
import { errorWords } from '../words/error-words';
import { stateWord, stepLines } from '../words/record-words';
import { platformOf } from '../case-groups';
import { CasePicturesPart } from '../reports/case-pictures';
import { openedDay } from './case-origin';
import { MistakePart } from './mistake-part';
import { MoveForm } from './move-form';

interface Props {
  row: CaseRow;
  history: CaseHistory;
  onChanged: () => void;
}

/** What happened to a case, oldest first; the next step, and the way back. */
export function CaseHistoryPart({ row, history, onChanged }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const undo = (): void => {
    setBusy(true);
    setError(null);
    void ask('case.undo', { caseId: row.id }).then((answer) => {
      setBusy(false);
      if (answer.ok) onChanged();
      else setError(errorWords(answer));
    });
  };
  return (
    <div class="case-history">
      {history.life > 1 && <p class="returned">{text('case_life', number(history.life))}</p>}
      <ol class="case-steps" aria-label={text('case_history')}>
        <li>
          <time dateTime={row.openedAt}>{openedDay(row)}</time>
          <span class="case-step">{row.isPast ? text('case_past_first') : stateWord('confirmed')}</span>
        </li>
        {history.steps.map((step) => (
          <li key={`${step.notedAt} ${step.state}`}>
            <time dateTime={step.day}>{dayOnly(step.day)}</time>
            <span class="case-step">
              {stateWord(step.state)}
              {stepLines(step).map((line) => (
                <span key={line} class="fact">
                  <bdi>{line}</bdi>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
      {history.state === 'withdrawn' && history.steps.at(-1)?.portalWord === '' && (
        <p class="quiet-line">{text('withdraw_word_missing')}</p>
      )}
      {isWaiting(history) && !row.isPast && (
        <p class="counter-waits">
          {text('counter_waits')} <a href="#complaints">{text('counter_heading')}</a>
        </p>
      )}
      <CasePicturesPart caseId={row.id} />
      <p>
        <a class="entries-open" href={`#cases/${row.id}`}>
          {text('entries_open')}
        </a>
      </p>
      <MistakePart caseIds={[row.id]} histories={[history]} onSaid={onChanged} />
      <MoveForm
        caseIds={[row.id]}
        states={[history.state]}
        platform={platformOf(row.listing.url)}
        hasComplaint={(history.steps.at(-1)?.filingId ?? null) !== null}
        onMoved={onChanged}
      />
      {history.steps.length > 0 && (
        <button type="button" class="button button-quiet step-undo" disabled={busy} onClick={undo}>
          {text('step_undo')}
        </button>
      )}
      <ErrorLine error={error} />
    </div>
  );
}

/** A counter-notice about a complaint that was recorded as sent; about another there is nothing to answer here. */
const isWaiting = ({ state, steps }: CaseHistory): boolean =>
  state === 'counter_noticed' && (steps.at(-1)?.filingId ?? null) !== null;
