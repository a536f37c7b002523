// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { FillReport } from '../../forms/plan';
import type { CaseState } from '../../messages/record-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { chosenStatement } from './prepared';
import type { Statements } from './prepared';

interface Props {
  /** Names the part for style sheets. */
  name: string;
  caseIds: readonly string[];
  state: CaseState;
  /** Whose words are kept when it was filled by hand. */
  prepared: Statements;
  /** What was filled, for the words that stood in the form; null when filled by hand. */
  report: FillReport | null;
  help: string;
  label: string;
  /** The one thing to do here. */
  isMain?: boolean;
  onRecorded: () => void;
}

/** After the artist sent a form about a complaint herself: one press keeps the time and the words. */
export function RecordStep({
  name,
  caseIds,
  state,
  prepared,
  report,
  help,
  label,
  isMain = false,
  onRecorded,
}: Props) {
  const id = useId();
  const press = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const record = async (): Promise<void> => {
    setBusy(true);
    const words = report?.fills.find(({ role }) => role === 'statement')?.value;
    const answer = await ask('case.move', {
      press: press.current,
      caseIds: [...caseIds],
      state,
      portalWord: '',
      reason: words ?? chosenStatement(prepared)?.en ?? '',
      day: null,
      filing: null,
      correction: false,
    });
    setBusy(false);
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) onRecorded();
  };
  return (
    <section class={`record-sent ${name}`}>
      <h4 class="part-subheading">{text('sent_heading')}</h4>
      <p class="quiet-line" id={id}>
        {help}
      </p>
      <div class="actions">
        <button
          type="button"
          class={`button ${isMain ? 'button-main' : ''} record-step`}
          aria-describedby={id}
          disabled={busy}
          onClick={() => void record()}
        >
          {label}
        </button>
      </div>
      <ErrorLine error={error} />
    </section>
  );
}
