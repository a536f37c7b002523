// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { laidOnto, middleOf, placedIn } from '../../../extension/src/ui/overlay-places';

/** Where the style puts a point of the flat square. */
function through(matrix: string | null, x: number, y: number): [number, number] {
  const m = (matrix ?? '').replace('matrix3d(', '').split(',').map(Number.parseFloat);
  const at = (row: number): number => (m[row] ?? 0) * x + (m[4 + row] ?? 0) * y + (m[12 + row] ?? 0);
  return [at(0) / at(3), at(1) / at(3)];
}

describe('the work over the listing', () => {
  const placed = { scale: 0.5, left: 10, top: 20 };

  it('has its corners where they were found, also turned, mirrored, in perspective and outside', () => {
    for (const quad of [
      [100, 100, 300, 100, 300, 350, 100, 350],
      [300, 100, 100, 100, 100, 350, 300, 350],
      [100, 120, 320, 80, 360, 400, 60, 330],
      [200, 50, 400, 260, 210, 420, 20, 200],
      [-200, -90, 700, -40, 640, 900, -150, 800],
    ]) {
      const style = laidOnto(quad, 200, placed);
      const corners = [
        [0, 0],
        [200, 0],
        [200, 200],
        [0, 200],
      ].flatMap(([x, y]) => through(style, x ?? 0, y ?? 0));
      const wanted = quad.map(
        (value, at) => value * placed.scale + (at % 2 === 0 ? placed.left : placed.top),
      );
      corners.forEach((value, at) => expect(value).toBeCloseTo(wanted[at] ?? 0, 1));
    }
  });

  it('is left out when there is no plane to lay it on', () => {
    expect(laidOnto([], 200, placed)).toBeNull();
    expect(laidOnto([0, 0, 10, 10, 20, 20, 30, 30], 200, placed)).toBeNull();
    expect(laidOnto([0, 0, 10, 0, Number.NaN, 10, 0, 10], 200, placed)).toBeNull();
  });

  it('stands in a square frame like the picture itself', () => {
    expect(placedIn(300, { width: 600, height: 300 })).toEqual({ scale: 0.5, left: 0, top: 75 });
    expect(placedIn(0, { width: 600, height: 300 })).toBeNull();
    expect(placedIn(300, { width: 0, height: 0 })).toBeNull();
    expect(middleOf([0, 0, 300, 0, 300, 300, 0, 300], { width: 600, height: 300 })).toEqual([25, 50]);
    expect(middleOf([], { width: 600, height: 300 })).toEqual([50, 50]);
  });
});
