// SPDX-License-Identifier: Apache-2.0
// Art on garments, in the ways printers do it.
import { clothColour, lightnessOf } from './colours.mjs';
import { garment } from './garment.mjs';
import { cutAway, negative, oneInk } from './inks.mjs';
import { quadAt } from './placing.mjs';
import { press } from './press.mjs';
import { quadArea } from './scene.mjs';

// Prints on the breast; share: what part of the picture the whole art takes.
function printed(random, w, h, art, share, { wish, colour, left = 0, mirrored } = {}) {
  const wear = garment(random, w, h, { art, wish, colour });
  const { at, side, turn } = wear.chest;
  const most = (side * 0.42) ** 2;
  const area = Math.min(share * w * h, most);
  const centre = left
    ? at([left, random.between(0.24, 0.32)])
    : at([random.bell() * 0.02, random.between(0.36, 0.46)]);
  const ratio = art.canvas.width / art.canvas.height;
  const wide = Math.sqrt(area * ratio);
  const fitting = area * Math.min(1, (side * 0.42) / wide, (side * 0.56 * ratio) / wide) ** 2;
  const quad = quadAt(random, art, ...centre, fitting, {
    turn: turn + random.bell() * 0.05,
    skew: 0.07,
    mirrored,
  });
  press(wear.scene, art, quad, {
    within: wear.within,
    bend: wear.folds,
    ink: lightnessOf(wear.colour) > 0.7 && random.chance(0.75) ? 'dye' : 'cover',
    strength: random.between(0.82, 1),
  });
  wear.shadeIt();
  return { scene: wear.scene, says: `area=${(quadArea(quad) / (w * h)).toFixed(2)}` };
}

export const garmentPrint = (random, w, h, [art], extra = {}) =>
  printed(random, w, h, art, random.between(0.09, 0.34), extra);

export const garmentSmall = (random, w, h, [art]) =>
  printed(random, w, h, art, random.between(0.02, 0.1), { left: random.pick([0, 0, 0.09, -0.09, 0.1]) });

const LIGHT_INKS = ['#f4f2ea', '#ffffff', '#e9dcb8', '#f2c14a', '#bfe3ea', '#f0a6b4', '#cfd4d8'];

export function garmentInverted(random, w, h, [art]) {
  const way = random.chance(0.75) ? 'ink' : 'negative';
  const changed = {
    id: art.id,
    canvas: way === 'ink' ? oneInk(art.canvas, random, random.pick(LIGHT_INKS)) : negative(art.canvas),
  };
  const colour = clothColour(random, null, (light) => light < 0.42);
  const { scene, says } = printed(random, w, h, changed, random.between(0.06, 0.26), { colour });
  return { scene, says: `${says} by=${way}` };
}

export function garmentCutOut(random, w, h, [art]) {
  const cut = { id: art.id, canvas: cutAway(art.canvas) };
  return printed(random, w, h, cut, random.between(0.09, 0.34));
}
