// SPDX-License-Identifier: Apache-2.0
// Which steps may follow where a case stands, as the host takes them in the ordinary course (a test compares the two).

import type { CaseState } from '../../messages/record-requests';

export const kNextSteps: Readonly<Record<CaseState, readonly CaseState[]>> = {
  confirmed: ['not_mine', 'licensed', 'ignored', 'in_batch'],
  not_mine: ['confirmed'],
  licensed: ['confirmed'],
  ignored: ['confirmed'],
  in_batch: ['confirmed', 'form_filled', 'not_mine', 'licensed', 'ignored'],
  form_filled: ['in_batch', 'confirmed', 'submitted'],
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
  removed_stays: ['gone', 'back_at_same_link', 'relisted', 'counter_noticed'],
  reinstated: ['in_batch', 'confirmed'],
  withdrawn: ['in_batch', 'confirmed'],
  dropped: ['in_batch', 'confirmed'],
  gone: ['back_at_same_link', 'relisted'],
  back_at_same_link: ['in_batch', 'gone'],
  relisted: ['gone', 'back_at_same_link'],
  already_dead: ['back_at_same_link', 'relisted', 'gone'],
};

const kDown: readonly CaseState[] = ['removed', 'removed_stays', 'gone', 'already_dead'];

export const isDown = (state: CaseState): boolean => kDown.includes(state);

/** Steps that may follow for every one of these. */
export function stepsForAll(states: readonly CaseState[]): CaseState[] {
  const [first, ...others] = states.map((state): readonly CaseState[] =>
    isDown(state) ? kNextSteps[state] : [...kNextSteps[state], 'already_dead'],
  );
  return (first ?? []).filter((step) => others.every((steps) => steps.includes(step)));
}

/** What a badge shows before its word: open, with the portal, down, or laid aside. */
export type CaseMood = 'open' | 'waiting' | 'down' | 'aside';

export function moodOf(state: CaseState): CaseMood {
  if (isDown(state)) return 'down';
  if (['submitted', 'processing', 'counter_noticed', 'reply_accepted', 'reply_rejected'].includes(state))
    return 'waiting';
  return ['not_mine', 'licensed', 'ignored', 'dropped', 'withdrawn'].includes(state) ? 'aside' : 'open';
}
