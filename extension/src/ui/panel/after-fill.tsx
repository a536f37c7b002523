// SPDX-License-Identifier: Apache-2.0
// What comes after the form: the artist sends it, its number is kept, and the next form is taken in hand.

import { useState } from 'preact/hooks';
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
  // What was said of one form says nothing of the next.
  const [recorded, setRecorded] = useState<{ form: Prepared; reference: string } | null>(null);
  const [noneAfter, setNoneAfter] = useState<Prepared | null>(null);
  const sent = recorded?.form === prepared ? recorded.reference : null;
  const onSent = (reference: string): void => setRecorded({ form: prepared, reference });

  if (caseIds === undefined || (!onPortal && sent === null)) return null;
  if (sent === null)
    return <RecordSent prepared={prepared} caseIds={caseIds} report={report} onSent={onSent} />;
  const next = (): void => void onNext().then((found) => setNoneAfter(found ? null : prepared));
  return (
    <section class="record-sent">
      <p class="sent-line" role="status">
        {sent === '' ? text('sent_done') : text('sent_done_as', sent)}
      </p>
      {noneAfter === prepared ? (
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
