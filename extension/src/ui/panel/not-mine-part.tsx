// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { useAnswers } from './use-answers';

interface Props {
  row: MatchRow;
  workId: string;
  tabId: number;
  /** Which match this is about, for screen readers. */
  name: string;
}

/** One press: this is not the artist's work. It is remembered, lights up no more, and can be taken back. */
export function NotMinePart({ row, workId, tabId, name }: Props) {
  const answers = useAnswers(tabId);
  return (
    <div class="not-mine">
      <button
        type="button"
        class="button button-quiet not-mine-say"
        disabled={answers.busy}
        onClick={() => void answers.decide([row], workId, 'not_mine', false)}
      >
        {text('review_not_mine')} <span class="spoken">{name}</span>
      </button>
      <ErrorLine error={answers.error} />
    </div>
  );
}
