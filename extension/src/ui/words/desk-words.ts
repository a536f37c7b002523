// SPDX-License-Identifier: Apache-2.0
import type { LintFinding, Queue, QueueForm, ReasonCase } from '../../messages/complaint-requests';
import { counted, number, text } from '../text';
import type { TextKey } from '../text';

/** How many forms the day has, sent and still to send. */
export function formsOfDay({ pace, total }: Queue): { done: number; all: number } {
  return { done: pace.formsToday, all: pace.formsToday + total };
}

/** "6 of 20 forms, about 25 minutes left". */
export function progressWords(queue: Queue): string {
  const { done, all } = formsOfDay(queue);
  if (queue.total === 0) return text(done === 0 ? 'desk_none' : 'desk_all_sent');
  return `${text('desk_done', number(done), number(all))}${text('list_comma')}${counted('desk_left', minutesLeft(queue))}`;
}

/** How long the forms that wait take at the artist's own pace, at least a minute. */
export function minutesLeft({ total, pace }: Queue): number {
  return Math.max(1, Math.round((total * pace.secondsPerForm) / 60));
}

/** The sentence of the first guard that holds everything up until the artist says why she goes on; null when none does. */
export function heldUpBy({ guards }: Queue): string | null {
  return guards.find(({ level, goesOn }) => level === 'pause' && !goesOn)?.sentence ?? null;
}

/** What a form in the queue wants from the artist, in a few words. */
export function standingWords(form: QueueForm): string {
  if (form.filled) return text('desk_filled');
  if (form.blocks > 0) return counted('desk_blocks', form.blocks);
  if (form.warnings > 0) return counted('desk_warnings', form.warnings);
  return text('desk_ready');
}

export function standingOf(form: QueueForm): 'filled' | 'blocked' | 'warned' | 'ready' {
  if (form.filled) return 'filled';
  if (form.blocks > 0) return 'blocked';
  return form.warnings > 0 ? 'warned' : 'ready';
}

export function severityWords(severity: LintFinding['severity']): string {
  return text(`severity_${severity}` as TextKey);
}

export function reasonCaseWords(reason: ReasonCase): string {
  return text(`reason_${reason}` as TextKey);
}
