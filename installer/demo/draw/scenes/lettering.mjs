// SPDX-License-Identifier: Apache-2.0
// Lettering by hand: every letter is a set of strokes in a box 100 wide and 140 high; no font is used.
import { curve, taper } from '../paint/shapes.mjs';

const LETTERS = {
  A: [
    [
      [8, 140],
      [50, 0],
    ],
    [
      [50, 0],
      [92, 140],
    ],
    [
      [24, 92],
      [76, 88],
    ],
  ],
  B: [
    [
      [16, 0],
      [16, 140],
    ],
    [
      [16, 2],
      [74, 14],
      [70, 56],
      [18, 66],
    ],
    [
      [18, 66],
      [86, 78],
      [82, 130],
      [16, 138],
    ],
  ],
  C: [
    [
      [88, 24],
      [50, 0],
      [10, 70],
      [48, 140],
      [90, 116],
    ],
  ],
  D: [
    [
      [16, 0],
      [16, 140],
    ],
    [
      [16, 2],
      [80, 22],
      [86, 100],
      [16, 138],
    ],
  ],
  E: [
    [
      [84, 6],
      [18, 4],
      [16, 70],
      [16, 136],
      [88, 134],
    ],
    [
      [18, 68],
      [70, 66],
    ],
  ],
  F: [
    [
      [86, 6],
      [18, 4],
      [16, 140],
    ],
    [
      [18, 66],
      [70, 64],
    ],
  ],
  G: [
    [
      [88, 24],
      [50, 0],
      [10, 70],
      [50, 140],
      [88, 112],
      [88, 78],
    ],
    [
      [56, 78],
      [96, 76],
    ],
  ],
  H: [
    [
      [16, 0],
      [16, 140],
    ],
    [
      [84, 0],
      [84, 140],
    ],
    [
      [16, 72],
      [84, 68],
    ],
  ],
  I: [
    [
      [50, 0],
      [48, 140],
    ],
  ],
  K: [
    [
      [16, 0],
      [16, 140],
    ],
    [
      [84, 2],
      [20, 78],
    ],
    [
      [36, 62],
      [90, 140],
    ],
  ],
  L: [
    [
      [18, 0],
      [16, 136],
      [86, 132],
    ],
  ],
  M: [
    [
      [8, 140],
      [18, 0],
    ],
    [
      [18, 0],
      [50, 90],
      [82, 0],
    ],
    [
      [82, 0],
      [94, 140],
    ],
  ],
  N: [
    [
      [14, 140],
      [16, 0],
    ],
    [
      [16, 0],
      [84, 140],
    ],
    [
      [84, 140],
      [86, 0],
    ],
  ],
  O: [
    [
      [50, 0],
      [8, 66],
      [48, 140],
      [92, 72],
      [52, 0],
    ],
  ],
  P: [
    [
      [16, 0],
      [16, 140],
    ],
    [
      [16, 4],
      [86, 14],
      [78, 74],
      [18, 76],
    ],
  ],
  R: [
    [
      [16, 0],
      [16, 140],
    ],
    [
      [16, 4],
      [84, 14],
      [76, 68],
      [18, 72],
    ],
    [
      [40, 72],
      [90, 140],
    ],
  ],
  S: [
    [
      [84, 22],
      [46, 0],
      [16, 36],
      [78, 92],
      [56, 140],
      [10, 118],
    ],
  ],
  T: [
    [
      [6, 6],
      [94, 2],
    ],
    [
      [50, 4],
      [48, 140],
    ],
  ],
  U: [
    [
      [14, 0],
      [16, 96],
      [50, 140],
      [84, 96],
      [86, 0],
    ],
  ],
  V: [
    [
      [8, 0],
      [50, 140],
    ],
    [
      [50, 140],
      [92, 0],
    ],
  ],
  W: [
    [
      [4, 0],
      [28, 140],
    ],
    [
      [28, 140],
      [50, 40],
      [72, 140],
    ],
    [
      [72, 140],
      [96, 0],
    ],
  ],
  Y: [
    [
      [8, 0],
      [50, 70],
    ],
    [
      [92, 0],
      [50, 72],
      [46, 140],
    ],
  ],
  '&': [
    [
      [92, 140],
      [30, 40],
      [50, 0],
      [70, 30],
      [12, 96],
      [44, 140],
      [92, 84],
    ],
  ],
};

// Draws `text` centred on (x, y) with letters `size` high; `arch` bends the line upwards.
export function letter(ctx, random, text, x, y, size, colour, { weight = 0.16, arch = 0 } = {}) {
  const unit = size / 140;
  const widths = [...text].map((c) => (c === ' ' ? 56 : c === 'I' ? 62 : 118));
  const total = widths.reduce((a, b) => a + b, 0);
  let along = -total / 2;
  [...text].forEach((character, i) => {
    const middle = along + widths[i] / 2;
    along += widths[i];
    const strokes = LETTERS[character];
    if (!strokes) return;
    ctx.save();
    const t = middle / (total / 2);
    ctx.translate(x + middle * unit, y - arch * (1 - t * t));
    ctx.rotate((arch * 2 * t) / ((total / 2) * unit) + random.bell() * 0.03);
    ctx.scale(unit, unit);
    ctx.translate(-50, -70);
    for (const points of strokes) {
      const shaky = points.map(([px, py]) => [px + random.bell() * 2.4, py + random.bell() * 2.4]);
      taper(ctx, shaky, colour, 140 * weight, 140 * weight * 0.62);
      ctx.save();
      ctx.globalCompositeOperation = 'source-atop';
      ctx.strokeStyle = 'rgba(255,255,255,0.32)';
      ctx.lineWidth = 2.2;
      for (let k = 0; k < 3; k++) {
        ctx.beginPath();
        curve(
          ctx,
          shaky.map(([px, py]) => [px + random.between(-6, 6), py + random.between(-4, 4)]),
        );
        ctx.stroke();
      }
      ctx.restore();
    }
    ctx.restore();
  });
}
