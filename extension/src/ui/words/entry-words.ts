// SPDX-License-Identifier: Apache-2.0
import type { DueEntry, Entry, EntryFacts, EntryKind } from '../../messages/entry-requests';
import { localDay } from '../entries/local-day';
import { shown } from '../shown-text';
import { dayOnly, number, text } from '../text';
import type { TextKey } from '../text';

export const kEntryKinds: readonly EntryKind[] = [
  'mail',
  'chat',
  'phone',
  'seller_contact',
  'test_purchase',
  'listing_report',
];

export function entryKindWords(kind: EntryKind): string {
  return text(`entry_kind_${kind}` as TextKey);
}

/** "Mail with Best Posters". */
export function entryTitle({ kind, who }: Pick<EntryFacts, 'kind' | 'who'>): string {
  return who === '' ? entryKindWords(kind) : text('entry_with', entryKindWords(kind), shown(who));
}

/** "20 Nov 2026, 14:05", as it was written. */
export function entryDay({ day, time }: Pick<EntryFacts, 'day' | 'time'>): string {
  return time === null ? dayOnly(day) : text('entry_day_time', dayOnly(day), time);
}

function dueOn(due: string): string {
  return text(due < localDay() ? 'entry_overdue' : 'entry_due_on', dayOnly(due));
}

/** Until when an answer is waited for, or that it came; null where none is. */
export function dueLine({ newest, answeredBy }: Entry): string | null {
  const { due, answered } = newest.facts;
  if (answered || answeredBy !== null) return due === null && !answered ? null : text('entry_answered');
  return due === null ? null : dueOn(due);
}

/** A line of what waits today. */
export function dueEntryWords(entry: Pick<DueEntry, 'kind' | 'who' | 'due' | 'listingTitle'>): {
  words: string;
  due: string;
} {
  const title = shown(entry.listingTitle);
  return {
    words: text('today_letter', entryTitle(entry)),
    due: title === '' ? dueOn(entry.due) : `${dueOn(entry.due)} · ${title}`,
  };
}

const kKilo = 1000;

/** "12 kB", "3.4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < kKilo) return text('size_bytes', number(bytes));
  if (bytes < kKilo * kKilo) return text('size_kilobytes', number(Math.round(bytes / kKilo)));
  return text('size_megabytes', number(Math.round(bytes / kKilo / kKilo / 0.1) / 10));
}
