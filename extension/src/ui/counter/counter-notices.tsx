// SPDX-License-Identifier: Apache-2.0
// Sellers' counter-notices that wait for an answer, the first due first.

import { useId, useRef, useState } from 'preact/hooks';
import type { CounterNotice } from '../../messages/complaint-requests';
import { Name } from '../pieces/name';
import { useAsked } from '../pieces/use-asked';
import { number, text } from '../text';
import { counteredWords, dueWords } from '../words/counter-words';
import { CounterSheet } from './counter-sheet';

interface Props {
  hostReady: boolean;
  /** Changes when they are to be looked at again. */
  round?: number;
  /** One was answered, or accepted. */
  onChanged?: () => void;
}

export function CounterNotices({ hostReady, round = 0, onChanged }: Props) {
  const heading = useId();
  const head = useRef<HTMLHeadingElement>(null);
  const asked = useAsked('counter.list', hostReady, { round, isQuietWhenOld: true });
  const { value: counters, error, look } = asked;
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const alert = error !== null && (
    <p class="notice notice-notice" role="alert">
      {error}
    </p>
  );
  if (counters === null || (counters.total === 0 && done === '')) return alert || null;
  const { notices, total } = counters;
  const changed = (line: string): void => {
    setDone(line);
    // The row with the pressed button may be gone.
    if (line !== '') head.current?.focus();
    void look();
    onChanged?.();
  };
  return (
    <section class="withdraw-now counter-notices" aria-labelledby={heading}>
      {alert}
      <h3 class="part-subheading" id={heading} ref={head} tabIndex={-1}>
        {text('counter_heading')}
      </h3>
      <p class="sent-line" role="status">
        {done}
      </p>
      {total > 0 && <p class="quiet-line">{text('counter_help')}</p>}
      <ul class="withdraw-list" aria-label={text('counter_list')}>
        {notices.map((one) => (
          <li key={`${one.caseId} ${one.number}`} class="withdraw-one counter-one">
            <div class="withdraw-head">
              <Head notice={one} />
              <button
                type="button"
                class="button counter-read"
                aria-expanded={open === one.caseId}
                onClick={() => setOpen(open === one.caseId ? null : one.caseId)}
              >
                {text('counter_read')}{' '}
                <span class="spoken">{`${one.workTitle} ${one.title} ${one.reference}`}</span>
              </button>
            </div>
            {open === one.caseId && (
              <CounterSheet
                caseId={one.caseId}
                listed={JSON.stringify([one.accepted, one.due, one.note])}
                onChanged={changed}
              />
            )}
          </li>
        ))}
      </ul>
      {total > notices.length && (
        <p class="quiet-line">{text('counter_first_few', number(notices.length), number(total))}</p>
      )}
    </section>
  );
}

function Head({ notice }: { notice: CounterNotice }) {
  return (
    <div>
      <p class="withdraw-title">
        <Name words={notice.workTitle || text('untitled_work')} />
      </p>
      {!notice.accepted && <p class="counter-due withdraw-why">{dueWords(notice)}</p>}
      {!notice.accepted && !notice.due.holidaysKnown && <p class="quiet-line">{text('counter_holidays')}</p>}
      <p class="fact">
        <bdi>{counteredWords(notice)}</bdi>
      </p>
      <p class="fact">
        <Name words={notice.title} />
      </p>
      {notice.number > 1 && <p class="fact">{text('counter_number', number(notice.number))}</p>}
      {notice.accepted && <p class="counter-accepted">{text('counter_accepted')}</p>}
    </div>
  );
}
