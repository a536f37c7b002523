// SPDX-License-Identifier: Apache-2.0
// What waits today, what is due first on top. Nothing is said where nothing waits.

import { useId } from 'preact/hooks';
import { useAsked } from '../pieces/use-asked';
import { counted, text } from '../text';
import { dueWords } from '../words/counter-words';
import { minutesLeft } from '../words/desk-words';

export function TodayPart({ hostReady }: { hostReady: boolean }) {
  const heading = useId();
  const { value: counters } = useAsked('counter.list', hostReady);
  const { value: withdrawals } = useAsked('complaint.withdrawals', hostReady);
  const { value: queue } = useAsked('complaint.plan', hostReady);
  // Those that were accepted wait for the portal, with no clock of the artist's.
  const open = counters?.notices.filter(({ accepted }) => !accepted) ?? [];
  const unshown = counters === null ? 0 : counters.total - counters.notices.length;
  const lines: { words: string; due: string | null }[] = [];
  if (open[0] !== undefined)
    lines.push({ words: counted('today_counters', open.length + unshown), due: dueWords(open[0]) });
  if (withdrawals !== null && withdrawals.total > 0)
    lines.push({ words: counted('today_withdrawals', withdrawals.total), due: null });
  if (queue !== null && queue.total > 0)
    lines.push({ words: counted('today_forms', queue.total), due: counted('desk_left', minutesLeft(queue)) });
  if (lines.length === 0) return null;
  return (
    <section class="today" aria-labelledby={heading}>
      <h2 class="part-subheading" id={heading}>
        {text('today_heading')}
      </h2>
      <ul class="today-list">
        {lines.map(({ words, due }) => (
          <li key={words}>
            <a href="#complaints">{words}</a>
            {due !== null && <span class="fact"> {due}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
