// SPDX-License-Identifier: Apache-2.0
// What is answered together: listings with the very same picture, which shows the same work. Pure.

import type { MatchRow } from '../messages/tab-state';

export interface ReviewGroup {
  key: string;
  /** Keys of its rows; each is one listing. */
  rowKeys: string[];
}

/** Each listing of a group is in sight when it is answered, so a group has no more of them than one can look over. */
const kMostTogether = 10;
const kSecondsEach = 7;
/** After so many answers the artist's own pace says more. */
const kOwnPaceAfter = 5;

const score = (row: MatchRow): number => row.findings[0]?.score ?? 0;
const workOf = (row: MatchRow): string => row.findings[0]?.workId ?? '';

/** By work, the work with the surest match first; within it by picture, surest first. */
export function reviewGroups(rows: readonly MatchRow[]): ReviewGroup[] {
  const groups = new Map<string, MatchRow[]>();
  const bestOfWork = new Map<string, number>();
  for (const row of rows) {
    const work = workOf(row);
    const key = `${row.picture.key} ${work}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
    bestOfWork.set(work, Math.max(bestOfWork.get(work) ?? 0, score(row)));
  }
  const best = (group: readonly MatchRow[]): number => Math.max(...group.map(score));
  const order = (a: MatchRow[], b: MatchRow[]): number => {
    const [one, other] = [a[0], b[0]].map((row) => (row ? workOf(row) : '')) as [string, string];
    if (one === other) return best(b) - best(a);
    return (bestOfWork.get(other) ?? 0) - (bestOfWork.get(one) ?? 0) || (one < other ? -1 : 1);
  };
  return [...groups.values()].sort(order).flatMap((group) => {
    const parts: ReviewGroup[] = [];
    for (let at = 0; at < group.length; at += kMostTogether) {
      const rowKeys = group.slice(at, at + kMostTogether).map(({ key }) => key);
      parts.push({ key: rowKeys.join(' '), rowKeys });
    }
    return parts;
  });
}

/** About how many minutes so many groups take; `answered` of them took `seconds` so far. */
export function minutesFor(groups: number, answered = 0, seconds = 0): number {
  const each = answered >= kOwnPaceAfter ? seconds / answered : kSecondsEach;
  return Math.max(1, Math.round((groups * each) / 60));
}
