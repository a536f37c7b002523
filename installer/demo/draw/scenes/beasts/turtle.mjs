// SPDX-License-Identifier: Apache-2.0
// The turtle, drawn from shapes and seeded chance.
import { blob, mix, oval, polygon, sampleCurve, taper } from '../../paint/shapes.mjs';

export function turtle(ctx, random, shell = '#3d6b4f') {
  const skin = '#8fae7c';
  const flipper = (points) => {
    taper(ctx, points, skin, 110, 18);
    for (const [x, y] of sampleCurve(points, 9))
      for (let k = 0; k < 4; k++)
        oval(
          ctx,
          x + random.bell() * 26,
          y + random.bell() * 26,
          10,
          8,
          mix('#3a4f35', skin, random.next() * 0.5),
        );
  };
  flipper([
    [340, 360],
    [200, 330],
    [70, 480],
  ]);
  flipper([
    [660, 360],
    [800, 330],
    [930, 480],
  ]);
  flipper([
    [370, 730],
    [290, 850],
    [230, 900],
  ]);
  flipper([
    [630, 730],
    [710, 850],
    [770, 900],
  ]);
  blob(
    ctx,
    [
      [440, 270],
      [430, 160],
      [500, 95],
      [570, 160],
      [560, 270],
    ],
    skin,
  );
  for (let i = 0; i < 22; i++)
    oval(
      ctx,
      random.between(452, 548),
      random.between(130, 260),
      11,
      10,
      mix('#3a4f35', skin, random.next() * 0.4),
    );
  for (const s of [-1, 1]) oval(ctx, 500 + s * 50, 168, 11, 14, '#101510');
  oval(ctx, 500, 540, 262, 305, mix(shell, '#10231a', 0.6));
  oval(ctx, 500, 540, 242, 285, shell);
  const plate = (x, y, r, sides) => {
    const points = Array.from({ length: sides }, (_, i) => [
      x + Math.cos((i / sides) * 6.283 + 0.5) * r,
      y + Math.sin((i / sides) * 6.283 + 0.5) * r * 0.9,
    ]);
    polygon(ctx, points, mix(shell, '#c9b26a', random.between(0.2, 0.7)), '#1b3326', 9);
    for (let k = 1; k < 5; k++)
      polygon(
        ctx,
        points.map(([px, py]) => [x + (px - x) * (1 - k / 5.5), y + (py - y) * (1 - k / 5.5)]),
        null,
        mix(shell, '#efe3a0', 0.25 * k),
        3,
      );
  };
  for (let i = 0; i < 5; i++) plate(500, 325 + i * 108, i === 4 ? 44 : 64, 6);
  for (let i = 0; i < 4; i++)
    for (const s of [-1, 1]) plate(500 + s * (i === 0 || i === 3 ? 118 : 140), 375 + i * 108, 60, 6);
  for (let i = 0; i < 26; i++) {
    const a = (i / 26) * 6.283;
    oval(
      ctx,
      500 + Math.cos(a) * 240,
      540 + Math.sin(a) * 283,
      17,
      15,
      mix(shell, '#d8c983', 0.5),
      a,
      '#1b3326',
      4,
    );
  }
}
