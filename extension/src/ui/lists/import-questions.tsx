// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import type { ListPreview } from '../../messages/sheet-requests';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import { stateWord } from '../words/record-words';
import { DayOrderChoice } from './day-order-choice';
import type { ListChoices } from './past-import';

type Word = ListChoices['words'][number];

/** What a complaint of earlier days can have come to, the commonest first. */
const kStates: readonly Word['state'][] = [
  'removed',
  'refused',
  'submitted',
  'processing',
  'counter_noticed',
  'removed_stays',
  'reinstated',
  'withdrawn',
  'gone',
  'already_dead',
  'back_at_same_link',
  'relisted',
  'dropped',
  'confirmed',
  'licensed',
  'not_mine',
  'ignored',
];

interface Props {
  preview: ListPreview;
  choices: ListChoices;
  taking: boolean;
  onChange: (choices: Partial<ListChoices>) => Promise<void>;
}

/** What one answer settles for many rows: words of her own, the order of dates, a day for rows without one. */
export function ImportQuestions({ preview, choices, taking, onChange }: Props) {
  const id = useId();
  const [day, setDay] = useState(choices.day ?? '');
  // In the order in which they were first asked, answered or not: no answer moves another question.
  const words = useRef(new Map<string, number>()).current;
  for (const word of words.keys()) words.set(word, 0);
  for (const { word, rows } of preview.questions.words) words.set(word, rows);
  const { twoWayDates, undated } = preview.questions;
  const answered = (word: string): Word | undefined => choices.words.find((one) => one.word === word);
  const order = choices.order === 'unknown' ? preview.order : choices.order;
  const asksOrder = twoWayDates > 0 || order !== 'unknown';
  const asksDay = undated > 0 || choices.day !== null;
  if (words.size === 0 && !asksOrder && !asksDay) return null;
  const answer = (word: string, state: string): void => {
    const others = choices.words.filter((one) => one.word !== word);
    const known = kStates.find((one) => one === state);
    void onChange({ words: known ? [...others, { word, state: known }] : others });
  };
  return (
    <fieldset class="import-questions" disabled={taking}>
      <legend>{text('import_questions')}</legend>
      {[...words].map(([word, rows], at) => (
        <label class="import-choice" key={word} for={`${id}-${at}`}>
          <span>
            {text('import_word', shown(word))}{' '}
            {rows > 0 && <small>{counted('import_rows_short', rows)}</small>}
          </span>
          <select
            id={`${id}-${at}`}
            class="import-word"
            value={answered(word)?.state ?? ''}
            onChange={({ currentTarget }) => answer(word, currentTarget.value)}
          >
            <option value="">{text('import_word_unsaid')}</option>
            {kStates.map((state) => (
              <option key={state} value={state}>
                {stateWord(state)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {asksOrder && (
        <DayOrderChoice
          order={order}
          rows={twoWayDates}
          onChange={(chosen) => void onChange({ order: chosen })}
        />
      )}
      {asksDay && (
        <div class="import-choice">
          <label for={`${id}-day`}>
            {text('import_day')} {undated > 0 && <small>{counted('import_rows_short', undated)}</small>}
          </label>
          <span class="actions">
            <input
              id={`${id}-day`}
              class="import-day"
              type="date"
              max={new Date().toISOString().slice(0, 10)}
              value={day}
              onInput={({ currentTarget }) => setDay(currentTarget.validity.valid ? currentTarget.value : '')}
            />
            <button
              type="button"
              class="button import-day-use"
              disabled={day === (choices.day ?? '')}
              onClick={() => void onChange({ day: day === '' ? null : day })}
            >
              {text('import_day_use')}
            </button>
          </span>
        </div>
      )}
    </fieldset>
  );
}
