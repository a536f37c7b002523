// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { linePlaces, stepTowards } from '../../../extension/src/ui/pieces/line-places';
import { sameData } from '../../../extension/src/messages/same-data';

describe('places of lines', () => {
  it('are those of the measured lines, and the usual height for the others', () => {
    const places = linePlaces(5, new Map([[1, 300]]), 100);
    expect([0, 1, 2, 3, 4, 5].map(places.topOf)).toEqual([0, 100, 400, 500, 600, 700]);
    expect(places.total).toBe(700);
  });

  it('give every line that touches a stretch, and never none', () => {
    const places = linePlaces(5, new Map([[1, 300]]), 100);
    expect(places.between(0, 100)).toEqual([0, 2]);
    expect(places.between(150, 390)).toEqual([1, 2]);
    expect(places.between(-500, -400)).toEqual([0, 1]);
    expect(places.between(9000, 9900)).toEqual([4, 5]);
    expect(linePlaces(0, new Map(), 100).between(0, 500)).toEqual([0, 0]);
  });

  it('cover each place exactly once, whatever was measured', () => {
    for (let turn = 0; turn < 50; turn++) {
      const measured = new Map(
        Array.from({ length: turn }, (_, index) => [index * 3, 50 + ((index * 37) % 400)]),
      );
      const places = linePlaces(200, measured, 120);
      for (let place = 0; place < places.total; place += 997) {
        const [first, end] = places.between(place, place);
        expect(places.topOf(first)).toBeLessThanOrEqual(place);
        expect(places.topOf(end)).toBeGreaterThanOrEqual(place);
      }
    }
  });
});

it('tells data that says the same from data that does not', () => {
  const data = { a: [1, { b: null }], c: 'x' };
  expect(sameData(data, structuredClone(data))).toBe(true);
  expect(sameData(data, { ...data, c: 'y' })).toBe(false);
  expect(sameData(data, { ...data, d: 1 })).toBe(false);
  expect(sameData({ a: undefined }, { b: undefined })).toBe(false);
  expect(sameData([], {})).toBe(false);
  expect(sameData(null, {})).toBe(false);
});

describe('building a list in steps', () => {
  const walk = (
    columns: number,
    from: { first: number; end: number },
    to: { first: number; end: number },
    seen: number,
  ) => {
    const steps = [{ ...from, columns }];
    for (let turn = 0; turn < 100; turn++) {
      const last = steps.at(-1) ?? { ...from, columns };
      if (last.first === to.first && last.end === to.end) break;
      steps.push(stepTowards(last, { ...to, columns }, seen, 6));
    }
    return steps.slice(1);
  };

  it('comes to what is wanted, a few items at a time, whole lines always', () => {
    for (const columns of [1, 2, 3, 4, 7]) {
      const lines = (from: number, to: number) => ({ first: from * columns, end: to * columns });
      for (const [from, to, seen] of [
        [lines(0, 1), lines(0, 12), 0],
        [lines(0, 12), lines(90, 110), 95],
        [lines(90, 110), lines(84, 101), 88],
        [lines(90, 110), lines(0, 9), 0],
      ] as const) {
        const steps = walk(columns, from, to, seen * columns);
        expect(steps.at(-1)).toEqual({ ...to, columns });
        let before: { first: number; end: number } = from;
        for (const step of steps) {
          const kept = Math.max(0, Math.min(before.end, step.end) - Math.max(before.first, step.first));
          expect(step.end - step.first - kept).toBeLessThanOrEqual(Math.max(6, columns));
          expect(step.first % columns).toBe(0);
          before = step;
        }
      }
    }
  });

  it('begins where the artist looks', () => {
    const wanted = { first: 80, end: 140, columns: 2 };
    expect(stepTowards({ first: 0, end: 20, columns: 2 }, wanted, 100, 6)).toEqual({
      first: 100,
      end: 106,
      columns: 2,
    });
    expect(stepTowards({ first: 100, end: 140, columns: 2 }, wanted, 100, 6)).toEqual({
      first: 94,
      end: 140,
      columns: 2,
    });
  });

  it('ends with the list, and knows an empty one', () => {
    expect(stepTowards({ first: 0, end: 6, columns: 4 }, { first: 0, end: 7, columns: 4 }, 0, 6).end).toBe(7);
    const none = { first: 0, end: 0, columns: 3 };
    expect(stepTowards({ first: 0, end: 6, columns: 1 }, none, 0, 6)).toEqual(none);
  });
});
