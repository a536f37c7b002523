// SPDX-License-Identifier: Apache-2.0
// One thumbnail of a kind, from works of the artist or from works and goods of others.
import { randomFrom } from '../../../../installer/demo/draw/paint/random.mjs';
import { newCanvas } from '../../../../installer/demo/draw/paint/shapes.mjs';
import { scaled, taken } from './camera.mjs';
import { colour, copy, crop, mirror, rotate } from './copies.mjs';
import { hidden, laidOver } from './covers.mjs';
import { collage, screenshot } from './layouts.mjs';
import { everybodys, PLAIN } from './plain-goods.mjs';
import { shares } from './scene.mjs';
import { soft } from './soft-goods.mjs';
import { curved } from './vessels.mjs';
import { framed } from './walls.mjs';
import { garmentCutOut, garmentInverted, garmentPrint, garmentSmall } from './wear.mjs';

const SIZES = [220, 220, 220, 220, 250, 270, 300, 350, 350, 350, 350, 350, 400, 480, 480, 480, 640, 640, 960];
const SHAPES = [1, 1, 1, 1, 1, 0.75, 0.8, 1.33];

// Options of a way of showing are its own matter: others() comes fifth only where it is wanted.
const plainly = (way) => (random, w, h, arts) => way(random, w, h, arts);

const SIMPLE = {
  copy: plainly(copy),
  crop: plainly(crop),
  colour,
  mirror: (random, w, h, arts) =>
    random.chance(0.8)
      ? random.pick([mirror, mirror, mirroredCrop])(random, w, h, arts)
      : garmentPrint(random, w, h, arts, { mirrored: true }),
  rotate,
  garment: plainly(garmentPrint),
  garment_small: garmentSmall,
  garment_inv: garmentInverted,
  garment_alpha: garmentCutOut,
  framed: (random, w, h, arts, others) =>
    framed(random, w, h, random.chance(0.4) ? [...arts, others(), others()] : arts),
  curved,
  soft: plainly(soft),
};
const mirroredCrop = (random, w, h, arts) => crop(random, w, h, arts, { mirrored: true });
const anyOf =
  (...names) =>
  (random) =>
    SIMPLE[random.pick(names)];
const onProduct = anyOf('garment', 'framed', 'soft', 'curved', 'copy', 'garment', 'soft');

// others(): works of other people, for what stands beside.
const KINDS = {
  ...SIMPLE,
  overlay(random, w, h, arts, others) {
    const { scene } = random.chance(0.7)
      ? copy(random, w, h, arts)
      : anyOf('framed', 'soft', 'crop')(random)(random, w, h, arts, others);
    return { scene, says: laidOver(scene, random, random.whole(2, 4)) };
  },
  occluded(random, w, h, arts, others) {
    const made = anyOf('copy', 'framed', 'garment', 'soft')(random)(random, w, h, arts, others);
    return { scene: made.scene, says: `${made.says} ${hidden(made.scene, random)}`.trim() };
  },
  collage(random, w, h, arts, others) {
    const makers = arts.map((art) => (cw, ch) => onProduct(random)(random, cw, ch, [art], others).scene);
    return collage(random, w, h, makers, (cw, ch) => filler(random, cw, ch, others));
  },
  screenshot: (random, w, h, arts, others) =>
    screenshot(
      random,
      w,
      h,
      (cw, ch) => onProduct(random)(random, cw, ch, arts, others).scene,
      (cw, ch) => filler(random, cw, ch, others),
    ),
  lowres: (random, w, h, arts, others) =>
    anyOf('copy', 'garment', 'framed', 'soft', 'curved', 'garment_alpha')(random)(random, w, h, arts, others),
};

const printedAny = anyOf(
  'garment',
  'garment',
  'garment_inv',
  'garment_small',
  'copy',
  'framed',
  'soft',
  'curved',
);

function filler(random, w, h, others) {
  if (random.chance(0.5)) return onProduct(random)(random, w, h, [others()], others).scene;
  return PLAIN[random.pick(Object.keys(PLAIN))](random, w, h);
}

function drawKind(kind, random, w, h, arts, others) {
  if (PLAIN[kind]) return { scene: PLAIN[kind](random, w, h), says: '' };
  if (kind === 'n_ornament')
    return printedAny(random)(random, w, h, [{ canvas: everybodys(random) }], others);
  const way = KINDS[kind.replace(/^n_/, '')];
  return way ? way(random, w, h, arts, others) : printedAny(random)(random, w, h, arts, others);
}

// Works that are not to be seen in the picture by chance of layout are no truth.
const SEEN_AT_LEAST = 0.004;

// job: {kind, seed, arts: [{canvas, id}]}; others gives further works of other people.
export async function picture({ kind, seed, arts }, others) {
  const random = randomFrom(`picture/${seed}`);
  const side = kind.endsWith('lowres') ? random.pick([160, 220, 220, 270, 350]) : random.pick(SIZES);
  const shape = random.pick(SHAPES);
  // Small pictures are drawn larger and then made small, as a shop does it.
  const finer = side <= 350 ? random.pick([1, 1.4]) : 1;
  const [w, h] = [
    Math.round(side * finer * Math.min(1, shape)),
    Math.round((side * finer) / Math.max(1, shape)),
  ];
  const { scene, says } = drawKind(kind, random, w, h, arts, others);
  const marked =
    /overlay|occluded/.test(kind) || random.chance(0.75) ? '' : laidOver(scene, random, random.whole(1, 2));
  const k = side / Math.max(scene.w, scene.h);
  const final = onWhite(scaled(scene.canvas, Math.max(1, scene.w * k), Math.max(1, scene.h * k)));
  const { blob, ext, says: how } = await taken(final, random, { low: kind.endsWith('lowres') });
  const marks = scene.marks
    .map((mark) => ({ ...mark, ...shares(scene, mark) }))
    .filter((mark) => mark.ofPicture > SEEN_AT_LEAST);
  return {
    blob,
    ext,
    params: [says, marked, how].filter(Boolean).join(' '),
    marks: marks.map(({ id, quad, ofPicture, ofWork }) => ({
      id,
      ofPicture,
      ofWork,
      quad: quad.map((p) => [p[0] * (final.width / scene.w), p[1] * (final.height / scene.h)]),
    })),
  };
}

function onWhite(canvas) {
  const { canvas: out, ctx } = newCanvas(canvas.width, canvas.height, '#ffffff');
  ctx.drawImage(canvas, 0, 0);
  return out;
}
