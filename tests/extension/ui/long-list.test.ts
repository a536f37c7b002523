// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { linePlaces } from '../../../extension/src/ui/pieces/line-places';
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
