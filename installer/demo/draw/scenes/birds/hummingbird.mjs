// SPDX-License-Identifier: Apache-2.0
// The hummingbird, drawn from shapes and seeded chance.
import { blob, leaf, mix, oval, taper } from '../../paint/shapes.mjs';

export function hummingbird(ctx, random) {
  const greens = ['#0f6b5c', '#159a77', '#35c08b', '#0b4a4f'];
  for (let i = 0; i < 13; i++)
    leaf(
      ctx,
      470 + i * 5,
      520 - i * 4,
      -2.45 + i * 0.085,
      430 - Math.abs(i - 5) * 16,
      26,
      mix('#2a5d78', '#9fd3d6', i / 13),
      '#17384a',
    );
  for (let i = 0; i < 6; i++)
    leaf(
      ctx,
      350 - i * 8,
      700 + i * 10,
      2.35 + i * 0.09,
      250 - i * 8,
      24,
      mix('#0b4a4f', '#7b2f6b', i / 6),
      '#08262b',
    );
  blob(
    ctx,
    [
      [690, 330],
      [640, 300],
      [575, 330],
      [520, 430],
      [430, 560],
      [330, 690],
      [400, 720],
      [520, 650],
      [620, 540],
      [680, 440],
      [715, 385],
    ],
    '#1b8d73',
  );
  for (let i = 0; i < 90; i++) {
    const t = random.next();
    leaf(
      ctx,
      640 - t * 290 + random.bell() * 45,
      390 + t * 290 + random.bell() * 36,
      2.35 + random.bell() * 0.3,
      44,
      13,
      random.pick(greens),
      '#0a3a3a',
    );
  }
  blob(
    ctx,
    [
      [640, 430],
      [690, 400],
      [650, 520],
      [560, 640],
      [470, 690],
      [540, 580],
    ],
    '#f1ead8',
  );
  for (let i = 0; i < 30; i++)
    leaf(
      ctx,
      668 + random.bell() * 32,
      405 + random.bell() * 32,
      2.1 + random.bell() * 0.5,
      30,
      11,
      mix('#d1285b', '#ff8a4a', random.next()),
      '#75103a',
    );
  taper(
    ctx,
    [
      [700, 330],
      [830, 270],
      [960, 190],
    ],
    '#2a211d',
    16,
    3,
  );
  oval(ctx, 668, 328, 16, 16, '#0a0808');
  oval(ctx, 662, 322, 5, 5, '#ffffff');
  for (let i = 0; i < 15; i++)
    leaf(
      ctx,
      560 - i * 5,
      470 + i * 8,
      -0.95 + i * 0.09,
      420 - i * 13,
      25,
      mix('#12424f', '#58b8ac', i / 15),
      '#0c2b35',
    );
}
