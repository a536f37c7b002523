// SPDX-License-Identifier: Apache-2.0
// Art on things that give: cushions, tapestries, blankets, bags, towels, and on cases, stickers and pads.
import { curve, mix, newCanvas, oval, stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { backdrop, room } from './backdrop.mjs';
import { cloth, shade } from './cloth.mjs';
import { clothColour } from './colours.mjs';
import { filling, quadAt, swapped } from './placing.mjs';
import { press } from './press.mjs';
import { newScene, stencil, tracePath } from './scene.mjs';

const GOODS = {
  cushion: { ratio: [0.95, 1.05], cloth: 'soft', strength: 1.1, bow: 0.04 },
  tapestry: { ratio: [0.7, 1.4], cloth: 'drape', strength: 0.7, wall: true },
  blanket: { ratio: [0.7, 1.4], cloth: 'crumple', strength: 1.5, turn: 0.5 },
  towel: { ratio: [0.45, 0.6], cloth: 'folds', strength: 1, turn: 0.3 },
  tote: { ratio: [0.85, 0.95], cloth: 'crumple', strength: 0.8, inset: true },
  curtain: { ratio: [0.8, 1.2], cloth: 'drape', strength: 1.3, wall: true },
  case: { ratio: [0.48, 0.5], round: 0.12, turn: 0.3 },
  sticker: { free: true, turn: 0.5 },
  pad: { ratio: [1.15, 1.3], round: 0.05, turn: 0.15 },
  notebook: { ratio: [0.68, 0.74], round: 0.03, turn: 0.25 },
  cap: { ratio: [1.1, 1.3], cloth: 'soft', strength: 1.3, inset: true },
};

export function soft(
  random,
  w,
  h,
  [art],
  { mirrored = random.chance(0.05), name = random.pick(Object.keys(GOODS)) } = {},
) {
  const good = GOODS[name];
  const scene = newScene(w, h);
  if (good.wall) room(scene.ctx, random, w, h);
  else backdrop(scene, random);
  const turn = good.turn ? random.bell() * good.turn : random.bell() * 0.03;
  const colour = clothColour(random, art);
  const size = random.between(0.3, 0.62) * w * h;
  const middle = [w * (0.5 + random.bell() * 0.04), h * (0.5 + random.bell() * 0.04)];
  const shape =
    good.free && art
      ? art
      : { canvas: { width: (good.ratio ? random.between(...good.ratio) : 1) * 100, height: 100 } };
  const front = shrunk(
    quadAt(random, shape, ...middle, size * (good.free ? 0.5 : 1), { turn, skew: 0.06, stretch: 0 }),
    w,
    h,
  );
  if (good.free) return { scene: sticker(scene, random, art, front), says: `product=${name}` };
  if (name === 'tote') handles(scene, front, colour);
  const outline = outlineOf(random, front, good, w);
  const draw = (ctx) => {
    outline(ctx);
    ctx.fill();
  };
  scene.ctx.save();
  scene.ctx.shadowColor = 'rgba(0,0,0,0.4)';
  scene.ctx.shadowBlur = w * 0.03;
  scene.ctx.shadowOffsetY = w * 0.015;
  scene.ctx.fillStyle = colour;
  draw(scene.ctx);
  scene.ctx.restore();
  const within = stencil(w, h, draw);
  const folds = good.cloth ? cloth(random, w, h, good.cloth, good.strength * random.between(0.6, 1.2)) : null;
  if (art) {
    const place = good.inset ? insetQuad(random, art, front) : filling(art, front, random.chance(0.2));
    press(scene, art, mirrored ? swapped(place) : place, {
      within,
      bend: folds,
      ink: good.inset ? 'dye' : 'cover',
      strength: random.between(0.9, 1),
    });
  }
  if (folds) shade(scene, within, folds.light, random, good.cloth === 'drape' ? 0.05 : 0.1);
  if (name === 'case') camera(scene, front);
  if (name === 'notebook') stroke(scene.ctx, [front[0], front[3]], 'rgba(0,0,0,0.4)', w * 0.012);
  return { scene, says: `product=${name}` };
}

// Kept from leaving the picture by more than a little.
function shrunk(quad, w, h) {
  const most = Math.max(
    ...quad.map(([x, y]) => Math.max(Math.abs(x - w / 2) / (w / 2), Math.abs(y - h / 2) / (h / 2))),
  );
  const k = most > 1.04 ? 1.04 / most : 1;
  return quad.map(([x, y]) => [w / 2 + (x - w / 2) * k, h / 2 + (y - h / 2) * k]);
}

function insetQuad(random, art, front) {
  const centre = [0, 1].map((k) => front.reduce((sum, p) => sum + p[k], 0) / 4);
  const inner = front.map(([x, y]) => [
    centre[0] + (x - centre[0]) * 0.7,
    centre[1] + (y - centre[1]) * random.between(0.66, 0.72),
  ]);
  return filling(art, inner, true);
}

function outlineOf(random, front, good, w) {
  if (good.round) {
    return (ctx) => {
      const [a, b, c, d] = front;
      const r = Math.hypot(b[0] - a[0], b[1] - a[1]) * good.round;
      ctx.beginPath();
      ctx.moveTo((a[0] + b[0]) / 2, (a[1] + b[1]) / 2);
      for (const [p, q] of [
        [b, c],
        [c, d],
        [d, a],
        [a, b],
      ])
        ctx.arcTo(...p, ...q, r);
      ctx.closePath();
    };
  }
  const bow = (good.bow ?? 0.006) * w;
  const wave = random.bell() * bow * 0.5;
  const points = front.flatMap((p, i) => {
    const q = front[(i + 1) % 4];
    const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    const [nx, ny] = [(q[1] - p[1]) / -length, (q[0] - p[0]) / length];
    return [p, [(p[0] + q[0]) / 2 + nx * (bow + wave), (p[1] + q[1]) / 2 + ny * (bow + wave)]];
  });
  if (!good.bow) return (ctx) => tracePath(ctx, points);
  return (ctx) => {
    ctx.beginPath();
    curve(ctx, points, true);
  };
}

function handles(scene, front, colour) {
  const along = (t, up) => [
    front[0][0] + (front[1][0] - front[0][0]) * t,
    front[0][1] + (front[1][1] - front[0][1]) * t - up,
  ];
  const far = Math.hypot(front[1][0] - front[0][0], front[1][1] - front[0][1]);
  stroke(
    scene.ctx,
    [along(0.3, 0), along(0.32, far * 0.4), along(0.68, far * 0.4), along(0.7, 0)],
    mix(colour, '#000000', 0.1),
    far * 0.06,
  );
}

function camera(scene, front) {
  const at = (u, v) =>
    [0, 1].map((k) => front[0][k] + (front[1][k] - front[0][k]) * u + (front[3][k] - front[0][k]) * v);
  const r = Math.hypot(front[1][0] - front[0][0], front[1][1] - front[0][1]);
  tracePath(scene.ctx, [at(0.06, 0.03), at(0.45, 0.03), at(0.45, 0.22), at(0.06, 0.22)]);
  scene.ctx.fillStyle = '#1b1c20';
  scene.ctx.fill();
  for (const p of [at(0.16, 0.08), at(0.35, 0.08), at(0.25, 0.17)])
    oval(scene.ctx, ...p, r * 0.07, r * 0.07, '#0c0d12', 0, '#6d727c', r * 0.015);
}

// Cut along the art's own outline, with a white rim.
function sticker(scene, random, art, quad) {
  if (!art) return scene;
  const rim = newCanvas(art.canvas.width, art.canvas.height);
  rim.ctx.drawImage(art.canvas, 0, 0);
  rim.ctx.globalCompositeOperation = 'source-in';
  rim.ctx.fillStyle = '#ffffff';
  rim.ctx.fillRect(0, 0, rim.canvas.width, rim.canvas.height);
  const far = scene.w * 0.012;
  for (let k = 0; k < 8; k++) {
    const [dx, dy] = [Math.cos(k * 0.785) * far, Math.sin(k * 0.785) * far];
    press(
      scene,
      { canvas: rim.canvas },
      quad.map(([x, y]) => [x + dx, y + dy]),
    );
  }
  press(scene, art, quad);
  return scene;
}
