// SPDX-License-Identifier: Apache-2.0
import type { FillReport } from '../../forms/plan';
import { RecordStep } from '../desk/record-step';
import { text } from '../text';
import { rejectionTexts } from './prepared-counter';
import type { PreparedCounter } from './prepared-counter';

interface Props {
  prepared: PreparedCounter;
  report: FillReport | null;
  onRecorded: () => void;
}

export function RecordAnswered({ prepared, ...rest }: Props) {
  return (
    <RecordStep
      {...rest}
      name="record-answered"
      caseIds={[prepared.notice.caseId]}
      state="reply_rejected"
      prepared={rejectionTexts(prepared)}
      help={text('counter_record_help')}
      label={text('counter_record')}
    />
  );
}
