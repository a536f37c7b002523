// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { pictureBox, positionShare, regionOnScreen } from '../../../extension/src/highlight/picture-box';
import type { Fit } from '../../../extension/src/highlight/picture-box';

const content = { x: 10, y: 20, width: 200, height: 100 };
const shown = (fit: Fit, naturalWidth = 400, naturalHeight = 400) => ({
  content,
  naturalWidth,
  naturalHeight,
  fit,
  positionX: 0.5,
  positionY: 0.5,
});

describe('where a picture stands in its element', () => {
  it.each([
    ['fill', { x: 10, y: 20, width: 200, height: 100 }],
    ['contain', { x: 60, y: 20, width: 100, height: 100 }],
    ['cover', { x: 10, y: -30, width: 200, height: 200 }],
    ['none', { x: -90, y: -130, width: 400, height: 400 }],
    ['scale-down', { x: 60, y: 20, width: 100, height: 100 }],
  ] as const)('object-fit %s', (fit, box) => expect(pictureBox(shown(fit))).toEqual(box));

  it('does not enlarge a small picture with scale-down', () => {
    expect(pictureBox(shown('scale-down', 50, 50))).toEqual({ x: 85, y: 45, width: 50, height: 50 });
  });

  it('fills the box when its size is unknown', () => {
    expect(pictureBox(shown('cover', 0, 0))).toEqual(content);
  });

  it('keeps a region inside what can be seen', () => {
    expect(regionOnScreen([0, 0, 1, 0, 1, 1], shown('cover'))).toEqual([
      [10, 20],
      [210, 20],
      [210, 120],
    ]);
    expect(regionOnScreen([0.5, 0.5, 1, 0.5, 1, 1], shown('contain'))).toEqual([
      [110, 70],
      [160, 70],
      [160, 120],
    ]);
  });

  it('reads object-position', () => {
    expect(['50%', '0px', '100%', 'left', 'bottom', '12px'].map(positionShare)).toEqual([
      0.5, 0, 1, 0, 1, 0.5,
    ]);
  });
});
