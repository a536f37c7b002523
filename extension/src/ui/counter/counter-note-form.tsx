// SPDX-License-Identifier: Apache-2.0
// The first screen: what the seller says, and "could they be right?", before any answer.

import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CounterNote, CounterNotice } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';

interface Props {
  notice: CounterNotice;
  onNoted: () => void;
  /** Whether something was changed that is not kept yet. */
  onTyping: (isTyping: boolean) => void;
}

const kQuestions = ['licence', 'stock', 'earlier'] as const;
const kAnswers = ['no', 'yes', 'unsure'] as const;

export function CounterNoteForm({ notice, onNoted, onTyping }: Props) {
  const id = useId();
  const press = useRef(crypto.randomUUID());
  const [note, setNote] = useState<CounterNote>(notice.note);
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | null>(null);
  const change = (part: Partial<CounterNote>): void => {
    // Other words are another press.
    press.current = crypto.randomUUID();
    setLine('');
    setNote((now) => ({ ...now, ...part }));
    onTyping(true);
  };
  const keep = async (): Promise<void> => {
    const { caseId, number } = notice;
    const sent = press.current;
    const answer = await ask('counter.note', { press: sent, caseId, number, note });
    setError(answer.ok ? null : errorWords(answer));
    // What was typed meanwhile is not kept.
    const isAll = press.current === sent;
    setLine(answer.ok && isAll ? text('counter_kept') : '');
    if (!answer.ok) return;
    if (isAll) onTyping(false);
    onNoted();
  };
  return (
    <form
      class="counter-note"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label for={`${id}says`}>{text('counter_says')}</label>
      <textarea
        id={`${id}says`}
        class="counter-says"
        rows={4}
        maxLength={4000}
        value={note.sellerSays}
        onInput={(event) => change({ sellerSays: event.currentTarget.value })}
      />
      <label for={`${id}due`}>{text('counter_due_on')}</label>
      <input
        id={`${id}due`}
        class="counter-due-on"
        type="date"
        aria-describedby={`${id}none`}
        value={note.dueOn ?? ''}
        onInput={(event) => change({ dueOn: event.currentTarget.value || null })}
      />
      <p class="quiet-line" id={`${id}none`}>
        {note.dueOn === null ? text('counter_no_date') : text('counter_due_on_help')}
      </p>
      <h4 class="part-subheading">{text('counter_could')}</h4>
      {kQuestions.map((question) => (
        <fieldset key={question} class={`counter-question counter-${question}`}>
          <legend>{text(`counter_ask_${question}`)}</legend>
          {kAnswers.map((answer) => (
            <label key={answer}>
              <input
                type="radio"
                name={`${id}${question}`}
                value={answer}
                checked={note[question] === answer}
                onChange={() => change({ [question]: answer })}
              />
              {text(`counter_${answer}`)}
            </label>
          ))}
        </fieldset>
      ))}
      <div class="actions">
        <button type="submit" class="button counter-keep">
          {text('counter_keep')}
        </button>
      </div>
      <p class="sent-line" role="status">
        {line}
      </p>
      <ErrorLine error={error} />
    </form>
  );
}
