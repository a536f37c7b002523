// SPDX-License-Identifier: Apache-2.0
import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { FillReport } from '../../forms/plan';
import { chosenStatement } from '../desk/prepared';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import type { PreparedWithdrawal } from './prepared-withdrawal';

interface Props {
  prepared: PreparedWithdrawal;
  /** What was filled, for the words that stood in the form; null when filled by hand. */
  report: FillReport | null;
  onRecorded: () => void;
}

/** After the artist sent the withdrawal herself: one press keeps the time and the words. */
export function RecordWithdrawn({ prepared, report, onRecorded }: Props) {
  const help = useId();
  const press = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const record = async (): Promise<void> => {
    setBusy(true);
    const words = report?.fills.find(({ role }) => role === 'statement')?.value;
    const answer = await ask('case.move', {
      press: press.current,
      caseIds: prepared.caseIds,
      state: 'withdrawn',
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
    <section class="record-sent record-withdrawn">
      <h4 class="part-subheading">{text('sent_heading')}</h4>
      <p class="quiet-line" id={help}>
        {text('withdraw_record_help')}
      </p>
      <div class="actions">
        <button
          type="button"
          class="button button-main"
          aria-describedby={help}
          disabled={busy}
          onClick={() => void record()}
        >
          {text('withdraw_record')}
        </button>
      </div>
      <ErrorLine error={error} />
    </section>
  );
}
