// SPDX-License-Identifier: Apache-2.0
// The complaint desk of the dashboard: the queue of forms, and the one in work beside it.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Queue } from '../../messages/complaint-requests';
import { CounterNotices } from '../counter/counter-notices';
import { useAsked } from '../pieces/use-asked';
import { counted, number, text } from '../text';
import { WithdrawNow } from '../withdraw/withdraw-now';
import { formsOfDay, heldUpBy, progressWords } from '../words/desk-words';
import { FormSheet } from './form-sheet';
import { GuardPart } from './guard-part';
import { QueueList } from './queue-list';
import { Rates } from './rates-part';

/** Takes the next form in hand. */
const kNextKey = 'n';

export function DeskView({ hostReady }: { hostReady: boolean }) {
  const { value: queue, error, look } = useAsked('complaint.plan', hostReady);
  // A form is known by its first case: the queue is planned anew whenever something changed.
  const [chosen, setChosen] = useState<string | null>(null);
  const [sent, setSent] = useState<string | null>(null);
  // Accepting a counter-notice puts its complaint under "Withdraw now", and withdrawing ends the counter-notice.
  const [rounds, setRounds] = useState({ counter: 0, withdraw: 0 });
  const forms = queue?.forms ?? [];
  const found = forms.findIndex(({ caseIds }) => caseIds[0] === chosen);
  const shown = found === -1 ? 0 : found;
  const form = forms[shown];
  const show = (index: number): void => {
    const next = forms[(index + forms.length) % forms.length];
    if (next) setChosen(next.caseIds[0] ?? null);
    setSent(null);
  };
  const move = useRef(show);
  move.current = show;
  const at = useRef(shown);
  at.current = shown;

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
      if (event.key === kNextKey) move.current(at.current + 1);
      else if (event.key === 'p') move.current(at.current - 1);
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const changedBy = (part: keyof typeof rounds): void => {
    setRounds((now) => ({ ...now, [part]: now[part] + 1 }));
    void look();
  };
  const recorded = (reference: string): void => {
    setSent(reference === '' ? text('sent_done') : text('sent_done_as', reference));
    setChosen(forms[shown + 1]?.caseIds[0] ?? null);
    void look();
  };

  return (
    <div class="desk">
      <h2 class="page-heading">{text('part_complaints')}</h2>
      <p class="fact">
        <a href="#ready">{text('ready_link')}</a>
      </p>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      <CounterNotices hostReady={hostReady} onChanged={() => changedBy('counter')} round={rounds.withdraw} />
      <WithdrawNow hostReady={hostReady} onChanged={() => changedBy('withdraw')} round={rounds.counter} />
      {queue === null && error === null && (
        <p class="quiet-line" role="status">
          {text(hostReady ? 'desk_loading' : 'cases_need_host')}
        </p>
      )}
      {queue !== null && <QueueHead queue={queue} onChanged={() => void look()} />}
      <p class="sent-line" role="status">
        {sent ?? ''}
      </p>
      {form && queue !== null && (
        <div class="desk-columns">
          <div class="desk-queue">
            <QueueList forms={forms} shown={shown} onShow={show} />
            {queue.total > forms.length && (
              <p class="quiet-line">{text('desk_first_forms', number(forms.length), number(queue.total))}</p>
            )}
            <div class="actions">
              <button type="button" class="button" onClick={() => show(shown + 1)}>
                {text('desk_next_form')} <kbd>{kNextKey.toUpperCase()}</kbd>
              </button>
            </div>
          </div>
          <FormSheet form={form} held={heldUpBy(queue)} onChanged={() => void look()} onSent={recorded} />
        </div>
      )}
      {queue !== null && <LeftOut queue={queue} />}
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable]') !== null;
}

function QueueHead({ queue, onChanged }: { queue: Queue; onChanged: () => void }) {
  const { done, all } = formsOfDay(queue);
  return (
    <div class="desk-head">
      <p class="desk-progress" role="status">
        {progressWords(queue)}
      </p>
      {all > 0 && <progress class="progress" max={all} value={done} aria-label={text('desk_progress')} />}
      {queue.guards.map((guard) => (
        <GuardPart key={guard.guard} guard={guard} onChanged={onChanged} />
      ))}
      <Rates queue={queue} />
      {queue.total === 0 && done === 0 && <p class="empty-note">{text('desk_none_help')}</p>}
    </div>
  );
}

function LeftOut({ queue }: { queue: Queue }) {
  if (queue.leftOut.length === 0) return null;
  const why = [...new Set(queue.leftOut.map(({ sentence }) => sentence))];
  return (
    <details class="left-out">
      <summary>{counted('desk_left_out', queue.leftOut.length)}</summary>
      <ul class="finding-list">
        {why.map((sentence) => (
          <li key={sentence}>
            <bdi>{sentence}</bdi>{' '}
            <span class="fact">
              {counted('desk_of_listings', queue.leftOut.filter((one) => one.sentence === sentence).length)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
