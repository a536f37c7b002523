// SPDX-License-Identifier: Apache-2.0
// The sample portfolio: name, size and how each work is drawn. Runs inside the drawing page.
import { randomFrom } from './paint/random.mjs';
import { brushwork, hatching, linoPrint, watercolour } from './paint/media.mjs';
import { mix, newCanvas, oval, placed, sky, stroke, taper, leaf } from './paint/shapes.mjs';
import * as birds from './scenes/birds.mjs';
import * as beasts from './scenes/beasts.mjs';
import * as lands from './scenes/lands.mjs';
import * as flora from './scenes/flora.mjs';
import * as abstract from './scenes/abstract.mjs';
import { reeds } from './scenes/reeds.mjs';
import { letter } from './scenes/lettering.mjs';

const painted = (scene, width, height, options) => (random) => {
  const { canvas, ctx } = newCanvas(width, height, '#efe9dc');
  scene(ctx, random, width, height);
  return brushwork(canvas, random, { ground: '#8a7a66', ...options });
};

// A transparent design: drawn in the 1000-unit frame, then given its medium.
const cutOut =
  (draw, finish, size = 950, height = size) =>
  (random) => {
    const { canvas, ctx } = newCanvas(size, height);
    ctx.scale(size / 1000, size / 1000);
    draw(ctx, random);
    return finish(canvas, random);
  };

const brushed = (canvas, random) => brushwork(canvas, random, { radii: [9, 4.5], spread: 12, bristles: 2 });
const plain = (canvas) => canvas;

export const WORKS = [
  {
    name: 'blue-heron',
    title: 'Blue Heron',
    draw: painted(
      (ctx, r, w, h) => {
        reeds(ctx, r, w, h);
        placed(ctx, w * 0.52, h * 0.44, w * 0.93, 0, (c) => birds.heron(c, r));
      },
      900,
      1120,
      { radii: [20, 8, 4] },
    ),
  },
  {
    name: 'mountain-lake-at-dawn',
    title: 'Mountain Lake at Dawn',
    draw: painted(lands.mountainLake, 1040, 800),
  },
  {
    name: 'storm-off-the-point',
    title: 'Storm off the Point',
    draw: painted(lands.stormSea, 1040, 780, { radii: [22, 10, 5] }),
  },
  {
    name: 'keepers-light',
    title: "Keeper's Light",
    draw: painted(lands.lighthouse, 820, 1040, { radii: [20, 9, 5] }),
  },
  {
    name: 'birch-wood-october',
    title: 'Birch Wood, October',
    draw: painted(lands.birchWood, 820, 1060, { radii: [14, 6], spread: 20 }),
  },
  {
    name: 'hill-town-with-lavender',
    title: 'Hill Town with Lavender',
    draw: painted(lands.hillTown, 960, 960, { radii: [12, 5] }),
  },
  {
    name: 'desert-moon',
    title: 'Desert Moon',
    draw: painted(lands.desertNight, 800, 1040, { radii: [16, 7, 4], ground: '#120c22' }),
  },
  {
    name: 'poppies-by-the-road',
    title: 'Poppies by the Road',
    draw: painted(flora.poppyField, 1040, 800, { radii: [16, 7, 4] }),
  },
  {
    name: 'grandmothers-bouquet',
    title: "Grandmother's Bouquet",
    draw: painted(flora.bouquet, 840, 1020, { radii: [10, 5] }),
  },
  { name: 'seven-lemons', title: 'Seven Lemons', draw: painted(flora.lemons, 980, 860, { radii: [14, 6] }) },
  {
    name: 'midnight-garden',
    title: 'Midnight Garden',
    draw: painted(abstract.nightFloral, 860, 1040, { radii: [9, 4.5], ground: '#0d0f18' }),
  },
  {
    name: 'moon-owl',
    title: 'Moon Owl',
    draw: painted(
      (ctx, r, w, h) => {
        sky(ctx, w, h, ['#0b1230', '#1c2a55', '#39406b']);
        oval(ctx, w * 0.5, h * 0.36, w * 0.4, w * 0.4, '#f3e6bd');
        for (let i = 0; i < 130; i++) oval(ctx, r.next() * w, r.next() * h, 2.4, 2.4, '#f7eec8');
        placed(ctx, w / 2, h * 0.49, w * 0.98, 0, (c) => {
          birds.branch(c, r);
          birds.owl(c, r);
        });
      },
      860,
      1000,
      { radii: [14, 6, 3.6], ground: '#0b1230' },
    ),
  },
  {
    name: 'whale-among-stars',
    title: 'Whale among Stars',
    draw: painted(
      (ctx, r, w, h) => {
        sky(ctx, w, h, ['#060a1e', '#12264f', '#1f5a7a']);
        for (let i = 0; i < 330; i++) {
          const s = r.next() ** 4 * 5 + 1;
          oval(ctx, r.next() * w, r.next() * h, s, s, mix('#ffffff', '#8fc0ff', r.next()));
        }
        for (let i = 0; i < 46; i++)
          leaf(
            ctx,
            r.next() * w,
            h * 1.02,
            -1.57 + r.bell() * 0.4,
            r.between(60, 230),
            16,
            mix('#123a4a', '#3f8a86', r.next()),
          );
        placed(ctx, w * 0.5, h * 0.44, w * 0.9, -0.16, (c) => beasts.whale(c, r, '#2a5584'));
        placed(ctx, w * 0.72, h * 0.76, w * 0.34, 0.1, (c) => beasts.whale(c, r, '#3b6b92'));
      },
      1040,
      800,
      { radii: [15, 6, 3.6], ground: '#08112b' },
    ),
  },
  {
    name: 'koi-in-dark-water',
    title: 'Koi in Dark Water',
    draw: painted(
      (ctx, r, w, h) => {
        sky(ctx, w, h, ['#0d2b2f', '#123f40', '#0a2226']);
        for (let i = 0; i < 14; i++)
          for (let k = 0; k < 4; k++)
            oval(
              ctx,
              ((i * 0.373) % 1) * w,
              ((i * 0.617) % 1) * h,
              40 + k * 17,
              30 + k * 13,
              null,
              0,
              '#2f6b66',
              3,
            );
        placed(ctx, w * 0.34, h * 0.42, w * 0.86, 0.35, (c) => beasts.koi(c, r));
        placed(ctx, w * 0.68, h * 0.6, w * 0.8, 3.4, (c) => beasts.koi(c, r, '#f0b03a', '#2a2622'));
        for (let i = 0; i < 9; i++) {
          const x = r.next() * w;
          const y = (i % 2 ? 0.06 : 0.93) * h + r.bell() * 30;
          oval(ctx, x, y, 74, 60, '#3f7a4a', 0, '#1f4a2c', 4);
          for (let k = 0; k < 9; k++)
            stroke(
              ctx,
              [
                [x, y],
                [x + Math.cos(k * 0.7) * 70, y + Math.sin(k * 0.7) * 56],
              ],
              '#7fb06a',
              2.4,
            );
        }
      },
      860,
      1040,
      { radii: [12, 5, 3.4], ground: '#0a2226' },
    ),
  },
  {
    name: 'hare-in-the-stubble',
    title: 'Hare in the Stubble',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(900, 980, '#f6f1e4');
      for (let i = 0; i < 150; i++)
        leaf(
          ctx,
          r.next() * 900,
          960,
          -1.57 + r.bell() * 0.5,
          r.between(60, 330),
          8,
          mix('#c8b77a', '#8f9a5a', r.next()),
        );
      placed(ctx, 450, 470, 860, 0, (c) => beasts.hare(c, r, '#a98a63'));
      for (let i = 0; i < 90; i++)
        leaf(
          ctx,
          r.next() * 900,
          990,
          -1.57 + r.bell() * 0.6,
          r.between(40, 170),
          7,
          mix('#b9a763', '#6f7d44', r.next()),
        );
      return hatching(canvas, r, { paper: '#f6f1e4', tint: 0.55, gap: 6, width: 1.4, ink: '#2c2019' });
    },
  },
  {
    name: 'old-harbour',
    title: 'The Old Harbour',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(1040, 820, '#fdfcf8');
      lands.harbour(ctx, r, 1040, 820);
      return hatching(canvas, r, { paper: '#fbf8f0', tint: 0.32, gap: 7.5, width: 1.5 });
    },
  },
  {
    name: 'window-cat',
    title: 'Window Cat',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(820, 1000, '#fbf7ee');
      for (let i = 0; i < 12; i++)
        for (let k = 0; k < 8; k++)
          leaf(
            ctx,
            60 + i * 66,
            60 + k * 120 + (i % 2) * 60,
            (i + k) * 0.8,
            46,
            14,
            mix('#9ab0a0', '#d9c9b0', r.next()),
          );
      placed(ctx, 400, 520, 830, 0, (c) => beasts.cat(c, r, '#4a4a55'));
      for (let i = 0; i < 2; i++) {
        const x = 110 + i * 610;
        for (let k = 0; k < 9; k++)
          leaf(ctx, x, 860, -1.57 + (k - 4) * 0.3, 190, 26, mix('#3f6b4a', '#8fb06a', r.next()), '#22402c');
        placed(ctx, x, 910, 190, 0, (c) => {
          c.fillStyle = '#c0623a';
          c.fillRect(200, 250, 600, 500);
          c.fillStyle = '#8f4528';
          c.fillRect(160, 220, 680, 100);
        });
      }
      return watercolour(canvas, r, { strength: 6 });
    },
  },
  {
    name: 'tide-lines',
    title: 'Tide Lines',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(900, 1000);
      abstract.tideLines(ctx, r, 900, 1000);
      return canvas;
    },
  },
  {
    name: 'cut-paper-no-3',
    title: 'Cut Paper No. 3',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(900, 900);
      abstract.cutPaper(ctx, r, 900, 900);
      return watercolour(canvas, r, { strength: 2 });
    },
  },
  {
    name: 'morning-glass',
    title: 'Morning Glass',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(800, 1000);
      abstract.stainedGlass(ctx, r, 800, 1000);
      return brushwork(canvas, r, { radii: [7, 4], spread: 18, ground: '#16131a' });
    },
  },
  {
    name: 'three-mushrooms',
    title: 'Three Mushrooms',
    draw: (r) => {
      const { canvas, ctx } = newCanvas(860, 1000, '#fbf6ea');
      placed(ctx, 430, 500, 900, 0, (c) => flora.mushrooms(c, r));
      return watercolour(canvas, r);
    },
  },
  { name: 'fox-by-firelight', title: 'Fox by Firelight', draw: cutOut((c, r) => beasts.fox(c, r), brushed) },
  { name: 'hummingbird', title: 'Hummingbird', draw: cutOut((c, r) => birds.hummingbird(c, r), plain, 900) },
  {
    name: 'eyed-moth',
    title: 'Eyed Moth',
    draw: cutOut(
      (c, r) => {
        c.translate(0, -60);
        beasts.moth(c, r);
      },
      plain,
      950,
      850,
    ),
  },
  { name: 'sea-turtle', title: 'Sea Turtle', draw: cutOut((c, r) => beasts.turtle(c, r), plain, 900) },
  { name: 'fern-study', title: 'Fern Study', draw: cutOut((c, r) => flora.fernSheet(c, r), plain, 860) },
  {
    name: 'stay-wild',
    title: 'Stay Wild',
    draw: cutOut(
      (c, r) => {
        flora.wreath(c, r);
        letter(c, r, 'STAY', 500, 435, 128, '#b02d55');
        letter(c, r, 'WILD', 500, 590, 128, '#b02d55');
      },
      plain,
      950,
    ),
  },
  {
    name: 'slow-mornings',
    title: 'Slow Mornings',
    draw: cutOut(
      (c, r) => {
        letter(c, r, 'SLOW', 500, 210, 190, '#c8582f', { arch: 46 });
        letter(c, r, 'MORNINGS', 500, 430, 130, '#2f5d6b');
        letter(c, r, '& GOOD TEA', 500, 600, 96, '#c8582f');
        for (let i = 0; i < 13; i++) {
          leaf(c, 90 + i * 68, 712, i % 2 ? -0.7 : 0.7, 70, 17, '#6f9460', '#33502f');
        }
        for (let i = 0; i < 30; i++) {
          const a = 3.14 + (i / 29) * 3.14;
          taper(
            c,
            [
              [500 + Math.cos(a) * 455, 330 + Math.sin(a) * 250],
              [500 + Math.cos(a) * 500, 330 + Math.sin(a) * 300],
            ],
            '#e2aa3f',
            13,
            4,
          );
        }
      },
      plain,
      950,
      760,
    ),
  },
  {
    name: 'folk-birds',
    title: 'Folk Birds',
    draw: cutOut(
      (c, r) => {
        const set = ['#1f4e6b', '#d9503a', '#efb23f', '#172233'];
        placed(c, 260, 520, 560, 0, (d) => birds.folkBird(d, r, set));
        placed(c, 740, 520, 560, 0, (d) => birds.folkBird(d, r, set), true);
        for (let k = 0; k < 7; k++) {
          leaf(c, 500, 820 - k * 100, -0.6, 130, 34, k % 2 ? '#4f8a5a' : '#d9503a', '#172233');
          leaf(c, 500, 820 - k * 100, -2.54, 130, 34, k % 2 ? '#4f8a5a' : '#d9503a', '#172233');
        }
        taper(
          c,
          [
            [500, 900],
            [500, 120],
          ],
          '#172233',
          16,
          8,
        );
        oval(c, 500, 120, 44, 44, '#efb23f');
        for (let k = 0; k < 10; k++)
          oval(c, 500 + Math.cos(k * 0.63) * 66, 120 + Math.sin(k * 0.63) * 66, 19, 19, '#d9503a');
      },
      (canvas, r) =>
        linoPrint(canvas, r, { inks: ['#14263a', '#1f4e6b', '#d9503a', '#efb23f', '#fff5de'], marks: 500 }),
      950,
    ),
  },
];

// Draws one work; the same name gives the same picture each time.
export function drawWork(name) {
  const work = WORKS.find((candidate) => candidate.name === name);
  return work.draw(randomFrom(`portfolio/${name}`));
}
