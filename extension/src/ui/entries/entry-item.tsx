// SPDX-License-Identifier: Apache-2.0
// One entry as it stands, what it said before, its files, and the ways to change it, to take it back and to undo that.

import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Entry } from '../../messages/entry-requests';
import type { ViewAnswer } from '../../messages/view-messages';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { dueLine, entryDay, entryTitle } from '../words/entry-words';
import { errorWords } from '../words/error-words';
import { EntryBody } from './entry-body';
import { EntryVersions } from './entry-versions';

interface Props {
  entry: Entry;
  /** The entry that this one answers. */
  answered: Entry | null;
  /** An entry is being written: no other form takes its place. */
  isWriting: boolean;
  onChange: () => void;
  onAnswer: () => void;
  /** Something was written; what is to be said. */
  onWritten: (words: string) => void;
  /** The entries as they stand are wanted anew. */
  onLook: () => void;
}

export function EntryItem({ entry, answered, isWriting, onChange, onAnswer, onWritten, onLook }: Props) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  // One press for each version: pressed twice, it is written once.
  const press = useRef({ version: 0, key: '' });
  const { id, caseId, newest, answeredBy } = entry;
  const { facts, takenBack, number } = newest;
  const title = entryTitle(facts);
  const pressed = (what: string): string => {
    if (press.current.version !== number) press.current = { version: number, key: crypto.randomUUID() };
    return `${what}-${press.current.key}`;
  };
  const after = (answer: ViewAnswer<'entry.takeBack' | 'entry.write'>, said: string): void => {
    setBusy(false);
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) onWritten(said);
    else if (answer.code === 'conflict') onLook();
  };
  const takeBack = async (back: boolean): Promise<void> => {
    setBusy(true);
    const asked = { press: pressed(back ? 'back' : 'undo'), entryId: id, seen: number, takenBack: back };
    after(await ask('entry.takeBack', asked), text(back ? 'entry_taken_back_said' : 'entry_put_back_said'));
  };
  const markAnswered = async (): Promise<void> => {
    setBusy(true);
    const answer = await ask('entry.write', {
      press: pressed('mark'),
      caseId,
      entryId: id,
      seen: number,
      facts: { ...facts, answered: true },
    });
    after(answer, text('entry_kept'));
  };
  const due = takenBack ? null : dueLine(entry);
  const waits = due !== null && !facts.answered && answeredBy === null;
  return (
    <article class={takenBack ? 'entry entry-gone' : 'entry'} aria-label={title} data-entry={id}>
      <header class="entry-head">
        <h3 class="entry-title">
          <bdi>{title}</bdi>
        </h3>
        <p class="fact">
          <time dateTime={facts.day}>{entryDay(facts)}</time>
          {facts.direction !== null && ` · ${text(`entry_${facts.direction}`)}`}
        </p>
        {due !== null && <p class={waits ? 'entry-due' : 'fact'}>{due}</p>}
        {answered !== null && (
          <p class="fact">
            {text('entry_answers', entryTitle(answered.newest.facts), entryDay(answered.newest.facts))}
          </p>
        )}
        {takenBack && <p class="entry-due">{text('entry_taken_back')}</p>}
      </header>
      <EntryBody entryId={id} facts={facts} />
      <div class="actions">
        {takenBack ? (
          <button
            type="button"
            class="button entry-put-back"
            disabled={busy}
            onClick={() => void takeBack(false)}
          >
            {text('entry_put_back')}
          </button>
        ) : (
          <>
            <button
              type="button"
              class="button button-small entry-change"
              disabled={busy || isWriting}
              onClick={onChange}
            >
              {text('entry_change')} <span class="spoken">{title}</span>
            </button>
            {waits && (
              <>
                <button
                  type="button"
                  class="button button-small entry-answer"
                  disabled={busy || isWriting}
                  onClick={onAnswer}
                >
                  {text('entry_answer')} <span class="spoken">{title}</span>
                </button>
                <button
                  type="button"
                  class="button button-small entry-answered"
                  disabled={busy}
                  onClick={() => void markAnswered()}
                >
                  {text('entry_mark_answered')} <span class="spoken">{title}</span>
                </button>
              </>
            )}
            <button
              type="button"
              class="button button-small entry-take-back"
              disabled={busy}
              onClick={() => void takeBack(true)}
            >
              {text('entry_take_back')} <span class="spoken">{title}</span>
            </button>
          </>
        )}
      </div>
      <ErrorLine error={error} />
      {number > 1 && <EntryVersions entryId={id} newest={number} />}
    </article>
  );
}
