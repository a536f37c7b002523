// SPDX-License-Identifier: Apache-2.0
// Patterns an artist draws: a tile of shapes repeated straight, as bricks, turned or mirrored; scattered shapes.
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { ornament } from './ornament.mjs';

function tile(random, side, palette) {
  const { canvas, ctx } = newCanvas(side, side);
  const parts = random.whole(3, 9);
  for (let i = 0; i < parts; i++) {
    const [x, y, size, turn] = [
      random.next() * side,
      random.next() * side,
      side * random.between(0.18, 0.55),
      random.next() * 6.28,
    ];
    const colours = [random.pick(palette.tones), random.pick([palette.ink, ...palette.tones])];
    const name = `part${i}`;
    for (const dx of [-side, 0, side])
      for (const dy of [-side, 0, side])
        ornament(ctx, random.fork(name), x + dx, y + dy, size, turn, colours);
  }
  return canvas;
}

export function tiling(ctx, random, w, h, { palette }) {
  ctx.fillStyle = palette.ground;
  ctx.fillRect(0, 0, w, h);
  if (random.chance(0.4)) return scattered(ctx, random, w, h, palette);
  const side = Math.round(Math.max(w, h) / random.between(2.2, 6));
  const one = tile(random, side, palette);
  const way = random.pick(['straight', 'brick', 'turned', 'mirrored']);
  for (let r = 0; r * side < h + side; r++)
    for (let c = -1; c * side < w + side; c++) {
      ctx.save();
      ctx.translate(c * side + side / 2 + (way === 'brick' && r % 2 ? side / 2 : 0), r * side + side / 2);
      if (way === 'turned') ctx.rotate((((r + c + 8) % 4) * Math.PI) / 2);
      if (way === 'mirrored') ctx.scale(c % 2 ? -1 : 1, r % 2 ? -1 : 1);
      ctx.drawImage(one, -side / 2, -side / 2);
      ctx.restore();
    }
}

function scattered(ctx, random, w, h, palette) {
  const size = Math.max(w, h) * random.between(0.05, 0.16);
  const count = Math.round((w * h) / (size * size) / random.between(0.8, 1.8));
  const kinds = Array.from({ length: random.whole(2, 6) }, () => [
    random.next(),
    random.pick(palette.tones),
    random.pick([palette.ink, ...palette.tones]),
  ]);
  for (let i = 0; i < count; i++) {
    const [name, ...colours] = random.pick(kinds);
    ornament(
      ctx,
      random.fork(`kind${name}`),
      random.next() * w,
      random.next() * h,
      size * random.between(0.5, 1.3),
      random.next() * 6.28,
      colours,
    );
  }
}
