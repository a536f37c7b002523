// SPDX-License-Identifier: Apache-2.0
// Complaints that turned out wrong after they were sent: they stand first, until they are withdrawn.

import { useId, useState } from 'preact/hooks';
import type { WrongComplaint } from '../../messages/complaint-requests';
import { Name } from '../pieces/name';
import { useAsked } from '../pieces/use-asked';
import { counted, number, text } from '../text';
import { complaintWords, wrongWords } from '../words/withdraw-words';
import { WithdrawalSheet } from './withdrawal-sheet';

interface Props {
  hostReady: boolean;
  /** Changes when they are to be looked at again. */
  round?: number;
  /** These cases were withdrawn, or their answer changed. */
  onChanged?: (caseIds: readonly string[]) => void;
}

export function WithdrawNow({ hostReady, round = 0, onChanged }: Props) {
  const heading = useId();
  const asked = useAsked('complaint.withdrawals', hostReady, { round, isQuietWhenOld: true });
  const { value: withdrawals, error, look } = asked;
  const [open, setOpen] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const changed = (one: WrongComplaint, withdrawn: boolean): void => {
    setDone(withdrawn);
    void look();
    onChanged?.(one.caseIds);
  };
  if (error !== null)
    return (
      <p class="notice notice-notice" role="alert">
        {error}
      </p>
    );
  if (withdrawals === null) return null;
  const { complaints, total, unconfirmed } = withdrawals;
  if (total === 0 && unconfirmed === 0 && !done) return null;
  return (
    <section class="withdraw-now" aria-labelledby={heading}>
      <h3 class="part-subheading" id={heading}>
        {text('withdraw_now')}
      </h3>
      <p class="sent-line" role="status">
        {done ? text('withdraw_recorded') : ''}
      </p>
      {total > 0 && <p class="quiet-line">{text('withdraw_help')}</p>}
      <ul class="withdraw-list" aria-label={text('withdraw_list')}>
        {complaints.map((one) => (
          <li key={one.complaintId} class="withdraw-one">
            <div class="withdraw-head">
              <div>
                <p class="withdraw-title">
                  <Name words={one.workTitle || text('untitled_work')} />
                </p>
                <p class="fact">
                  <bdi>{complaintWords(one)}</bdi>
                </p>
                <p class="fact">
                  <Name words={one.firstTitle} />
                </p>
                <p class="withdraw-why">{wrongWords(one)}</p>
              </div>
              <button
                type="button"
                class="button withdraw-prepare"
                aria-expanded={open === one.complaintId}
                onClick={() => {
                  setDone(false);
                  setOpen(open === one.complaintId ? null : one.complaintId);
                }}
              >
                {text('withdraw_prepare')} <span class="spoken">{one.workTitle}</span>
              </button>
            </div>
            {open === one.complaintId && (
              <WithdrawalSheet caseIds={one.caseIds} onChanged={(withdrawn) => changed(one, withdrawn)} />
            )}
          </li>
        ))}
      </ul>
      {total > complaints.length && (
        <p class="quiet-line">{text('withdraw_first_few', number(complaints.length), number(total))}</p>
      )}
      {unconfirmed > 0 && <p class="quiet-line">{counted('withdraw_unconfirmed', unconfirmed)}</p>}
    </section>
  );
}
