// SPDX-License-Identifier: Apache-2.0
import type { WorkReason, WorkRow, WorkState } from '../../messages/portfolio-requests';
import type { PortfolioCounts } from '../../messages/tab-state';
import { counted, number, text, toldDate } from '../text';
import type { TextKey } from '../text';

const kReasons: Record<WorkReason, TextKey> = {
  damaged: 'work_damaged',
  vanished: 'work_vanished',
  featureless: 'work_featureless',
  empty: 'work_empty',
  unreadable: 'work_unreadable',
  not_allowed: 'work_not_allowed',
  too_large: 'work_too_large',
  undecodable: 'work_undecodable',
  decoder_failed: 'work_decoder_failed',
};

export function workReason(row: Pick<WorkRow, 'reason' | 'state'>): string | null {
  if (row.reason !== null) return text(kReasons[row.reason] ?? 'work_undecodable');
  if (row.state === 'featureless') return text('work_featureless');
  if (row.state === 'failed') return text('work_undecodable');
  return null;
}

/**
 * "Apr 2, 2019 in its file · 3 files show it"; null when there is nothing to say. Of several dates the first that is
 * not just of the last change.
 */
export function workRecord(row: Pick<WorkRow, 'versions' | 'dates'>): string | null {
  const made = row.dates.find(({ source }) => !source.endsWith('_changed'));
  const parts = [
    ...(made ? [text('work_dated', toldDate(made.told))] : []),
    ...(row.versions > 1 ? [counted('work_versions', row.versions)] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : null;
}

export function workState(state: WorkState): string {
  return text(`work_state_${state}` as TextKey);
}

/** "1,240 of 3,000 works ready" */
export function readyLine(portfolio: PortfolioCounts): string {
  return text('works_ready_of', number(portfolio.ready), number(portfolio.works));
}

/** Rounded the way people say it: seconds by ten, then minutes, then hours and minutes. */
export function timeLeft(seconds: number): string {
  if (seconds < 60) return counted('time_seconds', Math.max(10, Math.ceil(seconds / 10) * 10));
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 60) return counted('time_minutes', minutes);
  const hours = Math.floor(minutes / 60);
  return text('time_hours', number(hours), number(minutes % 60));
}

/** "About 220 works a minute, 8 minutes left."; null while it is not known. */
export function paceLine(portfolio: PortfolioCounts): string | null {
  const { perMinute, secondsLeft } = portfolio;
  if (perMinute === null || perMinute <= 0) return null;
  const rate = counted('works_per_minute', Math.max(1, Math.round(perMinute)));
  if (secondsLeft === null) return text('pace_only', rate);
  return text('pace', rate, timeLeft(secondsLeft));
}
