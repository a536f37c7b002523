// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { minutesFor, reviewGroups } from '../../../extension/src/ui/review-groups';
import { finding, row } from './states';

const show = (index: number, picture: string, workId: string, score: number) => {
  const made = row(index, [finding({ workId, score })]);
  return { ...made, key: `${made.listing.id} ${picture}`, picture: { ...made.picture, key: picture } };
};

describe('groups of a review', () => {
  it('hold listings of one picture and work; the surest work first, and in it the surest picture', () => {
    const rows = [
      show(0, 'A', 'heron', 0.7),
      show(1, 'B', 'poppy', 0.95),
      show(2, 'C', 'heron', 0.9),
      show(3, 'A', 'heron', 0.7),
      show(4, 'A', 'poppy', 0.6),
    ];
    const keys = reviewGroups(rows).map(({ rowKeys }) =>
      rowKeys.map((key) => rows.findIndex((one) => one.key === key)),
    );
    expect(keys).toEqual([[1], [4], [2], [0, 3]]);
  });

  it('have no more listings than can be looked over, and lose none', () => {
    const rows = Array.from({ length: 23 }, (_, index) => show(index, 'A', 'heron', 0.9));
    const groups = reviewGroups(rows);
    expect(groups.map(({ rowKeys }) => rowKeys.length)).toEqual([10, 10, 3]);
    expect(new Set(groups.flatMap(({ rowKeys }) => rowKeys)).size).toBe(23);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(3);
  });

  it('take a usual time at first, then the artist’s own', () => {
    expect(minutesFor(62)).toBe(7);
    expect(minutesFor(1)).toBe(1);
    expect(minutesFor(62, 4, 400)).toBe(7);
    expect(minutesFor(60, 10, 30)).toBe(3);
    expect(reviewGroups([])).toEqual([]);
  });
});
