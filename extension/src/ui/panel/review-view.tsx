// SPDX-License-Identifier: Apache-2.0
// Going through new matches one by one. What the four statements mean is read once; then each pair is looked at and
// answered with one press. A press still says all four of this one listing, and counts only once its pair was seen.

import { useState } from 'preact/hooks';
import type { MatchRow } from '../../messages/tab-state';
import { splitRows, undecided } from '../rows';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';
import { kJudgementQuestions } from '../judgement';
import { ReviewPair } from './review-pair';

interface Props {
  rows: readonly MatchRow[];
  tabId: number;
  onBack: () => void;
}

type Fate = 'stored' | 'left' | 'allowed';
const kExceptions = ['licence', 'bought', 'parody', 'review', 'teaching', 'free'] as const;

export function ReviewView({ rows, tabId, onBack }: Props) {
  // The round is fixed at its start: rows that come later do not change places in it.
  const [round] = useState(() => undecided(splitRows(rows)).map((row) => row.key));
  const [begun, setBegun] = useState(false);
  const [at, setAt] = useState(0);
  const [fates, setFates] = useState<Readonly<Record<string, Fate>>>({});
  const key = round[at];
  const row = rows.find((one) => one.key === key);

  const settle = (fate: Fate): void => {
    if (key !== undefined) setFates((now) => ({ ...now, [key]: fate }));
    setAt(at + 1);
  };
  return (
    <section class="review" aria-label={text('review_heading')}>
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('back_to_matches')}
      </button>
      {!begun ? (
        <Intro count={round.length} onBegin={() => setBegun(true)} />
      ) : key === undefined ? (
        <Outcome fates={Object.values(fates)} onBack={onBack} />
      ) : (
        <>
          <p class="review-place" role="status">
            {text('review_place', number(at + 1), number(round.length))}
          </p>
          <progress class="progress" max={round.length} value={at} aria-label={text('review_progress')} />
          {row ? (
            <ReviewPair
              row={row}
              tabId={tabId}
              fate={fates[key] ?? null}
              onSettled={settle}
              onNext={() => settle(fates[key] ?? 'left')}
              onPrevious={at > 0 ? () => setAt(at - 1) : null}
            />
          ) : (
            <p class="notice notice-notice">
              {text('review_gone')}{' '}
              <button type="button" class="button" onClick={() => setAt(at + 1)}>
                {text('review_next')}
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}

function Intro({ count, onBegin }: { count: number; onBegin: () => void }) {
  return (
    <div class="review-intro">
      <h2 class="part-heading">{text('review_heading')}</h2>
      <p>{text('review_intro')}</p>
      <ul class="statements">
        {kJudgementQuestions.map((question) => (
          <li key={question}>
            <strong>{text(`judge_${question}`)}</strong>{' '}
            <span class="quiet-line">{text(`judge_${question}_help`)}</span>
          </li>
        ))}
      </ul>
      <h3 class="part-subheading">{text('review_exceptions_heading')}</h3>
      <ul class="exceptions">
        {kExceptions.map((exception) => (
          <li key={exception}>{text(`exception_${exception}` as TextKey)}</li>
        ))}
      </ul>
      <p class="quiet-line">{text('review_unsure')}</p>
      <button type="button" class="button button-main review-begin" onClick={onBegin}>
        {counted('review_begin', count)}
      </button>
    </div>
  );
}

function Outcome({ fates, onBack }: { fates: Fate[]; onBack: () => void }) {
  const count = (fate: Fate): number => fates.filter((one) => one === fate).length;
  return (
    <div class="review-outcome" role="status">
      <h2 class="part-heading">{text('review_done_heading')}</h2>
      <ul>
        <li>{counted('review_stored', count('stored'))}</li>
        {count('allowed') > 0 && <li>{counted('review_allowed', count('allowed'))}</li>}
        {count('left') > 0 && <li>{counted('review_left', count('left'))}</li>}
      </ul>
      <p class="quiet-line">{text('review_done')}</p>
      <button type="button" class="button button-main" onClick={onBack}>
        {text('back_to_matches')}
      </button>
    </div>
  );
}
