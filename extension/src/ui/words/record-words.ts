// SPDX-License-Identifier: Apache-2.0
// Steps of a case and what is known of a seller, in words.

import type { CaseState, CaseStep, Penalty, StoreRow } from '../../messages/record-requests';
import { shown } from '../shown-text';
import { counted, dayOnly, number, text } from '../text';
import type { TextKey } from '../text';

export const stateWord = (state: CaseState): string => text(`state_${state}` as TextKey);

/** Beside our own word: the portal's, the reference, the reason, and what else was noted of the step. */
export function stepLines(step: CaseStep): string[] {
  const lines = [];
  if (step.portalWord !== '') lines.push(text('step_portal_word', shown(step.portalWord)));
  if (step.reference !== '') lines.push(text('step_reference', shown(step.reference)));
  if (step.counterNotice > 0) lines.push(text('step_counter_notice', number(step.counterNotice)));
  if (step.reason !== '') lines.push(shown(step.reason));
  if (step.correction) lines.push(text('step_correction'));
  return lines;
}

const kCounts = ['listings', 'works', 'complaints', 'removals', 'relistings'] as const;

export const countsWords = (counts: StoreRow['counts']): string =>
  kCounts
    .filter((what) => counts[what] > 0 || what === 'listings')
    .map((what) => counted(`seller_count_${what}`, counts[what]))
    .join(' · ');

export function lifeWords({ life, lifeSince }: StoreRow): string | null {
  if (life === null) return null;
  return text(life === 'open' ? 'store_open' : 'store_closed', dayOnly(lifeSince));
}

export const pointsWords = ({ pointsLow, pointsHigh }: Penalty): string =>
  pointsLow === pointsHigh
    ? text('penalty_points_exact', number(pointsLow))
    : text('penalty_points', number(pointsLow), number(pointsHigh));
