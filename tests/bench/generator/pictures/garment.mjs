// SPDX-License-Identifier: Apache-2.0
// Garments of many cuts, lying, hanging or worn, as a blank with the pixels that take print.
import { blob, curve, mix, oval, stroke } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { backdrop } from './backdrop.mjs';
import { cloth, shade } from './cloth.mjs';
import { SKINS, clothColour } from './colours.mjs';
import { newScene, stencil } from './scene.mjs';

const CUTS = {
  tee: { sleeve: [0.16, 0.24], hem: [0.72, 0.86] },
  long: { sleeve: [0.42, 0.52], hem: [0.74, 0.86] },
  hoodie: { sleeve: [0.44, 0.54], hem: [0.74, 0.84], hood: true },
  tank: { sleeve: [0, 0.02], hem: [0.74, 0.88] },
  dress: { sleeve: [0.06, 0.16], hem: [0.98, 1.15], flare: 1.6 },
  baby: { sleeve: [0.12, 0.16], hem: [0.6, 0.7], flare: 0.9 },
};

// The right half of the outline in units of the picture's side, about the middle line, from the neck down.
function halfOutline(random, cut) {
  const [neck, shoulder, chest] = [
    random.between(0.07, 0.1),
    random.between(0.19, 0.24),
    random.between(0.19, 0.24),
  ];
  const [low, high] = CUTS[cut].sleeve;
  const sleeve = random.between(low, high);
  const angle = sleeve > 0.3 ? random.between(1.1, 1.4) : random.between(0.45, 1);
  const wide = random.between(0.09, 0.13) * (sleeve > 0.3 ? 0.75 : 1);
  const hem = random.between(...CUTS[cut].hem);
  const foot = chest * (CUTS[cut].flare ?? random.between(0.92, 1.1));
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const end = [shoulder + sleeve * c, 0.13 + sleeve * s];
  const points = [
    [neck, 0.08],
    [shoulder, 0.13],
  ];
  if (sleeve > 0.03) points.push(end, [end[0] - wide * s, end[1] + wide * c]);
  points.push(
    [chest, 0.3],
    [chest * random.between(0.92, 1), (hem + 0.3) / 2],
    [foot, hem],
    [foot * 0.5, hem + 0.015],
  );
  return { points, neck, hem };
}

// Gives {scene, within, folds, colour, chest, shadeIt}: print on `scene` within `within`, then call shadeIt.
export function garment(
  random,
  w,
  h,
  { art, wish, cutOf, colour, strength = random.between(0.35, 1.25) } = {},
) {
  const scene = newScene(w, h);
  backdrop(scene, random);
  const cut =
    cutOf ?? random.pick(['tee', 'tee', 'tee', 'tee', 'long', 'hoodie', 'hoodie', 'tank', 'dress', 'baby']);
  const fill = colour ?? clothColour(random, art, wish);
  const { points, neck, hem } = halfOutline(random, cut);
  const side = Math.min(w, h) * random.pick([1, 1, 1.05, 1.2, 1.45]);
  const [ox, oy] = [
    w / 2 + random.bell() * w * 0.04,
    h * (side > Math.min(w, h) * 1.1 ? random.between(-0.12, 0.02) : random.between(0.01, 0.08)),
  ];
  const turn = random.chance(0.4) ? random.bell() * 0.16 : 0;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const at = ([x, y]) => [ox + (x * c - y * s) * side, oy + (x * s + y * c) * side];
  const outline = [...points.map(at), ...points.toReversed().map(([x, y]) => at([-x, y]))];
  const worn = random.chance(0.45);
  const skin = random.pick(SKINS);
  if (worn) body(scene.ctx, random, at, side, points, skin);
  const shape = (ctx) => {
    ctx.lineJoin = 'round';
    ctx.beginPath();
    outline.forEach(([x, y], i) => (i ? ctx.lineTo(x, y) : ctx.moveTo(x, y)));
    ctx.closePath();
    ctx.lineWidth = side * 0.02;
    ctx.fill();
    ctx.stroke();
  };
  scene.ctx.save();
  scene.ctx.shadowColor = `rgba(0,0,0,${random.between(0, 0.5)})`;
  scene.ctx.shadowBlur = side * random.between(0.01, 0.06);
  scene.ctx.shadowOffsetY = side * random.between(0, 0.02);
  scene.ctx.fillStyle = scene.ctx.strokeStyle = fill;
  shape(scene.ctx);
  scene.ctx.restore();
  seams(scene.ctx, random, at, side, {
    cut,
    neck,
    hem,
    points,
    fill,
    inside: worn ? skin : mix(fill, '#000000', 0.45),
  });
  const within = stencil(w, h, shape);
  const folds = cloth(random, w, h, random.pick(['folds', 'folds', 'soft', 'crumple', 'drape']), strength);
  return {
    scene,
    within,
    folds,
    colour: fill,
    turn,
    chest: { at, side, turn },
    shadeIt: () => shade(scene, within, folds.light, random, random.between(0, 0.12)),
  };
}

function body(ctx, random, at, side, points, skin) {
  const dark = mix(skin, '#000000', 0.12);
  stroke(ctx, [at([0, -0.04]), at([0, 0.14])], dark, side * 0.13);
  if (random.chance(0.6)) {
    const [x, y] = at([0, -0.09]);
    oval(ctx, x, y, side * 0.085, side * 0.115, skin);
    blob(
      ctx,
      [
        at([-0.1, -0.09]),
        at([-0.08, -0.21]),
        at([0, -0.23]),
        at([0.08, -0.21]),
        at([0.1, -0.09]),
        at([0.03, -0.17]),
        at([-0.05, -0.16]),
      ],
      random.pick(['#2a1c14', '#5a3a20', '#c49a5a', '#1a1a1d', '#8a8580']),
    );
  }
  const end = points.length > 6 ? points[2] : points[1];
  for (const k of [-1, 1])
    stroke(
      ctx,
      [
        at([k * (end[0] - 0.03), end[1]]),
        at([k * (end[0] + 0.03), end[1] + 0.22]),
        at([k * (end[0] - 0.02), end[1] + 0.42]),
      ],
      skin,
      side * 0.075,
    );
}

function seams(ctx, random, at, side, { cut, neck, hem, points, fill, inside }) {
  const dark = mix(fill, '#000000', 0.22);
  const [x, y] = at([0, 0.082]);
  oval(ctx, x, y, neck * side * 1.02, side * random.between(0.02, 0.05), inside);
  ctx.beginPath();
  curve(ctx, [
    at([-neck * 1.08, 0.075]),
    at([-neck * 0.6, 0.125]),
    at([0, 0.14]),
    at([neck * 0.6, 0.125]),
    at([neck * 1.08, 0.075]),
  ]);
  ctx.strokeStyle = mix(fill, random.pick(['#000000', '#ffffff']), 0.14);
  ctx.lineWidth = side * 0.016;
  ctx.stroke();
  const chest = points.at(-4);
  for (const k of [-1, 1])
    stroke(
      ctx,
      [at([k * chest[0], 0.3]), at([k * (chest[0] + 0.008), 0.2]), at([k * (points[1][0] - 0.02), 0.12])],
      dark,
      side * 0.004,
    );
  stroke(ctx, [at([-chest[0], hem - 0.02]), at([0, hem]), at([chest[0], hem - 0.02])], dark, side * 0.003);
  if (!CUTS[cut].hood) return;
  blob(
    ctx,
    [at([-0.13, 0.1]), at([-0.1, -0.01]), at([0, -0.04]), at([0.1, -0.01]), at([0.13, 0.1]), at([0, 0.16])],
    mix(fill, '#000000', 0.1),
    dark,
    side * 0.004,
  );
  oval(ctx, ...at([0, 0.07]), side * 0.075, side * 0.05, mix(fill, '#000000', 0.45));
  for (const k of [-1, 1]) stroke(ctx, [at([k * 0.05, 0.13]), at([k * 0.06, 0.27])], '#e9e9e6', side * 0.008);
  ctx.beginPath();
  [at([-0.12, hem - 0.2]), at([0.12, hem - 0.2]), at([0.17, hem - 0.06]), at([-0.17, hem - 0.06])].forEach(
    (p) => ctx.lineTo(...p),
  );
  ctx.closePath();
  ctx.strokeStyle = dark;
  ctx.lineWidth = side * 0.005;
  ctx.stroke();
}
