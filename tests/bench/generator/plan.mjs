// SPDX-License-Identifier: Apache-2.0
// What a pack holds: the works and their series, and for every picture its kind, seed and works. Pure numbers:
// the same seed plans the same pack, whatever draws it.
import { randomFrom } from '../../../installer/demo/draw/paint/random.mjs';
import { styleOf } from './works/style.mjs';
import { FACES } from './works/typeface.mjs';
import { slogan } from './works/words.mjs';

const POSITIVE = [
  'copy',
  'crop',
  'overlay',
  'colour',
  'mirror',
  'rotate',
  'garment',
  'garment_small',
  'garment_inv',
  'garment_alpha',
  'framed',
  'curved',
  'soft',
  'occluded',
  'collage',
  'screenshot',
  'lowres',
];
// How often each innocent kind comes; those named like a positive show another's work in that way.
const INNOCENT = {
  n_pattern: 5,
  n_cloth: 6,
  n_ornament: 7,
  n_blank: 4,
  n_ware: 3,
  n_photo: 6,
  n_text: 5,
  n_lettering: 5,
  n_slogan: 6,
  ...Object.fromEntries(POSITIVE.map((kind) => [`n_${kind}`, 3])),
};
const OTHERS_USES = 3;
const WORD_TRIES = 80;

// Series of a few works in one style, and works that stand alone.
export function planPortfolio(seed, count) {
  const random = randomFrom(`pack/${seed}/portfolio`);
  const works = [];
  const said = new Set();
  for (let series = 0; works.length < count; series++) {
    const style = `${seed}/artist/${series}`;
    const size = random.chance(0.6) ? 1 : random.whole(3, 8);
    for (let k = 0; k < size && works.length < count; k++) {
      const { family, ground, face } = styleOf(style);
      const id = `w${String(works.length).padStart(5, '0')}`;
      works.push({
        id,
        style,
        seed: `artist/${works.length}`,
        artist: true,
        words: family === 'lettering' ? newWords(`${seed}/${works.length}`, face, said) : undefined,
        family,
        ground,
        ext: ground === 'none' || random.chance(0.12) ? 'png' : 'jpg',
      });
    }
  }
  return works;
}

// The artist says nothing twice, and in one typeface uses no word twice.
function newWords(seed, face, said) {
  for (let k = 0; ; k++) {
    const words = slogan(randomFrom(`words/${seed}/${k}`), true);
    const text = words.join(' ');
    const parts = text.split(' ').filter((word) => word.length > 3);
    const fresh =
      !said.has(text) && (k > WORD_TRIES / 2 || parts.every((word) => !said.has(`${face}/${word}`)));
    if (!fresh && k < WORD_TRIES) continue;
    for (const known of [text, ...parts.map((word) => `${face}/${word}`)]) said.add(known);
    return words;
  }
}

// The artist's typeface with one of her words among others, or her words in another typeface: like, but no copy.
function likeLettering(random, one, like) {
  const own = { ...one, family: 'lettering', face: styleOf(like.style).face };
  if (random.chance(0.4))
    return { ...own, words: like.words, face: (own.face + random.whole(1, FACES - 1)) % FACES };
  const words = slogan(random, false);
  words[random.whole(0, words.length - 1)] = random.pick(
    like.words
      .join(' ')
      .split(' ')
      .filter((word) => word.length > 2),
  );
  return { ...own, words };
}

// Other people's works: half in a style of the artist's, another drawing each.
function otherPeople(seed, works) {
  let used = 0;
  const lettered = works.filter((work) => work.family === 'lettering');
  const spec = (index, wish) => {
    const random = randomFrom(`pack/${seed}/other/${index}/${wish}`);
    const alone = { style: `${seed}/other/${index}`, seed: `other/${index}`, artist: false };
    if (wish === 'any' || lettered.length === 0)
      return random.chance(0.5) ? { ...alone, style: random.pick(works).style } : alone;
    const like = random.pick(lettered);
    return wish === 'n_lettering' ? likeLettering(random, alone, like) : { ...alone, style: like.style };
  };
  const next = () => spec(Math.floor(used++ / OTHERS_USES), 'any');
  return (kind) => {
    const beside = [next(), next()];
    if (kind === 'n_lettering' || kind === 'n_slogan') return [spec(used++, kind), ...beside];
    return [next(), ...beside];
  };
}

function shuffled(random, list) {
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

function spread(weights, count) {
  const total = Object.values(weights).reduce((a, b) => a + b, 0);
  const names = [];
  let due = 0;
  for (const [name, weight] of Object.entries(weights)) {
    due += (weight / total) * count;
    while (names.length < Math.round(due)) names.push(name);
  }
  return names;
}

const SUITED = {
  garment_inv: ({ ground, family }) => ground !== 'full' && !['portrait'].includes(family),
  garment_alpha: ({ ground }) => ground !== 'full',
};

// Gives {queries, clean}: lists of {kind, seed, works, others}.
export function planPictures(seed, works, queryCount, innocentCount) {
  const random = randomFrom(`pack/${seed}/pictures`);
  const people = otherPeople(seed, works);
  const turn = {};
  const workFor = (kind) => {
    const list = SUITED[kind] ? works.filter(SUITED[kind]) : works;
    turn[kind] ??= shuffled(random, list.length ? list : works);
    if (turn[kind].length === 1) return turn[kind][0].id;
    const [first] = turn[kind].splice(0, 1);
    turn[kind].push(first);
    return first.id;
  };
  const shown = (kind) => {
    const count = kind === 'collage' ? random.pick([1, 1, 1, 2, 2, 3]) : 1;
    return [...new Set(Array.from({ length: count }, () => workFor(kind)))];
  };
  const positives = Array.from(
    { length: Math.floor(queryCount / 2) },
    (_, i) => POSITIVE[i % POSITIVE.length],
  );
  const innocents = shuffled(
    random,
    spread(INNOCENT, Math.max(innocentCount, queryCount - positives.length)),
  );
  const asked = shuffled(random, [...positives, ...innocents.slice(0, queryCount - positives.length)]);
  const job = (kind, i, part) => ({
    kind,
    seed: `${seed}/${part}/${i}`,
    works: kind.startsWith('n_') ? [] : shown(kind),
    others: people(kind),
  });
  return {
    queries: asked.map((kind, i) => job(kind, i, 'q')),
    clean: innocents.slice(queryCount - positives.length).map((kind, i) => job(kind, i, 'c')),
  };
}
