// SPDX-License-Identifier: Apache-2.0
// Going through new matches. What the four statements mean is read once; then each pair is looked at and answered with
// one press, which says all four of every listing chosen beside it, and counts only once the pair was seen.

import { useRef, useState } from 'preact/hooks';
import type { MatchRow } from '../../messages/tab-state';
import { kJudgementQuestions } from '../judgement';
import { minutesFor, reviewGroups } from '../review-groups';
import { splitRows, undecided } from '../rows';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';
import type { PairWay } from './pair-view';
import { ReviewPair } from './review-pair';
import type { Fate } from './use-answers';

interface Props {
  rows: readonly MatchRow[];
  tabId: number;
  onBack: () => void;
}

const kExceptions = ['licence', 'bought', 'parody', 'review', 'teaching', 'free'] as const;

export function ReviewView({ rows, tabId, onBack }: Props) {
  // The round is fixed at its start: rows that come later do not change places in it.
  const [round] = useState(() => reviewGroups(undecided(splitRows(rows))));
  const [begun, setBegun] = useState(false);
  const [at, setAt] = useState(0);
  const [fates, setFates] = useState<ReadonlyMap<string, Fate>>(new Map());
  const [way, setWay] = useState<PairWay>('beside');
  const started = useRef(0);
  const group = round[at];
  const known = new Map(rows.map((row) => [row.key, row]));
  const shown = group?.rowKeys.flatMap((key) => known.get(key) ?? []) ?? [];

  const settle = (keys: readonly string[], fate: Fate | null): void =>
    setFates((now) => {
      const next = new Map(now);
      for (const key of keys) {
        if (fate === null) next.delete(key);
        else next.set(key, fate);
      }
      return next;
    });
  const left = minutesFor(round.length - at, at, (performance.now() - started.current) / 1000);
  return (
    <section class="review" aria-label={text('review_heading')}>
      <div class="review-bar">
        <button type="button" class="button button-quiet" onClick={onBack}>
          <span aria-hidden="true">‹ </span>
          {text('back_to_matches')}
        </button>
        {begun && group && (
          <p class="review-where">
            <span class="review-place" role="status">
              {text('review_place', number(at + 1), number(round.length))}
            </span>{' '}
            <span class="quiet-line">{counted('review_minutes', left)}</span>
          </p>
        )}
      </div>
      {!begun ? (
        <Intro
          groups={round.length}
          listings={round.reduce((sum, { rowKeys }) => sum + rowKeys.length, 0)}
          onBegin={() => {
            started.current = performance.now();
            setBegun(true);
          }}
        />
      ) : group === undefined ? (
        <Outcome
          fates={round.flatMap(({ rowKeys }) => rowKeys.map((key) => fates.get(key) ?? 'left'))}
          onBack={onBack}
        />
      ) : (
        <>
          <progress class="progress" max={round.length} value={at} aria-label={text('review_progress')} />
          {shown.length > 0 ? (
            <ReviewPair
              key={group.key}
              rows={shown}
              tabId={tabId}
              fates={fates}
              way={way}
              onWay={setWay}
              onSettled={settle}
              onNext={() => setAt(at + 1)}
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

function Intro({ groups, listings, onBegin }: { groups: number; listings: number; onBegin: () => void }) {
  return (
    <div class="review-intro">
      <h2 class="part-heading">{text('review_heading')}</h2>
      <p class="review-size">
        {text('review_size', counted('review_groups', groups), counted('count_listings', listings))}{' '}
        {counted('review_takes', minutesFor(groups))}
      </p>
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
        {counted('review_begin', groups)}
      </button>
    </div>
  );
}

function Outcome({ fates, onBack }: { fates: (Fate | 'left')[]; onBack: () => void }) {
  const count = (fate: Fate | 'left'): number => fates.filter((one) => one === fate).length;
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
