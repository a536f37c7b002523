// SPDX-License-Identifier: Apache-2.0
// What the records say of the pairs of one page, a listing's picture beside a work: what the artist said of them before,
// and whether they are removed ones that are back. What was answered holds until the next answer.

import type { PairMemory } from '../messages/review-requests';
import type { Finding, MatchRow } from '../messages/tab-state';

type Row = Pick<MatchRow, 'key' | 'picture' | 'findings'>;

export const kNothingSaid: PairMemory = { verdict: null, offered: null, returned: null };
/** So much of the work must be seen in a plain copy. */
const kPlainCoverage = 0.5;

const workOf = ({ findings }: Row): string => findings[0]?.workId ?? '';
const pairKey = (rowKey: string, workId: string): string => `${rowKey} ${workId}`;

/** The work as it is: surely found, and most of it. */
export const isPlainCopy = ({ kind, coverage }: Finding): boolean =>
  kind === 'match' && coverage >= kPlainCoverage;

export class PairMemories {
  private readonly known = new Map<string, PairMemory>();
  /** Asked or answered, and not to be asked again. */
  private readonly asked = new Set<string>();
  private plainWorks: ReadonlySet<string> = new Set();

  /** Null before the records have answered. */
  recall(rowKey: string, workId: string): PairMemory | null {
    return this.known.get(pairKey(rowKey, workId)) ?? null;
  }

  isAnswered(row: Row): boolean {
    return this.known.has(pairKey(row.key, workOf(row)));
  }

  /** Of this work only plain copies are to be shown, and this is none. */
  isSetAside(finding: Finding): boolean {
    return this.plainWorks.has(finding.workId) && !isPlainCopy(finding);
  }

  /** Rows to be asked about now. */
  next(rows: readonly MatchRow[], most: number): MatchRow[] {
    const next: MatchRow[] = [];
    for (const row of rows) {
      const key = pairKey(row.key, workOf(row));
      if (next.length >= most) break;
      if (this.asked.has(key)) continue;
      this.asked.add(key);
      next.push(row);
    }
    return next;
  }

  note(row: Row, memory: PairMemory): void {
    this.known.set(pairKey(row.key, workOf(row)), memory);
  }

  notePlainWorks(workIds: readonly string[]): void {
    this.plainWorks = new Set(workIds);
  }

  /** These were not answered. */
  again(rows: readonly Row[]): void {
    for (const row of rows) this.asked.delete(pairKey(row.key, workOf(row)));
  }

  /** The artist has said something new of these pictures, or anything at all: what is known of them is asked anew. */
  forget(pictureKeys: ReadonlySet<string> | null): void {
    for (const key of this.asked) {
      const [, pictureKey = ''] = key.split(' ');
      if (pictureKeys === null || pictureKeys.has(pictureKey)) this.asked.delete(key);
    }
  }

  /** Taken over from an earlier worker; the records may say otherwise by now, and are asked. */
  restore(row: MatchRow): void {
    if (row.memory) this.note(row, row.memory);
  }
}
