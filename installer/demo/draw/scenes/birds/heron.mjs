// SPDX-License-Identifier: Apache-2.0
// The heron, drawn from shapes and seeded chance.
import { blob, leaf, mix, oval, polygon, taper } from '../../paint/shapes.mjs';

// Birds. Each is drawn in a frame of 1000 by 1000 units (the heron: 1000 by 1250).
export function heron(ctx, random, blue = '#4f7396') {
  const pale = mix(blue, '#ffffff', 0.55);
  const deep = mix(blue, '#0b1420', 0.6);
  taper(
    ctx,
    [
      [505, 840],
      [498, 960],
      [520, 1075],
      [515, 1215],
    ],
    '#6b5a3e',
    17,
    12,
  );
  taper(
    ctx,
    [
      [565, 830],
      [585, 950],
      [560, 1060],
      [570, 1205],
    ],
    '#57492f',
    17,
    12,
  );
  for (const x of [515, 570])
    for (const toe of [-62, -20, 55])
      taper(
        ctx,
        [
          [x, 1208],
          [x + toe, 1228 + Math.abs(toe) / 9],
        ],
        '#57492f',
        10,
        3,
      );
  blob(
    ctx,
    [
      [395, 600],
      [470, 540],
      [590, 560],
      [690, 660],
      [760, 800],
      [800, 900],
      [700, 880],
      [590, 870],
      [480, 850],
      [410, 740],
    ],
    blue,
  );
  for (let i = 0; i < 46; i++) {
    const t = i / 46;
    leaf(
      ctx,
      470 + t * 190,
      600 + random.between(0, 190) + t * 50,
      0.75 + random.bell() * 0.12,
      170 - t * 30,
      24,
      mix(blue, random.chance(0.5) ? '#dfe9f2' : '#16263a', random.between(0.1, 0.5)),
      deep,
    );
  }
  for (let i = 0; i < 9; i++)
    leaf(ctx, 620 + i * 10, 740 + i * 14, 0.85 + i * 0.02, 210, 22, mix(deep, '#26364a', i / 9), '#0d141d');
  for (let i = 0; i < 12; i++)
    taper(
      ctx,
      [
        [420 + i * 5, 690],
        [400 + i * 8, 790 + i * 6],
        [430 + i * 9, 900 + random.between(-30, 40)],
      ],
      mix(pale, '#ffffff', random.next()),
      10,
      1,
    );
  taper(
    ctx,
    [
      [430, 690],
      [370, 600],
      [430, 500],
      [500, 410],
      [455, 310],
      [400, 262],
    ],
    pale,
    118,
    62,
  );
  taper(
    ctx,
    [
      [425, 640],
      [395, 580],
      [450, 500],
      [512, 410],
      [475, 320],
    ],
    '#f1efe6',
    56,
    22,
  );
  for (let i = 0; i < 26; i++) {
    const t = i / 26;
    oval(ctx, 418 + Math.sin(t * 6) * 34 + t * 40, 640 - t * 320, 4, 13, deep, 0.4 + Math.sin(t * 6));
  }
  blob(
    ctx,
    [
      [300, 232],
      [350, 190],
      [425, 190],
      [470, 228],
      [450, 275],
      [380, 288],
      [320, 268],
    ],
    '#eef0ee',
  );
  blob(
    ctx,
    [
      [345, 200],
      [420, 184],
      [480, 215],
      [520, 262],
      [450, 240],
      [380, 226],
    ],
    '#182233',
  );
  taper(
    ctx,
    [
      [440, 205],
      [560, 260],
      [660, 350],
    ],
    '#182233',
    22,
    2,
  );
  taper(
    ctx,
    [
      [450, 220],
      [560, 300],
      [620, 400],
    ],
    '#253246',
    16,
    2,
  );
  polygon(
    ctx,
    [
      [345, 225],
      [330, 268],
      [72, 292],
      [70, 286],
    ],
    '#d99a2b',
  );
  polygon(
    ctx,
    [
      [335, 252],
      [330, 270],
      [72, 292],
    ],
    '#a9701c',
  );
  oval(ctx, 366, 228, 19, 17, '#f2c230');
  oval(ctx, 363, 228, 10, 10, '#120d0a');
  oval(ctx, 360, 224, 3.4, 3.4, '#ffffff');
}
