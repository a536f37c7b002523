// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import type { MatchRow } from '../../messages/tab-state';
import { MatchFacts } from '../pieces/match-facts';
import { counted, text } from '../text';
import { matchReasons } from '../words/match-words';
import { GroupListings } from './group-listings';
import { OtherWorks } from './other-works';
import { kPairWays, kZooms, PairView } from './pair-view';
import type { PairWay } from './pair-view';
import { useAnswers } from './use-answers';
import type { Fate } from './use-answers';
import { usePairSeen } from './use-pair-seen';

interface Props {
  /** Listings with the same picture and work; at least one. */
  rows: readonly MatchRow[];
  tabId: number;
  /** What was decided earlier in this round, by row. */
  fates: ReadonlyMap<string, Fate>;
  way: PairWay;
  onWay: (way: PairWay) => void;
  onSettled: (keys: readonly string[], fate: Fate | null) => void;
  onNext: () => void;
  onPrevious: (() => void) | null;
}

/** One pair, large, with the answers, all by keys too; the arrow keys leave it undecided and go on or back. */
export function ReviewPair({ rows, tabId, fates, way, onWay, onSettled, onNext, onPrevious }: Props) {
  const [workId, setWorkId] = useState<string | null>(null);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState<number>(1);
  const place = useRef<HTMLDivElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const answers = useAnswers({ tabId, onSettled });
  const row = rows[0];
  const finding = row?.findings.find((one) => one.workId === workId) ?? row?.findings[0];
  const look = usePairSeen(`${row?.key} ${finding?.workId}`);
  const open = rows.filter(({ key }) => !fates.has(key));
  const chosen = open.filter(({ key }) => !without.has(key));
  const allowed = rows.filter(({ key }) => fates.get(key) === 'allowed');
  const ready = look.seen && !answers.busy && chosen.length > 0;

  useEffect(() => {
    yes.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  if (!row || !finding) return null;
  // Those left out stay with this pair: it is done with only when nothing is left of it.
  const goOn = (taken: boolean): void => {
    if (taken && chosen.length === open.length) onNext();
    else yes.current?.focus({ preventScroll: true });
  };
  const mine = (): void => {
    if (ready) void answers.mine(chosen, finding.workId).then(goOn);
  };
  const licensed = (): void => {
    if (ready) void answers.licensed(chosen).then(goOn);
  };
  const closer = (): void => setZoom((now) => kZooms[(kZooms.findIndex((one) => one === now) + 1) % 3] ?? 1);
  const keys: Readonly<Record<string, () => void>> = {
    m: mine,
    l: licensed,
    ArrowRight: onNext,
    ArrowLeft: () => onPrevious?.(),
    z: closer,
    ...Object.fromEntries(kPairWays.map((one, index) => [String(index + 1), () => onWay(one)])),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key held down goes through nothing.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const inSlider = event.target instanceof HTMLInputElement && event.target.type === 'range';
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || (inSlider && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  };
  return (
    <div class="review-pair" onKeyDown={onKeyDown} ref={place}>
      <PairView
        row={row}
        finding={finding}
        way={way}
        zoom={zoom}
        onWay={onWay}
        onZoom={closer}
        pair={look.pair}
        onListingShown={look.onListingShown}
        onWorkShown={look.onWorkShown}
      />
      <p class="reasons">{matchReasons(finding)}</p>
      {rows.length === 1 ? (
        <div class="review-facts">
          <MatchFacts
            row={row}
            listingTitle={row.listing.title || text('untitled_listing', row.listing.id)}
            workTitle={finding.workTitle || text('untitled_work')}
          />
        </div>
      ) : (
        <GroupListings
          rows={rows}
          workTitle={finding.workTitle}
          fates={fates}
          without={without}
          onChoose={setWithout}
        />
      )}
      <OtherWorks findings={row.findings} chosen={finding.workId} onChoose={setWorkId} />
      <div class="answers">
        {answers.error !== null && (
          <p class="error-line" role="alert">
            {answers.error}
          </p>
        )}
        <div class="actions">
          <button
            type="button"
            class="button button-main review-yes"
            ref={yes}
            aria-disabled={!ready}
            aria-describedby="review-says"
            onClick={mine}
          >
            {rows.length > 1 ? counted('review_yes_for', chosen.length) : text('review_yes')}
          </button>
          <button type="button" class="button review-allow" aria-disabled={!ready} onClick={licensed}>
            {text('review_allow')}
          </button>
          <button type="button" class="button review-leave" onClick={onNext}>
            {text('review_leave')}
          </button>
          {onPrevious && (
            <button type="button" class="button button-quiet" onClick={onPrevious}>
              {text('review_previous')}
            </button>
          )}
          {allowed.length > 0 && (
            <button
              type="button"
              class="button button-quiet review-undo"
              disabled={answers.busy}
              onClick={() => void answers.takeBack(allowed)}
            >
              {text('review_undo_allow')}
            </button>
          )}
        </div>
        <p class="review-says" id="review-says">
          {text('review_says')}
        </p>
        <p class="quiet-line review-keys">
          {text(open.length === 0 ? 'review_decided' : look.seen ? 'review_keys' : 'review_wait')}
        </p>
      </div>
    </div>
  );
}
