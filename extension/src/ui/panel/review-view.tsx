// SPDX-License-Identifier: Apache-2.0
// Going through new matches. What the four statements mean is read once; then each pair is looked at and answered with
// one press, which says all four of every listing chosen beside it, and counts only once the pair was seen.

import { useRef, useState } from 'preact/hooks';
import type { UndoneDecision, Verdict } from '../../messages/review-requests';
import type { MatchRow } from '../../messages/tab-state';
import { kJudgementQuestions } from '../judgement';
import { minutesFor, reviewGroups } from '../review-groups';
import type { ReviewGroup } from '../review-groups';
import { splitRows, undecided } from '../rows';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';
import { undoneWords } from '../words/review-words';
import type { PairWay } from './pair-view';
import { ReviewPair } from './review-pair';
import { UndoPart } from './undo-part';

interface Props {
  rows: readonly MatchRow[];
  tabId: number;
  onBack: () => void;
}

const kExceptions = ['licence', 'bought', 'parody', 'review', 'teaching', 'free'] as const;

export function ReviewView({ rows, tabId, onBack }: Props) {
  // The round is fixed at its start: rows that come later do not change places in it.
  const [fixed, setFixed] = useState<ReviewGroup[] | null>(null);
  const begun = fixed !== null;
  const round = fixed ?? reviewGroups(undecided(splitRows(rows)));
  const [at, setAt] = useState(0);
  const [fates, setFates] = useState<ReadonlyMap<string, Verdict>>(new Map());
  const [line, setLine] = useState('');
  const [way, setWay] = useState<PairWay>('beside');
  const started = useRef(0);
  const group = round[at];
  const known = new Map(rows.map((row) => [row.key, row]));
  const shown = group?.rowKeys.flatMap((key) => known.get(key) ?? []) ?? [];

  const settle = (keys: readonly string[], verdict: Verdict): void => {
    setFates((now) => new Map([...now, ...keys.map((key) => [key, verdict] as const)]));
    setLine('');
  };
  // The pair whose answer was taken back is shown again, when it is one of this round.
  const undone = (decision: UndoneDecision): void => {
    const keys = new Set(decision.pairs.map(({ listingId, pictureKey }) => `${listingId} ${pictureKey}`));
    setFates((now) => new Map([...now].filter(([key]) => !keys.has(key))));
    setLine(undoneWords(decision));
    const again = round.findIndex(({ rowKeys }) => rowKeys.some((key) => keys.has(key)));
    if (again >= 0) setAt(again);
  };
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
          tabId={tabId}
          listings={round.reduce((sum, { rowKeys }) => sum + rowKeys.length, 0)}
          onBegin={() => {
            started.current = performance.now();
            setFixed(round);
          }}
        />
      ) : group === undefined ? (
        <Outcome
          fates={round.flatMap(({ rowKeys }) => rowKeys.map((key) => fates.get(key) ?? 'later'))}
          tabId={tabId}
          onUndone={undone}
          onBack={onBack}
        />
      ) : (
        <>
          <p class="quiet-line review-line" role="status">
            {line}
          </p>
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
              onUndone={undone}
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

interface IntroProps {
  groups: number;
  listings: number;
  tabId: number;
  onBegin: () => void;
}

function Intro({ groups, listings, tabId, onBegin }: IntroProps) {
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
      <UndoPart tabId={tabId} />
    </div>
  );
}

interface OutcomeProps {
  fates: readonly Verdict[];
  tabId: number;
  onUndone: (undone: UndoneDecision) => void;
  onBack: () => void;
}

function Outcome({ fates, tabId, onUndone, onBack }: OutcomeProps) {
  const count = (verdict: Verdict): number => fates.filter((one) => one === verdict).length;
  return (
    <div class="review-outcome">
      <h2 class="part-heading">{text('review_done_heading')}</h2>
      <ul role="status">
        <li>{counted('review_stored', count('mine'))}</li>
        {count('licensed') > 0 && <li>{counted('review_allowed', count('licensed'))}</li>}
        {count('not_mine') > 0 && <li>{counted('review_refused', count('not_mine'))}</li>}
        {count('later') > 0 && <li>{counted('review_left', count('later'))}</li>}
      </ul>
      <p class="quiet-line">{text('review_done')}</p>
      <button type="button" class="button button-main" onClick={onBack}>
        {text('back_to_matches')}
      </button>
      <UndoPart tabId={tabId} onUndone={onUndone} />
    </div>
  );
}
