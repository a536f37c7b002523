// SPDX-License-Identifier: Apache-2.0
// Art on walls: frames with mats, posters, canvases, several in a row.
import { mix } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { apply, squareToQuad } from '../../../../installer/demo/draw/products/print.mjs';
import { room, backdrop } from './backdrop.mjs';
import { quadAt } from './placing.mjs';
import { press } from './press.mjs';
import { newScene, tracePath } from './scene.mjs';

// arts: the first hangs there in any case; others, if any, beside it.
export function framed(random, w, h, arts) {
  const scene = newScene(w, h);
  if (random.chance(0.75)) room(scene.ctx, random, w, h);
  else backdrop(scene, random);
  const count = Math.min(arts.length, random.pick([1, 1, 1, 2, 3]));
  const hung = arts.slice(0, count).sort(() => random.next() - 0.5);
  const style = styleOf(random);
  const skew = random.chance(0.5) ? 0.01 : 0.06;
  for (let i = 0; i < count; i++) {
    const art = hung[i];
    const area = (count === 1 ? random.between(0.08, 0.36) : random.between(0.05, 0.11)) * w * h;
    const cx = count === 1 ? w * (0.5 + random.bell() * 0.1) : (w * (i + 0.5)) / count;
    const quad = quadAt(random, art, cx, h * random.between(0.38, 0.46), fitted(art, area, w / count, h), {
      skew,
      stretch: 0.02,
    });
    hang(scene, random, art, quad, style);
  }
  light(scene, random);
  return { scene, says: `frames=${count}` };
}

function fitted(art, area, w, h) {
  const ratio = art.canvas.width / art.canvas.height;
  const wide = Math.sqrt(area * ratio);
  return area * Math.min(1, (w * 0.8) / wide, (h * 0.68 * ratio) / wide) ** 2;
}

function styleOf(random) {
  return {
    kind: random.pick(['frame', 'frame', 'frame', 'canvas', 'poster', 'hanger']),
    wood: random.pick(['#1c1b1a', '#c79a5f', '#f4f4f2', '#6a4a30', '#b8923f', '#8a8d90']),
    mat: random.chance(0.6) ? random.between(0.05, 0.22) : 0,
    rail: random.between(0.02, 0.07),
    glass: random.chance(0.4),
  };
}

function hang(scene, random, art, quad, style) {
  const { ctx } = scene;
  const plane = squareToQuad(quad);
  const ratio = art.canvas.width / art.canvas.height;
  const grown = (d) =>
    [
      [-d, -d * ratio],
      [1 + d, -d * ratio],
      [1 + d, 1 + d * ratio],
      [-d, 1 + d * ratio],
    ].map(([u, v]) => apply(plane, u, v));
  const fill = (points, colour) => {
    tracePath(ctx, points);
    ctx.fillStyle = colour;
    ctx.fill();
  };
  const bare = style.kind !== 'frame';
  ctx.save();
  ctx.shadowColor = 'rgba(0,0,0,0.5)';
  ctx.shadowBlur = scene.w * 0.025;
  ctx.shadowOffsetX = scene.w * 0.01;
  ctx.shadowOffsetY = scene.w * 0.014;
  fill(grown(bare ? 0.002 : style.mat + style.rail), bare ? '#e8e6e0' : style.wood);
  ctx.restore();
  if (!bare) {
    fill(grown(style.mat + style.rail * 0.4), mix(style.wood, '#000000', 0.3));
    fill(grown(style.mat + style.rail * 0.25), '#fbfaf5');
  } else fill(quad, '#fbfaf5');
  press(scene, art, quad, { strength: random.between(0.92, 1) });
  if (style.kind === 'hanger')
    for (const v of [-0.02, 1])
      fill(
        [
          [-0.03, v],
          [1.03, v],
          [1.03, v + 0.025],
          [-0.03, v + 0.025],
        ].map(([u, t]) => apply(plane, u, t)),
        '#a07a4c',
      );
  if (style.glass && !bare) {
    ctx.save();
    tracePath(ctx, quad);
    ctx.clip();
    ctx.fillStyle = `rgba(255,255,255,${random.between(0.06, 0.22)})`;
    const at = random.between(-0.2, 0.6);
    tracePath(
      ctx,
      [
        [at, 0],
        [at + 0.3, 0],
        [at + 0.05, 1],
        [at - 0.25, 1],
      ].map(([u, v]) => apply(plane, u, v)),
    );
    ctx.fill();
    ctx.restore();
  }
}

// Daylight from one side over the whole picture.
export function light(scene, random) {
  const { ctx, w, h } = scene;
  const gradient = ctx.createLinearGradient(0, 0, random.pick([w, 0, w]), random.pick([h, h, 0]));
  const strong = random.between(0, 0.28);
  gradient.addColorStop(0, `rgba(255,246,226,${strong * 0.7})`);
  gradient.addColorStop(1, `rgba(12,10,26,${strong})`);
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, w, h);
}
