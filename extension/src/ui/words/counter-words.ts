// SPDX-License-Identifier: Apache-2.0
import type { CounterNotice } from '../../messages/complaint-requests';
import type { ListingSite } from '../../sites/listing-address';
import { shown } from '../shown-text';
import { chinaDay, counted, dayOnly, text } from '../text';
import { siteName } from './site-name';

/** "AliExpress · IPP-2026-1121-0001 · sent on 21 Nov 2026". */
export const counteredWords = ({ platform, reference, sentOn }: CounterNotice): string =>
  [
    siteName(platform as ListingSite),
    reference === '' ? text('withdraw_unnumbered') : shown(reference),
    text('withdraw_sent_on', dayOnly(sentOn)),
  ].join(' · ');

/** "Answer due in 2 business days, Tue, 24 Nov in China". */
export function dueWords({ due }: CounterNotice): string {
  const on = chinaDay(due.day);
  if (due.isReminder)
    return due.businessDays > 0
      ? counted('counter_reminder', due.businessDays, on)
      : text('counter_reminder_now', on);
  if (due.businessDays < 0) return text('counter_due_over', on);
  if (due.businessDays === 0) return text('counter_due_now', on);
  return counted('counter_due', due.businessDays, on);
}
