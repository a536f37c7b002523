// SPDX-License-Identifier: Apache-2.0
import type { Sentence } from '../../messages/complaint-requests';
import { text } from '../text';

interface Props {
  sentence: Sentence;
  isChanging: boolean;
  onChange: () => void;
  onBack: () => void;
  onAgain: () => void;
}

/** Whose words a sentence is in, and the ways to change that. */
export function WordingMark({ sentence, isChanging, onChange, onBack, onAgain }: Props) {
  const { yours = [] } = sentence;
  const used = yours.filter(({ standing }) => standing === 'in_use');
  const isUnfit = yours.some(({ standing }) => standing === 'unfit');
  const isForAll = used.some(({ scope }) => scope === 'all');
  return (
    <span class="wording-mark">
      {used.length > 0 && (
        <strong class="wording-yours">{text(isForAll ? 'wording_yours_all' : 'wording_yours')}</strong>
      )}
      {isUnfit && <span class="wording-unfit">{text('wording_unfit')}</span>}
      <button
        type="button"
        class="button button-quiet"
        aria-expanded={isChanging}
        aria-label={`${text('wording_change')}: ${sentence.en}`}
        onClick={onChange}
      >
        {text('wording_change')}
      </button>
      {(used.length > 0 || isUnfit) && (
        <button type="button" class="button button-quiet wording-back" onClick={onBack}>
          {text('wording_back')}
        </button>
      )}
      {yours.some(({ standing }) => standing === 'taken_back') && (
        <button type="button" class="button button-quiet wording-again" onClick={onAgain}>
          {text('wording_again')}
        </button>
      )}
    </span>
  );
}
