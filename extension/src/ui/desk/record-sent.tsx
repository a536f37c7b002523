// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { FillReport } from '../../forms/plan';
import { ErrorLine } from '../pieces/error-line';
import { shown } from '../shown-text';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { draftToFill } from './prepared';
import type { Prepared } from './prepared';

interface Props {
  prepared: Prepared;
  caseIds: string[];
  /** What was filled, for the words that the portal itself uses; null when filled by hand. */
  report: FillReport | null;
  onSent: (reference: string) => void;
}

/** After the artist sent the form herself: one press keeps its number, the time and the words. */
export function RecordSent({ prepared, caseIds, report, onSent }: Props) {
  const field = useId();
  const help = useId();
  const press = useRef(crypto.randomUUID());
  const [reference, setReference] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const filled = (role: string): string | undefined => report?.fills.find((one) => one.role === role)?.value;

  const record = async (): Promise<void> => {
    setBusy(true);
    const { draft } = prepared;
    const number = reference.trim();
    const answer = await ask('case.move', {
      press: press.current,
      caseIds,
      state: 'submitted',
      portalWord: '',
      reason: '',
      day: null,
      filing: {
        platform: draft.platform,
        reasonLabel: filled('reason') ?? draft.reason.label ?? '',
        reference: number,
        reason: draft.reason.case,
        statement: filled('statement') ?? draftToFill(prepared).statement.en,
      },
      correction: false,
    });
    setBusy(false);
    setError(answer.ok ? null : errorWords(answer));
    if (answer.ok) onSent(shown(number));
    // Another number is another press.
    else press.current = crypto.randomUUID();
  };

  return (
    <form
      class="record-sent"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void record();
      }}
    >
      <h4 class="part-subheading">{text('sent_heading')}</h4>
      <p class="quiet-line" id={help}>
        {text('sent_help')}
      </p>
      <div class="record-line">
        <label for={field}>{text('sent_reference')}</label>
        <input
          id={field}
          class="record-reference"
          type="text"
          maxLength={200}
          autoComplete="off"
          aria-describedby={help}
          value={reference}
          onInput={(event) => setReference(event.currentTarget.value)}
        />
        <button type="submit" class="button button-main" disabled={busy}>
          {text('sent_record')}
        </button>
      </div>
      <ErrorLine error={error} />
    </form>
  );
}
