// SPDX-License-Identifier: Apache-2.0
// What a work is before it is drawn: its family, ground, format, medium. Works of one style make a series.
import { randomFrom } from '../../../../installer/demo/draw/paint/random.mjs';
import { FACES } from './typeface.mjs';

const FAMILIES = {
  lettering: 15,
  creature: 9,
  emblem: 9,
  botanical: 8,
  motif: 6,
  portrait: 5,
  mandala: 7,
  lineArt: 9,
  tiling: 5,
  geometry: 5,
  currents: 4,
  cells: 5,
  texture: 5,
  landscape: 7,
  painted: 8,
  gathering: 6,
};
// These fill their sheet; all others stand on a plain ground or on nothing.
const FULL = new Set([
  'tiling',
  'geometry',
  'currents',
  'cells',
  'texture',
  'landscape',
  'painted',
  'gathering',
]);
const PLAIN_MEDIA = [
  'none',
  'none',
  'none',
  'none',
  'none',
  'grain',
  'halftone',
  'rough',
  'lino',
  'watercolour',
];
const FULL_MEDIA = [
  'none',
  'none',
  'grain',
  'brushwork',
  'brushwork',
  'hatching',
  'watercolour',
  'lino',
  'halftone',
];

const CALM_RATIOS = [1, 1, 1, 1, 1, 0.8, 0.8, 1.25, 1.25, 1.5, 0.67];
const RATIOS = [1, 1, 1, 1, 1, 1, 0.8, 0.75, 0.75, 0.67, 1.25, 1.33, 1.33, 1.5, 0.5, 2, 0.4, 2.4];

function weighted(random, weights) {
  const total = Object.values(weights).reduce((a, b) => a + b, 0);
  let place = random.next() * total;
  return Object.keys(weights).find((name) => (place -= weights[name]) < 0);
}

export function styleOf(name, wished) {
  const random = randomFrom(`style/${name}`);
  const drawn = weighted(random, FAMILIES);
  const family = wished ?? drawn;
  const full = FULL.has(family);
  const finished = full && ['texture', 'landscape', 'currents', 'painted'].includes(family);
  return {
    name,
    family,
    ground: full ? 'full' : random.chance(0.45) ? 'none' : 'plain',
    ratio: random.pick(family === 'lettering' || family === 'mandala' ? CALM_RATIOS : RATIOS),
    medium:
      family === 'lettering'
        ? random.pick(['none', 'none', 'none', 'rough', 'grain'])
        : random.pick(
            finished
              ? ['none', 'none', 'brushwork', 'watercolour', 'halftone', 'grain']
              : full
                ? FULL_MEDIA
                : PLAIN_MEDIA,
          ),
    tone: random.pick([...Array(10).fill('even'), 'faint', 'dark']),
    face: random.whole(0, FACES - 1),
    size: random.pick([400, 500, 600, 700, 800, 800, 900, 1000, 1000]),
  };
}
