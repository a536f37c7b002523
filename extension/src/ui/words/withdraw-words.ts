// SPDX-License-Identifier: Apache-2.0
import type { Withdrawal, WrongComplaint } from '../../messages/complaint-requests';
import type { Mistake } from '../../messages/record-requests';
import type { ListingSite } from '../../sites/listing-address';
import { shown } from '../shown-text';
import { counted, dayOnly, text } from '../text';
import { siteName } from './site-name';

const number = (reference: string): string =>
  reference === '' ? text('withdraw_unnumbered') : shown(reference);

/** "AliExpress · IPP-2026-1121-0001 · sent on 21 Nov 2026". */
export const complaintWords = ({ platform, reference, day }: WrongComplaint): string =>
  [siteName(platform as ListingSite), number(reference), text('withdraw_sent_on', dayOnly(day))].join(' · ');

/** Which of its listings are wrong, and for how many the complaint stands. */
export const wrongWords = ({ licensed, notMine, others }: WrongComplaint): string =>
  [
    ...(licensed > 0 ? [counted('withdraw_licensed', licensed)] : []),
    ...(notMine > 0 ? [counted('withdraw_not_mine', notMine)] : []),
    ...(others > 0 ? [counted('withdraw_others', others)] : []),
  ].join(text('list_comma'));

/** How the artist finds the complaint in the portal's list. */
export const findWords = ({ reference, day }: Withdrawal): string =>
  reference === ''
    ? text('withdraw_open_help_day', dayOnly(day))
    : text('withdraw_open_help', shown(reference));

export function mistakeWords({ why, since, byAllowing }: Mistake): string {
  if (byAllowing) return text('mistake_said_allowed', dayOnly(since));
  return text(why === 'licensed' ? 'mistake_said_licensed' : 'mistake_said_not_mine', dayOnly(since));
}
