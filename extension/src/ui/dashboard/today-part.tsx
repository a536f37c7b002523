// SPDX-License-Identifier: Apache-2.0
// What waits today, what is due first on top, and above it what was removed lately. Nothing is said where there is
// nothing of either.

import { useId } from 'preact/hooks';
import type { CaseOverview } from '../../messages/record-requests';
import { useAsked } from '../pieces/use-asked';
import { shown } from '../shown-text';
import { counted, text } from '../text';
import { dueWords } from '../words/counter-words';
import { dueEntryWords } from '../words/entry-words';
import { minutesLeft } from '../words/desk-words';
import { readyLine } from '../words/ready-words';

/** Letters whose answer is due, one by one; of further ones how many. */
const kLetters = 3;

interface Props {
  hostReady: boolean;
  overview: CaseOverview | null;
}

export function TodayPart({ hostReady, overview }: Props) {
  const heading = useId();
  const { value: counters } = useAsked('counter.list', hostReady);
  const { value: withdrawals } = useAsked('complaint.withdrawals', hostReady);
  const { value: queue } = useAsked('complaint.plan', hostReady);
  const { value: letters } = useAsked('entry.due', hostReady, { isQuietWhenOld: true });
  const { value: ready } = useAsked('registration.standing', hostReady, { isQuietWhenOld: true });
  // Those that were accepted wait for the portal, with no clock of the artist's.
  const open = counters?.notices.filter(({ accepted }) => !accepted) ?? [];
  const unshown = counters === null ? 0 : counters.total - counters.notices.length;
  const lines: { key?: string; words: string; due: string | null; part?: string }[] = [];
  // What went well comes first.
  if (overview !== null && overview.removedLately.listings > 0) {
    const { listings, works, worksTotal } = overview.removedLately;
    const more = worksTotal > works.length ? ['…'] : [];
    lines.push({
      words: counted('today_removed', listings),
      due: [...works.map(shown), ...more].join(' · '),
      part: 'cases',
    });
  }
  if (open[0] !== undefined)
    lines.push({ words: counted('today_counters', open.length + unshown), due: dueWords(open[0]) });
  if (withdrawals !== null && withdrawals.total > 0)
    lines.push({ words: counted('today_withdrawals', withdrawals.total), due: null });
  if (queue !== null && queue.total > 0)
    lines.push({ words: counted('today_forms', queue.total), due: counted('desk_left', minutesLeft(queue)) });
  for (const { entryId, caseId, ...entry } of letters?.due.slice(0, kLetters) ?? [])
    lines.push({ key: entryId, ...dueEntryWords(entry), part: `cases/${caseId}` });
  const more = (letters?.total ?? 0) - kLetters;
  if (more > 0) lines.push({ words: counted('today_letters', more), due: null, part: 'cases' });
  const gettingReady = ready === null ? null : readyLine(ready);
  if (gettingReady !== null) lines.push({ ...gettingReady, part: 'ready' });
  if (lines.length === 0) return null;
  return (
    <section class="today" aria-labelledby={heading}>
      <h2 class="part-subheading" id={heading}>
        {text('today_heading')}
      </h2>
      <ul class="today-list">
        {lines.map(({ words, key = words, due, part = 'complaints' }) => (
          <li key={key}>
            <a href={`#${part}`}>{words}</a>
            {due !== null && <span class="fact"> {due}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
