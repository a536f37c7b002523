// SPDX-License-Identifier: Apache-2.0
// Works without number: a scene, a palette and a medium picked by the seed. For benchmarks and for other people's art.
import { randomFrom } from './paint/random.mjs';
import { brushwork, hatching } from './paint/media.mjs';
import { mix, newCanvas, leaf, placed, sky } from './paint/shapes.mjs';
import * as lands from './scenes/lands.mjs';
import * as flora from './scenes/flora.mjs';
import * as abstract from './scenes/abstract.mjs';
import { motif, paletteOf } from './scenes/motifs.mjs';

const ground = (ctx, random, w, h) => {
  const [a, b, c] = paletteOf(random);
  if (random.chance(0.5)) sky(ctx, w, h, [mix(a, '#ffffff', 0.75), mix(c, '#ffffff', 0.55)]);
  else sky(ctx, w, h, [mix(a, '#000000', 0.55), mix(b, '#000000', 0.4)]);
  for (let i = 0; i < 60; i++)
    leaf(
      ctx,
      random.next() * w,
      random.next() * h,
      random.next() * 6.3,
      random.between(16, 70),
      random.between(4, 16),
      mix(random.pick([a, b, c]), '#888888', 0.3),
    );
};
const onGround = (ctx, random, w, h) => {
  ground(ctx, random, w, h);
  const count = random.pick([1, 1, 2, 3]);
  for (let i = 0; i < count; i++)
    placed(
      ctx,
      w * (count === 1 ? 0.5 : random.between(0.2, 0.8)),
      h * (count === 1 ? 0.5 : random.between(0.2, 0.8)),
      Math.min(w, h) * (count === 1 ? 0.95 : random.between(0.4, 0.65)),
      random.bell() * 0.4,
      (c) => motif(c, random),
    );
};

const SCENES = [
  (c, r, w, h) => lands.mountainLake(c, r, w, h, [...paletteOf(r), '#1d2b3f'].reverse()),
  (c, r, w, h) => lands.birchWood(c, r, w, h, [...paletteOf(r), '#7a8a84']),
  (c, r, w, h) => lands.stormSea(c, r, w, h, [...paletteOf(r).reverse(), '#f2f0e4']),
  (c, r, w, h) => abstract.cutPaper(c, r, w, h, ['#f1e6d2', ...paletteOf(r), '#2a2320']),
  (c, r, w, h) => {
    ground(c, r, w, h);
    placed(c, w / 2, h / 2, Math.min(w, h), 0, (d) => abstract.mandala(d, r, [...paletteOf(r), '#3f8a7a']));
  },
  (c, r, w, h) => {
    ground(c, r, w, h);
    placed(c, w / 2, h / 2, Math.min(w, h), 0, (d) =>
      flora.wreath(d, r, (e) => placed(e, 500, 500, 520, 0, (f) => motif(f, r))),
    );
  },
  onGround,
  onGround,
  onGround,
  onGround,
  onGround,
];

// A work about `size` pixels long. transparent: a single motif on nothing.
export function anyWork(seed, size = 600, { transparent = false } = {}) {
  const random = randomFrom(`any/${seed}`);
  const ratio = random.pick([0.75, 0.8, 1, 1, 1.25]);
  const [w, h] = transparent
    ? [size, size]
    : ratio < 1
      ? [Math.round(size * ratio), size]
      : [size, Math.round(size / ratio)];
  const { canvas, ctx } = newCanvas(w, h);
  if (transparent) {
    placed(ctx, w / 2, h / 2, size, 0, (c) => motif(c, random));
    return canvas;
  }
  ctx.fillStyle = '#efe9dc';
  ctx.fillRect(0, 0, w, h);
  random.pick(SCENES)(ctx, random, w, h);
  const medium = random.whole(0, 5);
  if (medium < 2)
    return brushwork(canvas, random, {
      radii: [13, 6],
      bristles: 2,
      spread: random.between(8, 24),
      ground: '#7a6a58',
    });
  if (medium === 2)
    return hatching(canvas, random, {
      paper: '#f6f1e6',
      tint: random.between(0.2, 0.7),
      gap: 8,
      ink: '#241c22',
    });
  return canvas;
}
