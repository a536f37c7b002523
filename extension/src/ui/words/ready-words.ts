// SPDX-License-Identifier: Apache-2.0
import type {
  QueuedWork,
  ReadyProfile,
  ReadyStanding,
  ReadyWorks,
} from '../../messages/registration-requests';
import { counted, dayOnly, number, text } from '../text';

const kLacks = {
  legalName: 'profile_field_legalName',
  address: 'profile_field_address',
  email: 'profile_field_email',
  ownerName: 'profile_field_ownerName',
  letterExpires: 'ready_lacks_letter_day',
  letterEnded: 'ready_lacks_letter_ended',
} as const;

const kWorkLacks = {
  title: 'ready_lacks_title',
  authors: 'ready_lacks_authors',
  completed: 'ready_lacks_completed',
  first_published: 'ready_lacks_first_published',
  official_url: 'ready_lacks_official_url',
  signed_claim: 'ready_lacks_signed_claim',
} as const;

const kStates = {
  none: 'ready_state_none',
  draft: 'ready_state_draft',
  returned: 'ready_state_returned',
  lapsed: 'ready_state_lapsed',
  pending: 'ready_state_pending',
} as const;

export const profileLacks = ({ lacks }: ReadyProfile): string =>
  lacks.map((one) => text(kLacks[one])).join(text('list_comma'));

export const workLacks = ({ lacks }: QueuedWork): string =>
  lacks.map((one) => text(kWorkLacks[one])).join(text('list_comma'));

export const stateWords = ({ state }: QueuedWork): string => text(kStates[state]);

/** "Handed in on 19 Nov 2026, 3 business days ago. It usually takes 2 to 5." */
export function clockWords(
  sent: string,
  days: number,
  { least, most }: ReadyStanding['workDays'],
  late: boolean,
): string {
  const since = counted('ready_since', days, dayOnly(sent));
  const usual = text('ready_usual', number(least), number(most));
  return late ? `${since} ${usual} ${text('ready_late')}` : `${since} ${usual}`;
}

/** The same of an identity, for which no figure is published. */
export const identityClock = (sent: string, days: number): string =>
  `${counted('ready_since', days, dayOnly(sent))} ${text('ready_identity_usual')}`;

/** What Today says: before the first complaint, and when a portal takes longer than usual; null otherwise. */
export function readyLine(standing: ReadyStanding): { words: string; due: string | null } | null {
  const all = [standing.unowned, ...standing.profiles.map(({ works }) => works)];
  const sum = (name: 'all' | 'late' | 'waiting'): number =>
    all.reduce((total, works: ReadyWorks) => total + works[name], 0);
  const late = sum('late');
  if (late > 0) return { words: counted('today_late', late), due: null };
  if (standing.filed > 0 || sum('all') === 0) return null;
  const waiting = sum('waiting');
  return { words: text('today_ready'), due: waiting > 0 ? counted('ready_waiting', waiting) : null };
}
