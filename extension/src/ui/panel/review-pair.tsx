// SPDX-License-Identifier: Apache-2.0
import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MatchRow } from '../../messages/tab-state';
import type { ViewAnswer } from '../../messages/view-messages';
import { kJudgementQuestions } from '../judgement';
import { MatchFacts } from '../pieces/match-facts';
import { RegionPicture } from '../pieces/region-picture';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { matchReasons } from '../words/match-words';
import { OtherWorks } from './other-works';
import { usePairSeen } from './use-pair-seen';

interface Props {
  row: MatchRow;
  tabId: number;
  /** What was decided on it earlier in this round. */
  fate: 'stored' | 'left' | 'allowed' | null;
  onSettled: (fate: 'stored' | 'allowed') => void;
  onNext: () => void;
  onPrevious: (() => void) | null;
}

/** One pair, large, with the answers. Enter says yes; the arrow keys leave it undecided and go on or back. */
export function ReviewPair({ row, tabId, fate, onSettled, onNext, onPrevious }: Props) {
  const [workId, setWorkId] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const yes = useRef<HTMLButtonElement>(null);
  const finding = row.findings.find((one) => one.workId === workId) ?? row.findings[0];
  const look = usePairSeen(`${row.key} ${finding?.workId}`);
  const decided = fate === 'stored' || fate === 'allowed';
  const ready = look.seen && !busy && !decided;

  useEffect(() => {
    yes.current?.focus({ preventScroll: true });
    setWorkId(null);
    setError(null);
    look.pair.current?.scrollIntoView?.({ block: 'nearest' });
  }, [row.key]);

  const send = async (fateWanted: 'stored' | 'allowed'): Promise<void> => {
    if (!finding || !ready) return;
    setBusy(true);
    setError(null);
    const answer: ViewAnswer<'case.open' | 'listing.allow'> =
      fateWanted === 'stored'
        ? await ask('case.open', {
            tabId,
            rowKey: row.key,
            workId: finding.workId,
            judgement: { mine: true, notLicensed: true, lookedAt: look.seen, exceptionsConsidered: true },
          })
        : await ask('listing.allow', { tabId, listingId: row.listing.id, scope: 'listing' });
    setBusy(false);
    if (answer.ok) onSettled(fateWanted);
    else setError(errorWords(answer));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // A key held down goes through nothing.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    if (event.key === 'ArrowRight') onNext();
    else if (event.key === 'ArrowLeft') onPrevious?.();
    else return;
    event.preventDefault();
  };
  if (!finding) return null;
  return (
    <div class="review-pair" onKeyDown={onKeyDown}>
      <div class="review-pictures" ref={look.pair} key={`${row.key} ${finding.workId}`}>
        <RegionPicture
          source={{ kind: 'listing', key: row.picture.key }}
          size={row.picture}
          region={finding.regionInPicture}
          alt={text('caption_listing')}
          caption={text('caption_listing')}
          onShown={look.onListingShown}
        />
        <RegionPicture
          source={{ kind: 'work', workId: finding.workId }}
          size={{ width: finding.workWidth, height: finding.workHeight }}
          region={finding.regionInWork}
          alt={text('caption_work')}
          caption={text('caption_work')}
          onShown={look.onWorkShown}
        />
      </div>
      <p class="reasons">{matchReasons(finding)}</p>
      <div class="review-facts">
        <MatchFacts
          row={row}
          listingTitle={row.listing.title || text('untitled_listing', row.listing.id)}
          workTitle={finding.workTitle || text('untitled_work')}
        />
      </div>
      <OtherWorks findings={row.findings} chosen={finding.workId} onChoose={setWorkId} />
      <div class="answers">
        <p class="answers-said">{text('review_says')}</p>
        <ul class="statements statements-short">
          {kJudgementQuestions.map((question) => (
            <li key={question}>{text(`judge_${question}`)}</li>
          ))}
        </ul>
        {error !== null && (
          <p class="error-line" role="alert">
            {error}
          </p>
        )}
        <div class="actions">
          <button
            type="button"
            class="button button-main review-yes"
            ref={yes}
            aria-disabled={!ready}
            onClick={() => void send('stored')}
          >
            {text('review_yes')}
          </button>
          <button type="button" class="button review-leave" onClick={onNext}>
            {text('review_leave')}
          </button>
          <button type="button" class="button" aria-disabled={!ready} onClick={() => void send('allowed')}>
            {text('review_allow')}
          </button>
          {onPrevious && (
            <button type="button" class="button button-quiet" onClick={onPrevious}>
              {text('review_previous')}
            </button>
          )}
        </div>
        <p class="quiet-line review-keys">
          {text(decided ? 'review_decided' : look.seen ? 'review_keys' : 'review_wait')}
        </p>
      </div>
    </div>
  );
}
