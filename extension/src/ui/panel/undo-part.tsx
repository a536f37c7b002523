// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { UndoneDecision } from '../../messages/review-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { undoneWords } from '../words/review-words';
import { useAnswers } from './use-answers';

interface Props {
  tabId: number;
  onUndone?: (undone: UndoneDecision) => void;
}

/** Takes the newest answer back, whenever and wherever it was given, and says which it was. */
export function UndoPart({ tabId, onUndone }: Props) {
  const [line, setLine] = useState('');
  const answers = useAnswers(tabId);
  const undo = (): void => {
    setLine('');
    void answers.undo().then((undone) => {
      if (!undone) return;
      setLine(undoneWords(undone));
      onUndone?.(undone);
    });
  };
  return (
    <div class="undo-part">
      <button type="button" class="button button-quiet undo" disabled={answers.busy} onClick={undo}>
        {text('review_undo')}
      </button>
      <p class="quiet-line" role="status">
        {line}
      </p>
      <ErrorLine error={answers.error} />
    </div>
  );
}
