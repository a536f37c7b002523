// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { polygonPoints, viewBox } from '../../../extension/src/ui/regions';

const size = { width: 350, height: 200 };

describe('a region over its picture', () => {
  it('is measured in the pixels of that picture', () => {
    expect(viewBox(size)).toBe('0 0 350 200');
    expect(polygonPoints([10, 20, 30.04, 20, 30, 60.5], size)).toBe('10,20 30,20 30,60.5');
  });

  it('is brought to the edge where the work is cropped', () => {
    expect(polygonPoints([-40, -1, 400, 0, 400, 900, -3, 200], size)).toBe('0,0 350,0 350,200 0,200');
  });

  it('is not drawn when it is none, or when the picture has no size', () => {
    expect(polygonPoints([1, 2, 3, 4], size)).toBeNull();
    expect(polygonPoints([1, 2, 3, 4, 5, 6, 7], size)).toBeNull();
    expect(polygonPoints([1, 2, 3, 4, Number.NaN, 6], size)).toBeNull();
    expect(viewBox({ width: 0, height: 0 })).toBeNull();
    expect(viewBox({ width: Number.POSITIVE_INFINITY, height: 10 })).toBeNull();
  });
});
