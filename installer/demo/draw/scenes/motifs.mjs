// SPDX-License-Identifier: Apache-2.0
// Motifs invented from numbers: beetles, fishes, plants in pots, planets, crystals, skylines, faces of beasts.
// No two seeds give the same one. Frame of 1000 by 1000 units on nothing.
import { blob, flower, leaf, mix, oval, polygon, stroke, taper } from '../paint/shapes.mjs';

const PALETTES = [
  ['#264653', '#2a9d8f', '#e9c46a', '#e76f51'],
  ['#3d2c4a', '#8a4f7d', '#e29578', '#ffddd2'],
  ['#1b2a41', '#5fa8d3', '#cae9ff', '#f4b942'],
  ['#344e41', '#588157', '#dad7cd', '#bc6c25'],
  ['#22223b', '#9a8c98', '#f2e9e4', '#c9484a'],
  ['#0b3c49', '#f45d48', '#f6c28b', '#40798c'],
];
export const paletteOf = (random) =>
  random.pick(PALETTES).map((c) => mix(c, random.pick(['#ffffff', '#000000']), random.next() * 0.2));

function speckle(ctx, random, x, y, rx, ry, colours, count = 90) {
  for (let i = 0; i < count; i++) {
    const r = random.between(3, 15);
    oval(
      ctx,
      x + random.bell() * rx,
      y + random.bell() * ry,
      r,
      r * random.between(0.4, 1),
      random.pick(colours),
      random.next() * 3,
    );
  }
}

function mirroredPair(ctx, draw) {
  for (const s of [-1, 1]) {
    ctx.save();
    ctx.translate(500, 0);
    ctx.scale(s, 1);
    draw();
    ctx.restore();
  }
}

const MOTIFS = {
  beetle(ctx, random, p) {
    const [w, h] = [random.between(150, 260), random.between(250, 360)];
    const legs = Array.from({ length: 3 }, (_, i) => [
      random.between(220, 380),
      random.between(-120, 140) + i * 90,
    ]);
    const seed = random.next();
    mirroredPair(ctx, () =>
      legs.forEach(([x, y], i) =>
        taper(
          ctx,
          [
            [w * 0.6, 420 + i * 120],
            [x, 400 + i * 110 + y * 0.3],
            [x + 60, 470 + i * 120 + y],
          ],
          p[0],
          24,
          5,
        ),
      ),
    );
    mirroredPair(ctx, () =>
      taper(
        ctx,
        [
          [30, 210],
          [90 + seed * 90, 110],
          [220 + seed * 60, 60 + seed * 60],
        ],
        p[0],
        16,
        4,
      ),
    );
    oval(ctx, 500, 550, w, h, p[0]);
    const marks = Array.from({ length: 26 }, () => [
      random.between(20, w * 0.8),
      random.between(340, 800),
      random.between(9, 44),
      random.pick(p.slice(1)),
    ]);
    mirroredPair(ctx, () =>
      marks.forEach(([x, y, r, c]) => {
        if ((x / w) ** 2 + ((y - 550) / h) ** 2 < 0.72) {
          oval(ctx, x, y, r, r * 0.7, c, x);
          oval(ctx, x, y, r * 0.5, r * 0.34, p[0], x);
        }
      }),
    );
    stroke(
      ctx,
      [
        [500, 550 - h],
        [500, 550 + h],
      ],
      p[2],
      6,
    );
    oval(ctx, 500, 550 - h * 0.95, w * 0.7, h * 0.32, p[1], 0, p[0], 8);
  },
  fish(ctx, random, p) {
    const h = random.between(120, 240);
    for (let i = 0; i < 9; i++)
      leaf(ctx, 740, 500, -0.8 + i * 0.2, random.between(170, 260), 26, mix(p[1], p[3], random.next()), p[0]);
    blob(
      ctx,
      [
        [110, 500],
        [230, 500 - h * 0.8],
        [440, 500 - h],
        [650, 500 - h * 0.5],
        [780, 490],
        [780, 520],
        [640, 500 + h * 0.6],
        [420, 500 + h],
        [220, 500 + h * 0.7],
      ],
      p[1],
      p[0],
      7,
    );
    for (let r = 0; r < 11; r++)
      for (let c = -5; c <= 5; c++) {
        const x = 300 + r * 42;
        const y = 500 + c * h * 0.16 + (r % 2) * 14;
        if (Math.abs(c) < 5 - Math.abs(r - 3) * 0.55)
          oval(ctx, x, y, 20, 16, random.pick(p.slice(1)), 0, p[0], 2.5);
      }
    for (let i = 0; i < 8; i++)
      leaf(ctx, 370 + i * 30, 500 - h * 0.86, -1.2 + i * 0.09, random.between(90, 190), 17, p[3], p[0]);
    oval(ctx, 215, 480, 40, 40, '#fdf6e3', 0, p[0], 7);
    oval(ctx, 210, 480, 18, 18, p[0]);
    for (let i = 0; i < 9; i++)
      oval(
        ctx,
        random.between(20, 140),
        random.between(120, 420),
        random.between(8, 26),
        random.between(8, 26),
        null,
        0,
        p[2],
        5,
      );
  },
  potted(ctx, random, p) {
    const n = random.whole(7, 15);
    for (let i = 0; i < n; i++) {
      const a = -1.57 + ((i + 0.5) / n - 0.5) * random.between(1.6, 2.9);
      const d = random.between(240, 480);
      const [x, y] = [500 + Math.cos(a) * d, 690 + Math.sin(a) * d];
      taper(
        ctx,
        [
          [500, 700],
          [500 + Math.cos(a) * d * 0.5 + random.bell() * 40, 690 + Math.sin(a) * d * 0.5],
          [x, y],
        ],
        '#3d5a36',
        12,
        4,
      );
      for (let k = 1; k < 5; k++)
        leaf(
          ctx,
          500 + Math.cos(a) * d * k * 0.2,
          690 + Math.sin(a) * d * k * 0.2,
          a + (k % 2 ? 0.9 : -0.9),
          random.between(60, 130),
          26,
          mix('#3f6b45', p[1], random.next() * 0.6),
          '#26402a',
        );
      if (random.chance(0.6))
        flower(
          ctx,
          random,
          x,
          y,
          random.between(34, 76),
          random.whole(5, 9),
          [p[3], p[2], mix(p[3], '#ffffff', 0.4)],
          p[0],
        );
    }
    polygon(
      ctx,
      [
        [350, 690],
        [650, 690],
        [610, 950],
        [390, 950],
      ],
      p[1],
      p[0],
      8,
    );
    for (let i = 0; i < 22; i++) {
      const x = random.between(385, 615);
      const y = random.between(720, 930);
      if (random.chance(0.5)) oval(ctx, x, y, 12, 12, random.pick(p), 0, p[0], 2);
      else
        stroke(
          ctx,
          [
            [x - 16, y],
            [x, y - 14],
            [x + 16, y],
          ],
          p[2],
          6,
        );
    }
  },
  planet(ctx, random, p) {
    const r = random.between(210, 300);
    ctx.save();
    ctx.beginPath();
    ctx.arc(500, 500, r, 0, 7);
    ctx.clip();
    for (let i = 0; i < 26; i++) {
      const y = 500 - r + (i * r) / 13;
      stroke(
        ctx,
        [
          [180, y + random.bell() * 30],
          [400, y + random.bell() * 30],
          [600, y + random.bell() * 30],
          [820, y + random.bell() * 30],
        ],
        random.pick(p),
        random.between(12, 44),
      );
    }
    speckle(ctx, random, 500, 500, r, r, p, 46);
    ctx.restore();
    oval(ctx, 500, 500, r, r, null, 0, p[0], 9);
    for (let k = 0; k < 4; k++) {
      ctx.beginPath();
      ctx.ellipse(500, 500, r * (1.35 + k * 0.12), r * 0.34, random.between(-0.35, -0.3), 0.3, 2.9);
      ctx.strokeStyle = p[(k + 1) % 4];
      ctx.lineWidth = 15;
      ctx.stroke();
    }
    for (let i = 0; i < 40; i++) {
      const [x, y, s] = [random.next() * 1000, random.next() * 1000, random.between(4, 22)];
      if (Math.hypot(x - 500, y - 500) > r * 1.1) {
        leaf(ctx, x - s, y, 0, s * 2, s * 0.3, p[3]);
        leaf(ctx, x, y - s, 1.57, s * 2, s * 0.3, p[3]);
      }
    }
  },
  crystal(ctx, random, p) {
    for (let i = 0; i < 17; i++) {
      const [x, w, top] = [random.between(200, 800), random.between(36, 84), random.between(120, 620)];
      const lean = (x - 500) * random.between(0.1, 0.5);
      const [a, b, c, d, e] = [
        [x - w, 880],
        [x - w + lean, top + 90],
        [x + lean * 1.15, top],
        [x + w + lean, top + 110],
        [x + w, 880],
      ];
      polygon(ctx, [a, b, c, d, e], random.pick(p.slice(1)), p[0], 6);
      polygon(
        ctx,
        [[x - w * 0.2, 880], [x - w * 0.1 + lean, top + 130], c, d, e],
        mix(random.pick(p), '#000000', 0.15),
        p[0],
        4,
      );
      stroke(ctx, [b, [x - w * 0.1 + lean, top + 130], d], p[0], 4);
      for (let k = 0; k < 5; k++) {
        const y = random.between(top + 150, 860);
        stroke(
          ctx,
          [
            [x - w * 0.7, y],
            [x - w * 0.3, y - random.between(20, 70)],
          ],
          '#ffffff',
          3.5,
        );
      }
    }
    speckle(ctx, random, 500, 900, 320, 26, p, 80);
  },
  skyline(ctx, random, p) {
    oval(ctx, random.between(300, 700), random.between(250, 380), 150, 150, p[3]);
    for (let row = 0; row < 3; row++) {
      let x = 60;
      while (x < 930) {
        const w = random.between(50, 130);
        const top = random.between(200, 520) + row * 130;
        polygon(
          ctx,
          [
            [x, 900],
            [x, top],
            [x + w / 2, top - random.between(0, 90)],
            [x + w, top],
            [x + w, 900],
          ],
          mix(random.pick(p), p[0], 0.2 + row * 0.2),
          p[0],
          5,
        );
        for (let wy = top + 24; wy < 880; wy += 38)
          for (let wx = x + 12; wx < x + w - 16; wx += 27)
            if (random.chance(0.7)) {
              ctx.fillStyle = random.chance(0.5) ? p[2] : p[0];
              ctx.fillRect(wx, wy, random.between(9, 16), random.between(14, 24));
            }
        x += w + 3;
      }
    }
  },
  mask(ctx, random, p) {
    const eye = [random.between(80, 150), random.between(380, 480), random.between(36, 70)];
    const marks = Array.from({ length: 30 }, () => [
      random.between(20, 250),
      random.between(220, 820),
      random.between(14, 60),
      random.pick(p),
      random.next() * 3,
    ]);
    const horn = [random.between(150, 330), random.between(40, 160)];
    mirroredPair(ctx, () => {
      taper(
        ctx,
        [
          [150, 280],
          [horn[0] + 60, 220],
          [horn[0], horn[1]],
        ],
        p[3],
        110,
        8,
      );
      for (let k = 0; k < 7; k++)
        leaf(ctx, 220, 320 + k * 60, -0.5 + k * 0.2, random.between(110, 190), 28, p[k % 4], p[0]);
    });
    blob(
      ctx,
      [
        [500, 190],
        [720, 250],
        [770, 480],
        [680, 740],
        [500, 890],
        [320, 740],
        [230, 480],
        [280, 250],
      ],
      p[1],
      p[0],
      10,
    );
    mirroredPair(ctx, () => {
      marks.forEach(([x, y, r, c, a]) => {
        if (Math.hypot(x / 250, (y - 520) / 340) < 0.86) leaf(ctx, x, y, a, r * 1.6, r * 0.4, c, p[0]);
      });
      oval(ctx, eye[0], eye[1], eye[2], eye[2] * 0.8, '#fdf3dc', 0.2, p[0], 8);
      oval(ctx, eye[0], eye[1], eye[2] * 0.4, eye[2] * 0.6, p[0]);
    });
    for (let k = 0; k < 9; k++)
      polygon(
        ctx,
        [
          [420 + k * 18, 700],
          [438 + k * 18, 700],
          [429 + k * 18, 752],
        ],
        '#fdf3dc',
        p[0],
        4,
      );
    polygon(
      ctx,
      [
        [455, 560],
        [545, 560],
        [500, 640],
      ],
      p[0],
    );
  },
};

export const MOTIF_NAMES = Object.keys(MOTIFS);

export function motif(ctx, random, name = random.pick(MOTIF_NAMES)) {
  MOTIFS[name](ctx, random, paletteOf(random));
}
