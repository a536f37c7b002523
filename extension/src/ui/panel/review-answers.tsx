// SPDX-License-Identifier: Apache-2.0
import type { RefObject } from 'preact';
import type { Verdict } from '../../messages/review-requests';
import { ErrorLine } from '../pieces/error-line';
import { counted, text } from '../text';

interface Props {
  /** How many listings the next answer is about, of so many beside the pair. */
  chosen: number;
  listings: number;
  /** Mine and licensed are said only of a pair that was seen. */
  seen: boolean;
  busy: boolean;
  error: string | null;
  /** All of them are answered. */
  answered: boolean;
  yes: RefObject<HTMLButtonElement | null>;
  onSay: (verdict: Verdict) => void;
  onPrevious: (() => void) | null;
  onUndo: () => void;
}

/** The four answers, the way back, and what the first of them says. */
export function ReviewAnswers(props: Props) {
  const { chosen, listings, seen, busy, error, answered, yes, onSay, onPrevious, onUndo } = props;
  const open = !busy && chosen > 0;
  return (
    <div class="answers">
      <ErrorLine error={error} />
      <div class="answer-buttons">
        <button
          type="button"
          class="button button-main review-yes"
          ref={yes}
          aria-disabled={!open || !seen}
          aria-describedby="review-says"
          onClick={() => onSay('mine')}
        >
          {listings > 1 ? counted('review_yes_for', chosen) : text('review_yes')}
        </button>
        <button
          type="button"
          class="button review-allow"
          aria-disabled={!open || !seen}
          onClick={() => onSay('licensed')}
        >
          {text('review_allow')}
        </button>
        <button
          type="button"
          class="button review-refuse"
          aria-disabled={!open}
          onClick={() => onSay('not_mine')}
        >
          {text('review_not_mine')}
        </button>
        <button
          type="button"
          class="button review-leave"
          aria-disabled={!open}
          onClick={() => onSay('later')}
        >
          {text('review_leave')}
        </button>
      </div>
      <div class="actions answer-ways">
        {onPrevious && (
          <button type="button" class="button button-quiet" onClick={onPrevious}>
            {text('review_previous')}
          </button>
        )}
        <button type="button" class="button button-quiet review-undo" disabled={busy} onClick={onUndo}>
          {text('review_undo')}
        </button>
      </div>
      <p class="review-says" id="review-says">
        {text('review_says')}
      </p>
      <p class="quiet-line review-keys">
        {answered || !seen ? (
          text(answered ? 'review_decided' : 'review_wait')
        ) : (
          <>
            <span class="review-keys-long">{text('review_keys')}</span>
            <span class="review-keys-short">{text('review_keys_short')}</span>
          </>
        )}
      </p>
    </div>
  );
}
