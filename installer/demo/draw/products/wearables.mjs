// SPDX-License-Identifier: Apache-2.0
// Ordinary things to wear or carry, without art.
import { blob, mix, oval, stroke, taper } from '../paint/shapes.mjs';
import { gloss } from './gloss.mjs';

export const WEARABLES = {
  shoe(ctx, random, c) {
    oval(ctx, 510, 760, 370, 34, 'rgba(0,0,0,0.25)');
    blob(
      ctx,
      [
        [140, 650],
        [170, 470],
        [270, 380],
        [400, 400],
        [560, 520],
        [760, 570],
        [870, 640],
        [860, 710],
        [500, 720],
        [150, 710],
      ],
      c,
    );
    blob(
      ctx,
      [
        [135, 690],
        [500, 700],
        [880, 690],
        [890, 745],
        [500, 765],
        [140, 755],
      ],
      '#f4f4f2',
      '#c9c9c9',
      4,
    );
    blob(
      ctx,
      [
        [150, 560],
        [260, 600],
        [250, 700],
        [145, 700],
      ],
      mix(c, '#000000', 0.35),
    );
    taper(
      ctx,
      [
        [330, 690],
        [450, 600],
        [640, 560],
      ],
      mix(c, '#ffffff', 0.6),
      44,
      10,
    );
    for (let i = 0; i < 6; i++)
      stroke(
        ctx,
        [
          [400 + i * 38, 440 + i * 22],
          [440 + i * 38, 480 + i * 16],
        ],
        '#ffffff',
        12,
      );
  },
  earrings(ctx, random, c) {
    const n = random.whole(5, 9);
    for (const s of [-1, 1]) {
      const x = 500 + s * 190;
      stroke(
        ctx,
        [
          [x, 180],
          [x + 30, 130],
          [x - 6, 110],
        ],
        '#c9a44a',
        9,
      );
      for (let i = 0; i < n; i++) {
        oval(
          ctx,
          x,
          220 + i * (480 / n),
          50 - (i % 3) * 14,
          50 - (i % 2) * 12,
          i % 2 ? c : '#e2c36a',
          0,
          '#8a6a24',
          4,
        );
        oval(ctx, x - 14, 208 + i * (480 / n), 12, 9, 'rgba(255,255,255,0.8)');
      }
      for (let k = -3; k <= 3; k++)
        stroke(
          ctx,
          [
            [x + k * 10, 690],
            [x + k * 17, 870],
          ],
          c,
          7,
        );
    }
  },
  bag(ctx, random, c) {
    oval(ctx, 500, 890, 320, 34, 'rgba(0,0,0,0.25)');
    ctx.lineWidth = 30;
    ctx.strokeStyle = mix(c, '#000000', 0.4);
    ctx.beginPath();
    ctx.arc(500, 380, 190, Math.PI, 0);
    ctx.stroke();
    blob(
      ctx,
      [
        [210, 400],
        [500, 360],
        [790, 400],
        [850, 860],
        [500, 900],
        [150, 860],
      ],
      c,
    );
    blob(
      ctx,
      [
        [205, 400],
        [500, 360],
        [795, 400],
        [770, 600],
        [500, 650],
        [230, 600],
      ],
      mix(c, '#000000', 0.14),
    );
    gloss(ctx, 450, 590, 100, 90, '#d9b45a');
    for (let i = 0; i < 40; i++)
      stroke(
        ctx,
        [
          [190 + i * 15.6, 880 + Math.sin(i / 6) * 4],
          [197 + i * 15.6, 881],
        ],
        mix(c, '#ffffff', 0.5),
        3,
      );
  },
  socks(ctx, random, c) {
    for (const [dx, tone] of [
      [-150, c],
      [150, mix(c, '#ffffff', 0.25)],
    ]) {
      blob(
        ctx,
        [
          [430 + dx, 150],
          [590 + dx, 150],
          [590 + dx, 560],
          [700 + dx, 720],
          [660 + dx, 830],
          [520 + dx, 800],
          [430 + dx, 640],
        ],
        tone,
      );
      for (let i = 0; i < 9; i++)
        stroke(
          ctx,
          [
            [432 + dx, 190 + i * 42],
            [588 + dx, 190 + i * 42],
          ],
          i % 2 ? '#f4efe2' : mix(tone, '#000000', 0.3),
          15,
        );
      blob(
        ctx,
        [
          [600 + dx, 700],
          [700 + dx, 730],
          [660 + dx, 830],
          [560 + dx, 810],
        ],
        mix(tone, '#000000', 0.3),
      );
    }
  },
};
