// SPDX-License-Identifier: Apache-2.0
// What comes after the form: the artist sends it, its number is kept, and the next form is taken in hand.

import { useEffect, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { FillReport } from '../../forms/plan';
import type { Prepared } from '../desk/prepared';
import { RecordSent } from '../desk/record-sent';
import { text } from '../text';

interface Props {
  prepared: Prepared;
  report: FillReport | null;
  onPortal: boolean;
  onNext: () => Promise<boolean>;
}

export function AfterFill({ prepared, report, onPortal, onNext }: Props) {
  const { caseIds } = prepared;
  const [sent, setSent] = useState<string | null>(null);
  const [none, setNone] = useState(false);
  useEffect(() => {
    setSent(null);
    setNone(false);
  }, [prepared]);

  // So that the queue says, also tomorrow, that this one may have been sent already.
  const filled = report?.understood === true && report.fills.length > 0;
  useEffect(() => {
    if (!filled || caseIds === undefined) return;
    const nothing = { portalWord: '', reason: '', day: null, filing: null, correction: false };
    // Filled twice is filled: the records refuse the second step, and that is well.
    void ask('case.move', { press: crypto.randomUUID(), caseIds, state: 'form_filled', ...nothing });
  }, [filled, caseIds]);

  if (caseIds === undefined || (!onPortal && sent === null)) return null;
  if (sent === null)
    return <RecordSent prepared={prepared} caseIds={caseIds} report={report} onSent={setSent} />;
  const next = (): void => void onNext().then((found) => setNone(!found));
  return (
    <section class="record-sent">
      <p class="sent-line" role="status">
        {sent === '' ? text('sent_done') : text('sent_done_as', sent)}
      </p>
      {none ? (
        <p class="quiet-line" role="status">
          {text('desk_all_sent')}
        </p>
      ) : (
        <div class="actions">
          <button type="button" class="button button-main next-form" onClick={next}>
            {text('desk_next_form')}
          </button>
        </div>
      )}
    </section>
  );
}
