// SPDX-License-Identifier: Apache-2.0
// The artist's own judgement, asked in place. Nothing is ticked beforehand but what the artist said of the same picture in
// another listing, and only four ticks open a case.

import { useEffect, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { MatchRow } from '../../messages/tab-state';
import { isComplete, offeredAnswers } from '../judgement';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { openedWords } from '../words/kept-words';
import { Questions } from './questions';

interface Props {
  row: MatchRow;
  tabId: number;
  workId: string;
  /** Which match this is about, for screen readers. */
  name: string;
  /** The record has it; the row itself follows with the tab's next state. */
  onStored: () => void;
}

type Step =
  | { at: 'closed' }
  | { at: 'asking'; error: string | null }
  | { at: 'storing' }
  | { at: 'stored'; line: string };

export function ConfirmForm({ row, tabId, workId, name, onStored }: Props) {
  const [step, setStep] = useState<Step>({ at: 'closed' });
  const offered = offeredAnswers(row.memory);
  const [judgement, setJudgement] = useState(offered);
  const opener = useRef<HTMLButtonElement>(null);

  // Another work is another question.
  useEffect(() => {
    setJudgement(offered);
    setStep((now) => (now.at === 'asking' ? { at: 'asking', error: null } : now));
  }, [workId]);

  const close = (): void => {
    setStep({ at: 'closed' });
    setJudgement(offered);
    requestAnimationFrame(() => opener.current?.focus());
  };
  const store = (): void => {
    if (!isComplete(judgement)) return;
    setStep({ at: 'storing' });
    void ask('case.open', { tabId, rowKey: row.key, workId, judgement }).then((answer) => {
      if (!answer.ok) setStep({ at: 'asking', error: errorWords(answer) });
      else {
        setStep({ at: 'stored', line: openedWords(answer.value, 'case_stored_now') });
        onStored();
      }
    });
  };

  if (row.caseId !== null || step.at === 'stored')
    return <Stored line={step.at === 'stored' ? step.line : null} />;
  if (step.at === 'closed') {
    return (
      <button
        type="button"
        class="button button-main confirm-open"
        ref={opener}
        onClick={() => setStep({ at: 'asking', error: null })}
      >
        {text('confirm')} <span class="spoken">{name}</span>
      </button>
    );
  }
  return (
    <form
      class="confirm"
      aria-label={name}
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h3 class="confirm-heading">{text('confirm_heading')}</h3>
      <p class="quiet-line">{text('confirm_intro')}</p>
      <Questions judgement={judgement} onChange={setJudgement} />
      <ErrorLine error={step.at === 'asking' ? step.error : null} />
      <p class="quiet-line" role="status">
        {text(
          step.at === 'storing' ? 'storing' : isComplete(judgement) ? 'confirm_ready' : 'confirm_missing',
        )}
      </p>
      <div class="actions">
        <button
          type="submit"
          class="button button-main"
          disabled={!isComplete(judgement) || step.at === 'storing'}
        >
          {text('confirm_store')}
        </button>
        <button type="button" class="button" onClick={close}>
          {text('cancel')}
        </button>
      </div>
    </form>
  );
}

function Stored({ line }: { line: string | null }) {
  return (
    <p class="quiet-line stored" role="status">
      {line ?? text('case_stored_before')}
    </p>
  );
}
