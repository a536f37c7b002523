// SPDX-License-Identifier: Apache-2.0
import type { FillReport } from '../../forms/plan';
import { RecordStep } from '../desk/record-step';
import { text } from '../text';
import type { PreparedWithdrawal } from './prepared-withdrawal';

interface Props {
  prepared: PreparedWithdrawal;
  report: FillReport | null;
  onRecorded: () => void;
}

export function RecordWithdrawn({ prepared, ...rest }: Props) {
  return (
    <RecordStep
      {...rest}
      name="record-withdrawn"
      caseIds={prepared.caseIds}
      state="withdrawn"
      prepared={prepared}
      help={text('withdraw_record_help')}
      label={text('withdraw_record')}
      isMain
    />
  );
}
