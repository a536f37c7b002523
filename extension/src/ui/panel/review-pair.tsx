// SPDX-License-Identifier: Apache-2.0
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { UndoneDecision, Verdict } from '../../messages/review-requests';
import type { MatchRow } from '../../messages/tab-state';
import { MatchFacts } from '../pieces/match-facts';
import { text } from '../text';
import { matchReasons } from '../words/match-words';
import { GroupListings } from './group-listings';
import { MemoryLines } from './memory-lines';
import { OtherWorks } from './other-works';
import { kPairWays, kZooms, PairView } from './pair-view';
import type { PairWay } from './pair-view';
import { PlainOffer } from './plain-offer';
import { ReviewAnswers } from './review-answers';
import { useAnswers } from './use-answers';
import { usePairSeen } from './use-pair-seen';

interface Props {
  /** Listings with the same picture and work; at least one. */
  rows: readonly MatchRow[];
  tabId: number;
  /** What was answered earlier in this round, by row. */
  fates: ReadonlyMap<string, Verdict>;
  way: PairWay;
  onWay: (way: PairWay) => void;
  onSettled: (keys: readonly string[], verdict: Verdict) => void;
  onUndone: (undone: UndoneDecision) => void;
  onNext: () => void;
  onPrevious: (() => void) | null;
}

/** One pair, large, with the answers, all by keys too; the arrow keys go on or back without an answer. */
export function ReviewPair(props: Props) {
  const { rows, tabId, fates, way, onWay, onSettled, onUndone, onNext, onPrevious } = props;
  const [workId, setWorkId] = useState<string | null>(null);
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const [zoom, setZoom] = useState<number>(1);
  const [offers, setOffers] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const answers = useAnswers(tabId);
  const row = rows[0];
  const finding = row?.findings.find((one) => one.workId === workId) ?? row?.findings[0];
  const look = usePairSeen(`${row?.key} ${finding?.workId}`);
  const open = rows.filter(({ key }) => (fates.get(key) ?? 'later') === 'later');
  const chosen = open.filter(({ key }) => !without.has(key));

  // With the pair itself: a key pressed as soon as it stands there is not lost.
  useLayoutEffect(() => {
    yes.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  if (!row || !finding) return null;
  const say = (verdict: Verdict): void => {
    const needsLook = verdict === 'mine' || verdict === 'licensed';
    if (answers.busy || chosen.length === 0 || (needsLook && !look.seen)) return;
    void answers.decide(chosen, finding.workId, verdict, look.seen).then((offered) => {
      if (offered === null) return;
      onSettled(
        chosen.map(({ key }) => key),
        verdict,
      );
      setOffers(offered);
      // Those left out stay with this pair: it is done with only when nothing is left of it.
      if (offered.length === 0 && chosen.length === open.length) onNext();
      else yes.current?.focus({ preventScroll: true });
    });
  };
  const undo = (): void => void answers.undo().then((undone) => undone && onUndone(undone));
  const answerOffer = (offered: string, plainOnly: boolean): void =>
    void answers.plainOnly(offered, plainOnly).then((kept) => {
      if (!kept) return;
      setOffers([]);
      if (open.length === 0) onNext();
    });
  const closer = (): void => setZoom((now) => kZooms[(kZooms.findIndex((one) => one === now) + 1) % 3] ?? 1);
  const keys: Readonly<Record<string, () => void>> = {
    m: () => say('mine'),
    l: () => say('licensed'),
    n: () => say('not_mine'),
    d: () => say('later'),
    u: undo,
    ArrowRight: onNext,
    ArrowLeft: () => onPrevious?.(),
    z: closer,
    ...Object.fromEntries(kPairWays.map((one, index) => [String(index + 1), () => onWay(one)])),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key held down goes through nothing.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isUndo = (event.ctrlKey || event.metaKey) && key === 'z' && !event.shiftKey;
    if (event.repeat || event.altKey || ((event.ctrlKey || event.metaKey) && !isUndo)) return;
    const inSlider = event.target instanceof HTMLInputElement && event.target.type === 'range';
    const act = isUndo ? undo : keys[key];
    if (!act || (inSlider && event.key.startsWith('Arrow'))) return;
    event.preventDefault();
    act();
  };
  const offered = offers[0];
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
      <MemoryLines memory={row.memory} />
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
      {offered !== undefined && (
        <PlainOffer
          workTitle={row.findings.find((one) => one.workId === offered)?.workTitle ?? ''}
          busy={answers.busy}
          onAnswer={(plainOnly) => answerOffer(offered, plainOnly)}
        />
      )}
      <ReviewAnswers
        chosen={chosen.length}
        listings={rows.length}
        seen={look.seen}
        busy={answers.busy}
        error={answers.error}
        answered={open.length === 0}
        yes={yes}
        onSay={say}
        onPrevious={onPrevious}
        onUndo={undo}
      />
    </div>
  );
}
