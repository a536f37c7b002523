// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import { kInWork, takeUp } from '../in-work';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { answerToFill } from './prepared-counter';
import type { PreparedCounter } from './prepared-counter';
import { RecordAnswered } from './record-answered';

interface Props {
  prepared: PreparedCounter;
  onRecorded: () => void;
}

/** The complaint stands: the way to the portal and back. */
export function RejectPart({ prepared, onRecorded }: Props) {
  const [line, setLine] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const open = async (): Promise<void> => {
    // What the panel fills in beside the portal.
    await takeUp(kInWork.counter, prepared);
    const answer = await ask('portal.open', { platform: prepared.notice.platform, page: 'counters' });
    setError(answer.ok ? null : errorWords(answer));
    setLine(answer.ok ? text('counter_opened') : null);
  };
  const canOpen = answerToFill(prepared) !== null;
  return (
    <section class="counter-answer counter-reject" aria-label={text('counter_reject')}>
      <h4 class="part-subheading">{text('counter_reject')}</h4>
      <p class="quiet-line">{text('counter_reject_help')}</p>
      <div class="actions">
        <button type="button" class="button counter-open" disabled={!canOpen} onClick={() => void open()}>
          {text('counter_open')}
        </button>
      </div>
      <p class="quiet-line" role="status">
        {line ?? ''}
      </p>
      <ErrorLine error={error} />
      {canOpen && <RecordAnswered prepared={prepared} report={null} onRecorded={onRecorded} />}
      <p class="promise">{text('never_submits')}</p>
    </section>
  );
}
