// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { CounterNotice } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';

/** The seller is right: the complaint goes the way back of any that turned out wrong. */
export function AcceptPart({ notice, onAccepted }: { notice: CounterNotice; onAccepted: () => void }) {
  const press = useRef(crypto.randomUUID());
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const accept = (answer: 'licensed' | 'not_mine'): void => {
    setBusy(true);
    void ask('complaint.mistake', { press: press.current, caseIds: [notice.caseId], answer }).then((told) => {
      setBusy(false);
      // The next answer is another press.
      press.current = crypto.randomUUID();
      setError(told.ok ? null : errorWords(told));
      if (told.ok) onAccepted();
    });
  };
  return (
    <section class="counter-answer counter-accept" aria-label={text('counter_accept')}>
      <h4 class="part-subheading">{text('counter_accept')}</h4>
      <p class="quiet-line">{text('counter_accept_help')}</p>
      <div class="actions">
        <button type="button" class="button" disabled={busy} onClick={() => accept('licensed')}>
          {text('mistake_licensed')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => accept('not_mine')}>
          {text('mistake_not_mine')}
        </button>
      </div>
      <ErrorLine error={error} />
    </section>
  );
}
