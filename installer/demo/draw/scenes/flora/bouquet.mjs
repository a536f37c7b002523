// SPDX-License-Identifier: Apache-2.0
// The bouquet, drawn from shapes and seeded chance.
import { blob, flower, leaf, mix, oval, sky } from '../../paint/shapes.mjs';

export function bouquet(ctx, random, w, h, ground = ['#3b4a57', '#22303c']) {
  sky(ctx, w, h, ground);
  const [cx, cy] = [w / 2, h * 0.42];
  blob(
    ctx,
    [
      [cx - 110, h * 0.66],
      [cx + 110, h * 0.66],
      [cx + 160, h * 0.8],
      [cx + 90, h * 0.96],
      [cx - 90, h * 0.96],
      [cx - 160, h * 0.8],
    ],
    '#4f7fa3',
  );
  for (let i = 0; i < 60; i++)
    flower(
      ctx,
      random,
      cx + random.bell() * 95,
      h * random.between(0.71, 0.92),
      random.between(7, 16),
      6,
      ['#e8f1f6', '#c3dbea'],
      '#2d5878',
    );
  oval(ctx, cx, h * 0.665, 112, 20, '#2a4c66');
  for (let i = 0; i < 60; i++) {
    const a = random.next() * 6.283;
    const d = random.between(0.4, 1) * w * 0.42;
    leaf(ctx, cx, cy + 70, a, d, random.between(16, 38), mix('#2f5a3c', '#8fae6a', random.next()), '#1f3a28');
  }
  for (let i = 0; i < 24; i++) {
    const a = i * 2.4;
    const d = Math.sqrt(i / 24) * w * 0.34;
    const kind = random.pick([
      ['#f4b6b0', '#e2747a', '#c2405a'],
      ['#f9e0c2', '#f2b982', '#d9824f'],
      ['#e9e1f2', '#b79cd0', '#7a5aa0'],
      ['#fff7ea', '#f3dcc0', '#d6a98a'],
      ['#f6d76a', '#eab13a', '#b97a1c'],
    ]);
    flower(
      ctx,
      random,
      cx + Math.cos(a) * d,
      cy + Math.sin(a) * d * 0.9,
      random.between(46, 88),
      random.whole(7, 14),
      kind,
      '#6b4a1c',
    );
  }
  for (let i = 0; i < 40; i++) {
    const a = random.next() * 6.283;
    oval(
      ctx,
      cx + Math.cos(a) * w * 0.4 * random.next(),
      cy + Math.sin(a) * w * 0.38 * random.next(),
      7,
      7,
      '#fbf3dc',
    );
  }
}
