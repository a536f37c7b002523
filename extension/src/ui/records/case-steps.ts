// SPDX-License-Identifier: Apache-2.0
// Which steps may follow where a case stands, as the host takes them in the ordinary course (a test compares the two).

import type { CaseHistory, CaseState } from '../../messages/record-requests';

export const kNextSteps: Readonly<Record<CaseState, readonly CaseState[]>> = {
  confirmed: ['not_mine', 'licensed', 'ignored', 'in_batch'],
  not_mine: ['confirmed'],
  licensed: ['confirmed'],
  ignored: ['confirmed'],
  in_batch: ['confirmed', 'form_filled', 'not_mine', 'licensed', 'ignored'],
  form_filled: ['in_batch', 'confirmed', 'submitted', 'not_mine', 'licensed', 'ignored'],
  submitted: ['processing', 'removed', 'refused', 'counter_noticed', 'withdrawn'],
  processing: ['removed', 'refused', 'counter_noticed', 'withdrawn'],
  removed: ['counter_noticed', 'gone', 'back_at_same_link', 'relisted', 'withdrawn'],
  refused: ['in_batch', 'dropped'],
  counter_noticed: [
    'reply_accepted',
    'reply_rejected',
    'counter_noticed',
    'removed_stays',
    'reinstated',
    'withdrawn',
  ],
  reply_accepted: ['reinstated', 'withdrawn'],
  reply_rejected: ['removed_stays', 'reinstated', 'counter_noticed', 'withdrawn'],
  removed_stays: ['gone', 'back_at_same_link', 'relisted', 'counter_noticed', 'withdrawn'],
  reinstated: ['in_batch', 'confirmed'],
  withdrawn: ['in_batch', 'confirmed', 'withdrawn'],
  dropped: ['in_batch', 'confirmed'],
  gone: ['back_at_same_link', 'relisted', 'withdrawn'],
  back_at_same_link: ['in_batch', 'gone', 'withdrawn'],
  relisted: ['gone', 'back_at_same_link', 'withdrawn'],
  already_dead: ['back_at_same_link', 'relisted', 'gone', 'withdrawn'],
};

const kDown: readonly CaseState[] = ['removed', 'removed_stays', 'gone', 'already_dead'];

export const isDown = (state: CaseState): boolean => kDown.includes(state);

/** Whether a complaint about this case was sent and stands, decided or not. */
export function canWithdraw({ state, steps }: CaseHistory): boolean {
  const isSent = steps.at(-1)?.filingId != null;
  return isSent && state !== 'withdrawn' && kNextSteps[state].includes('withdrawn');
}

/** Steps that may follow for every one of these. */
export function stepsForAll(states: readonly CaseState[]): CaseState[] {
  const [first, ...others] = states.map((state): readonly CaseState[] =>
    isDown(state) ? kNextSteps[state] : [...kNextSteps[state], 'already_dead'],
  );
  return (first ?? []).filter((step) => others.every((steps) => steps.includes(step)));
}

const kWithoutComplaint: readonly CaseState[] = [
  'confirmed',
  'not_mine',
  'licensed',
  'ignored',
  'in_batch',
  'form_filled',
  'submitted',
  'already_dead',
];

/**
 * Every other state, for an entry that was wrong. What a portal decides needs a complaint on record; a next life names
 * the listing that returned, so it is only found by itself.
 */
export function correctionsOf(stands: CaseState, hasComplaint: boolean): CaseState[] {
  const states = hasComplaint ? (Object.keys(kNextSteps) as CaseState[]) : kWithoutComplaint;
  return states.filter((state) => state !== stands && state !== 'relisted');
}

/** What a badge shows before its word: open, with the portal, down, or laid aside. */
export type CaseMood = 'open' | 'waiting' | 'down' | 'aside';

export function moodOf(state: CaseState): CaseMood {
  if (isDown(state)) return 'down';
  if (['submitted', 'processing', 'counter_noticed', 'reply_accepted', 'reply_rejected'].includes(state))
    return 'waiting';
  return ['not_mine', 'licensed', 'ignored', 'dropped', 'withdrawn'].includes(state) ? 'aside' : 'open';
}
