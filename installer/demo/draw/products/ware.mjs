// SPDX-License-Identifier: Apache-2.0
// Ordinary goods which carry no art: lamps, cables, bottles and so on.
import { blob, mix, newCanvas, oval, polygon, stroke, taper } from '../paint/shapes.mjs';
import { gloss } from './gloss.mjs';
import { WEARABLES } from './wearables.mjs';
import { HUES } from './hues.mjs';

// Ordinary goods which carry no art of ours: lamps, cables, bottles, shoes and so on, and patterned cloth.
function stage(
  random,
  size,
  tone = random.pick(['#dfe6ea', '#efe6dc', '#e3e0ee', '#dcebe0', '#f3f3f3', '#2c3440', '#f6e3e0']),
) {
  const { canvas, ctx } = newCanvas(size, size);
  const gradient = ctx.createLinearGradient(0, 0, 0, size);
  gradient.addColorStop(0, mix(tone, '#ffffff', 0.55));
  gradient.addColorStop(0.72, tone);
  gradient.addColorStop(0.73, mix(tone, '#000000', 0.1));
  gradient.addColorStop(1, mix(tone, '#ffffff', 0.2));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, size, size);
  ctx.scale(size / 1000, size / 1000);
  return { canvas, ctx };
}

const WARES = {
  ...WEARABLES,
  lamp(ctx, random, c) {
    oval(ctx, 500, 880, 220, 40, 'rgba(0,0,0,0.25)');
    gloss(ctx, 380, 830, 240, 50, mix(c, '#222222', 0.5));
    taper(
      ctx,
      [
        [500, 840],
        [random.between(380, 620), 620],
        [500, 400],
      ],
      '#3a3a3e',
      22,
      18,
    );
    const w = random.between(170, 280);
    polygon(
      ctx,
      [
        [500 - w * 0.55, 180],
        [500 + w * 0.55, 180],
        [500 + w, 480],
        [500 - w, 480],
      ],
      c,
    );
    polygon(
      ctx,
      [
        [500 + w * 0.2, 180],
        [500 + w * 0.55, 180],
        [500 + w, 480],
        [500 + w * 0.4, 480],
      ],
      'rgba(0,0,0,0.16)',
    );
    for (let i = 0; i < 26; i++)
      stroke(
        ctx,
        [
          [500 - w * 0.55 + (i / 25) * w * 1.1, 182],
          [500 - w + (i / 25) * w * 2, 478],
        ],
        'rgba(255,255,255,0.22)',
        3,
      );
    oval(ctx, 500, 480, w, 26, '#fff3c8');
  },
  cable(ctx, random, c) {
    const loops = random.whole(2, 4);
    for (let k = 0; k < loops; k++) {
      oval(ctx, 500, 500, 300 - k * 44, 270 - k * 40, null, 0, mix(c, '#000000', 0.3), 34);
      oval(ctx, 500, 497, 300 - k * 44, 270 - k * 40, null, 0, c, 24);
      for (let i = 0; i < 90; i++) {
        const a = (i / 90) * 6.283;
        stroke(
          ctx,
          [
            [500 + Math.cos(a) * (290 - k * 44), 497 + Math.sin(a) * (260 - k * 40)],
            [500 + Math.cos(a + 0.05) * (310 - k * 44), 497 + Math.sin(a + 0.05) * (280 - k * 40)],
          ],
          mix(c, '#ffffff', 0.3),
          4,
        );
      }
    }
    for (const s of [-1, 1]) {
      ctx.save();
      ctx.translate(500 + s * 190, 700);
      ctx.rotate(s * random.between(0.1, 0.6));
      gloss(ctx, -40, 0, 80, 150, mix(c, '#333333', 0.5));
      gloss(ctx, -26, 150, 52, 66, '#c9ccd2');
      ctx.restore();
    }
  },
  bottle(ctx, random, c) {
    const w = random.between(100, 150);
    oval(ctx, 500, 905, w * 1.3, 30, 'rgba(0,0,0,0.25)');
    gloss(ctx, 500 - w, 300, w * 2, 600, c);
    gloss(ctx, 500 - w * 0.66, 130, w * 1.32, 180, mix(c, '#222222', 0.6));
    for (let i = 0; i < 7; i++)
      stroke(
        ctx,
        [
          [500 - w * 0.64, 160 + i * 20],
          [500 + w * 0.64, 160 + i * 20],
        ],
        'rgba(255,255,255,0.2)',
        3,
      );
    if (random.chance(0.5))
      for (let i = 0; i < 5; i++)
        stroke(
          ctx,
          [
            [500 - w * 0.5, 480 + i * 56],
            [500 - w * 0.2, 480 + i * 56],
          ],
          '#ffffff',
          5,
        );
  },
  headphones(ctx, random, c) {
    ctx.lineWidth = 46;
    ctx.strokeStyle = mix(c, '#000000', 0.3);
    ctx.beginPath();
    ctx.arc(500, 500, 300, Math.PI * 1.02, Math.PI * 1.98);
    ctx.stroke();
    ctx.lineWidth = 18;
    ctx.strokeStyle = mix(c, '#ffffff', 0.4);
    ctx.beginPath();
    ctx.arc(500, 500, 306, Math.PI * 1.1, Math.PI * 1.9);
    ctx.stroke();
    for (const s of [-1, 1]) {
      oval(ctx, 500 + s * 300, 600, 100, 150, mix(c, '#000000', 0.4));
      oval(ctx, 500 + s * 312, 600, 70, 124, c);
      oval(ctx, 500 + s * 320, 580, 34, 66, mix(c, '#ffffff', 0.35));
    }
  },
  clock(ctx, random, c) {
    oval(ctx, 510, 515, 350, 350, 'rgba(0,0,0,0.25)');
    oval(ctx, 500, 500, 345, 345, c);
    oval(ctx, 500, 500, 300, 300, '#faf8f2');
    for (let i = 0; i < 60; i++) {
      const a = (i / 60) * 6.283;
      const d = i % 5 ? 280 : 255;
      stroke(
        ctx,
        [
          [500 + Math.cos(a) * d, 500 + Math.sin(a) * d],
          [500 + Math.cos(a) * 292, 500 + Math.sin(a) * 292],
        ],
        '#26262a',
        i % 5 ? 3 : 10,
      );
    }
    for (const [len, wide] of [
      [170, 18],
      [240, 11],
    ]) {
      const a = random.next() * 6.283;
      taper(
        ctx,
        [
          [500, 500],
          [500 + Math.cos(a) * len, 500 + Math.sin(a) * len],
        ],
        '#1b1b1f',
        wide,
        6,
      );
    }
    oval(ctx, 500, 500, 19, 19, '#c8423a');
  },
  notebook(ctx, random, c) {
    polygon(
      ctx,
      [
        [230, 170],
        [720, 150],
        [790, 850],
        [280, 880],
      ],
      'rgba(0,0,0,0.22)',
    );
    polygon(
      ctx,
      [
        [220, 160],
        [710, 140],
        [770, 840],
        [260, 866],
      ],
      c,
    );
    polygon(
      ctx,
      [
        [220, 160],
        [270, 158],
        [312, 863],
        [260, 866],
      ],
      mix(c, '#000000', 0.35),
    );
    polygon(
      ctx,
      [
        [640, 143],
        [664, 142],
        [722, 842],
        [700, 843],
      ],
      mix(c, '#000000', 0.5),
    );
    for (let i = 0; i < 5; i++)
      stroke(
        ctx,
        [
          [390, 330 + i * 26],
          [570 - i * 14, 322 + i * 26],
        ],
        mix(c, '#ffffff', 0.5),
        7,
      );
  },
  plates(ctx, random, c) {
    for (const [x, y, r] of [
      [400, 560, 300],
      [690, 380, 190],
      [700, 740, 150],
    ]) {
      oval(ctx, x + 12, y + 18, r, r * 0.96, 'rgba(0,0,0,0.2)');
      oval(ctx, x, y, r, r * 0.96, '#fbfaf6');
      oval(ctx, x, y, r * 0.93, r * 0.89, null, 0, c, r * 0.07);
      oval(ctx, x, y, r * 0.62, r * 0.59, '#f1efe8');
      const n = random.whole(12, 26);
      for (let i = 0; i < n; i++)
        oval(
          ctx,
          x + Math.cos((i / n) * 6.283) * r * 0.78,
          y + Math.sin((i / n) * 6.283) * r * 0.75,
          r * 0.045,
          r * 0.045,
          c,
        );
    }
  },
  plug(ctx, random, c) {
    gloss(ctx, 300, 260, 400, 480, c);
    gloss(ctx, 360, 740, 60, 110, '#c9ccd2');
    gloss(ctx, 580, 740, 60, 110, '#c9ccd2');
    for (let i = 0; i < random.whole(1, 3); i++) {
      ctx.fillStyle = '#121316';
      ctx.beginPath();
      ctx.roundRect(400, 340 + i * 90, 200, 50, 22);
      ctx.fill();
      ctx.fillStyle = '#8a8f99';
      ctx.fillRect(430, 358 + i * 90, 140, 12);
    }
  },
};

export const WARE_NAMES = Object.keys(WARES);

export function ware(random, name, size = 420) {
  const { canvas, ctx } = stage(random, size);
  WARES[name](ctx, random, random.pick(HUES));
  return canvas;
}
