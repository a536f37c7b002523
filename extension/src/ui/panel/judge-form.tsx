// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Judgement, ViewAnswer } from '../../messages/view-messages';
import { isComplete, kNothingJudged } from '../judgement';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { openedWords } from '../words/kept-words';
import { Questions } from './questions';

interface Props {
  /** Name of the form for screen readers. */
  label: string;
  /** What is judged. */
  children: ComponentChildren;
  store: (judgement: Judgement) => Promise<ViewAnswer<'case.openByHand' | 'case.openByLink'>>;
  /** The other way out of the form. */
  otherLabel: string;
  onOther: () => void;
  /** After storing: what the button says, and does. */
  doneLabel: string;
  onDone: () => void;
}

/** The four answers for a listing that the artist found without the engine. */
export function JudgeForm({ label, children, store, otherLabel, onOther, doneLabel, onDone }: Props) {
  const [judgement, setJudgement] = useState(kNothingJudged);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [stored, setStored] = useState<string | null>(null);
  const done = useRef<HTMLButtonElement>(null);
  useEffect(() => done.current?.focus(), [stored]);

  const send = async (): Promise<void> => {
    if (!isComplete(judgement) || busy) return;
    setBusy(true);
    setError(null);
    const answer = await store(judgement);
    setBusy(false);
    if (answer.ok) setStored(openedWords(answer.value, 'hand_stored'));
    else setError(errorWords(answer));
  };
  return (
    <form
      class="confirm hand-form"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {children}
      {stored === null ? (
        <>
          <h3 class="confirm-heading">{text('confirm_heading')}</h3>
          <p class="quiet-line">{text('confirm_intro')}</p>
          <Questions judgement={judgement} onChange={setJudgement} />
          <ErrorLine error={error} />
          <p class="quiet-line" role="status">
            {text(busy ? 'storing' : isComplete(judgement) ? 'confirm_ready' : 'confirm_missing')}
          </p>
          <div class="actions">
            <button type="submit" class="button button-main" disabled={!isComplete(judgement) || busy}>
              {text('confirm_store')}
            </button>
            <button type="button" class="button" onClick={onOther}>
              {otherLabel}
            </button>
          </div>
        </>
      ) : (
        <>
          <p role="status">{stored}</p>
          <div class="actions">
            <button type="button" class="button button-main" ref={done} onClick={onDone}>
              {doneLabel}
            </button>
          </div>
        </>
      )}
    </form>
  );
}
