// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CaseState } from '../../messages/record-requests';
import type { ListingSite } from '../../sites/listing-address';
import { ErrorLine } from '../pieces/error-line';
import { number, text } from '../text';
import { errorWords } from '../words/error-words';
import { stateWord } from '../words/record-words';
import { correctionsOf, stepsForAll } from './case-steps';

interface Props {
  caseIds: readonly string[];
  /** Where they stand now. */
  states: readonly CaseState[];
  platform: ListingSite;
  /** For one case: whether its complaint is on record as sent. A correction can be noted only then. */
  hasComplaint?: boolean;
  onMoved: () => void;
}

const kNothing = { portalWord: '', reason: '', reference: '', day: '' };

/** One step for these cases, all or none: what happened, on which day, and in the portal's own word. */
export function MoveForm({ caseIds, states, platform, hasComplaint, onMoved }: Props) {
  const [isCorrection, setCorrection] = useState(false);
  const [stands] = states;
  const canCorrect = hasComplaint !== undefined && stands !== undefined;
  const steps = isCorrection && canCorrect ? correctionsOf(stands, hasComplaint) : stepsForAll(states);
  const [chosen, setChosen] = useState<CaseState | null>(null);
  const [facts, setFacts] = useState(kNothing);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const last = useRef({ what: '', press: '' });
  const id = useId();
  const state = chosen !== null && steps.includes(chosen) ? chosen : null;

  // Why an entry was wrong is a part of the record.
  const lacksReason = isCorrection && facts.reason.trim() === '';
  if (steps.length === 0 && !canCorrect) return <p class="quiet-line">{text('step_none')}</p>;
  const send = (): void => {
    if (state === null || busy || lacksReason) return;
    setBusy(true);
    setError(null);
    const isNewComplaint = state === 'submitted' && !(isCorrection && hasComplaint);
    const filing = isNewComplaint ? { platform, reasonLabel: '', reference: facts.reference.trim() } : null;
    const step = {
      caseIds: [...caseIds],
      state,
      portalWord: facts.portalWord.trim(),
      reason: facts.reason.trim(),
      day: facts.day === '' ? null : facts.day,
      filing,
      correction: isCorrection,
    };
    // The same step sent again after a lost answer is the same press; anything else is another.
    const what = JSON.stringify(step);
    if (last.current.what !== what) last.current = { what, press: crypto.randomUUID() };
    void ask('case.move', { press: last.current.press, ...step }).then((answer) => {
      setBusy(false);
      if (!answer.ok) return setError(errorWords(answer));
      last.current = { what: '', press: '' };
      setChosen(null);
      setFacts(kNothing);
      setCorrection(false);
      onMoved();
    });
  };
  const shared = (name: keyof typeof kNothing) => ({
    id: `${id}-${name}`,
    value: facts[name],
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }): void =>
      setFacts({ ...facts, [name]: currentTarget.value }),
  });
  const field = (name: keyof typeof kNothing, label: string, type: 'text' | 'date' = 'text') => (
    <label class="step-field" for={`${id}-${name}`}>
      <span>{label}</span>
      {type === 'date' ? (
        <input type="date" {...shared(name)} />
      ) : (
        <input maxLength={200} {...shared(name)} />
      )}
    </label>
  );
  return (
    <form
      class="move-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label class="step-field" for={`${id}-state`}>
        <span>{text('step_what')}</span>
        <select
          id={`${id}-state`}
          value={state ?? ''}
          onChange={(event) => setChosen(steps.find((step) => step === event.currentTarget.value) ?? null)}
        >
          <option value="">{text('step_choose')}</option>
          {steps.map((step) => (
            <option key={step} value={step}>
              {stateWord(step)}
            </option>
          ))}
        </select>
      </label>
      {state !== null && (
        <>
          {field('day', text('step_day'), 'date')}
          {state === 'submitted' &&
            !(isCorrection && hasComplaint) &&
            field('reference', text('step_reference_field'))}
          {field('portalWord', text('step_portal_field'))}
          {field('reason', text(isCorrection ? 'step_correction_why' : 'step_reason_field'))}
        </>
      )}
      {canCorrect && (
        <label class="step-correct">
          <input
            type="checkbox"
            checked={isCorrection}
            onChange={(event) => setCorrection(event.currentTarget.checked)}
          />
          <span>{text('step_correct')}</span>
        </label>
      )}
      <ErrorLine error={error} />
      <button type="submit" class="button step-note" disabled={state === null || busy || lacksReason}>
        {caseIds.length > 1 ? text('step_note_all', number(caseIds.length)) : text('step_note')}
      </button>
    </form>
  );
}
