// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { HeardRows, ToldRows } from '../../../extension/src/messages/row-changes';
import type { RowChanges } from '../../../extension/src/messages/row-changes';
import type { MatchRow } from '../../../extension/src/messages/tab-state';
import { manyRows, row } from '../ui/states';

const byKey = (rows: readonly MatchRow[]): MatchRow[] => [...rows].sort((a, b) => (a.key < b.key ? -1 : 1));
const carried = (changes: RowChanges): RowChanges => structuredClone(changes);

function hear(heard: HeardRows, pieces: RowChanges[]): MatchRow[] | null {
  return pieces.map((piece) => heard.take(carried(piece))).at(-1) ?? null;
}

describe('rows on their way to a view', () => {
  it('arrive as they are, whatever appears, changes and goes', () => {
    const told = new ToldRows();
    const heard = new HeardRows();
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    let rows: MatchRow[] = [];
    for (let turn = 0; turn < 200; turn++) {
      const what = random(4);
      if (what === 0)
        rows = [...rows, ...manyRows(random(350)).filter(({ key }) => rows.every((one) => one.key !== key))];
      if (what === 1) rows = rows.filter(() => random(5) > 0);
      if (what === 2)
        rows = rows.map((one) => (random(9) === 0 ? { ...one, known: 'allowed' as const } : one));
      if (what === 3 && random(4) === 0) rows = [];
      const now = hear(heard, told.changesTo(structuredClone(rows)));
      expect(byKey(now ?? [])).toEqual(byKey(rows));
    }
  });

  it('are told once, in pieces that a view unpacks in passing', () => {
    const told = new ToldRows();
    const first = told.changesTo(manyRows(1000));
    expect(first).toHaveLength(10);
    expect(first.map(({ fresh }) => fresh)).toEqual([true, ...Array(9).fill(false)]);
    expect(first.map(({ more }) => more)).toEqual([...Array(9).fill(true), false]);
    const changed = manyRows(1000).map((one, at) => (at === 500 ? { ...one, caseId: 'case-1' } : one));
    const second = told.changesTo(changed);
    expect(second).toHaveLength(1);
    expect(second[0]?.put.map(({ key }) => key)).toEqual([changed[500]?.key]);
    expect(told.changesTo(changed)).toEqual([{ fresh: false, put: [], gone: [], more: false }]);
  });

  it('keep what was shown until a new line has told all', () => {
    const heard = new HeardRows();
    expect(heard.take({ fresh: true, put: [row(0)], gone: [], more: true })).toHaveLength(1);
    expect(heard.take({ fresh: false, put: [row(1)], gone: [], more: true })).toBeNull();
    expect(heard.take({ fresh: false, put: [row(2)], gone: [], more: false })).toHaveLength(3);
    expect(heard.take({ fresh: true, put: [row(0)], gone: [], more: true })).toBeNull();
    expect(heard.take({ fresh: false, put: [row(4)], gone: [], more: false })).toHaveLength(2);
  });
});
