// SPDX-License-Identifier: Apache-2.0
// Measures of a matching engine; the same definitions as the shared pack's scorer.
import { overlap } from './quad-overlap.mjs';

const areas = [
  [0, 0.05],
  [0.05, 0.15],
  [0.15, 0.3],
  [0.3, 0.6],
  [0.6, Infinity],
];

/** Micro-average precision: lines of one score share the precision behind the last of them. */
function averagePrecision(lines, isRight, pairs) {
  let sum = 0;
  let right = 0;
  for (let i = 0; i < lines.length;) {
    let end = i;
    let more = 0;
    for (; end < lines.length && lines[end].score === lines[i].score; end += 1)
      more += isRight(lines[end]) ? 1 : 0;
    right += more;
    sum += (right / end) * more;
    i = end;
  }
  return sum / Math.max(1, pairs);
}

/** What was reached on some pairs of picture and work. */
function part(name, pairs, { found, first, shown }) {
  const pictures = [...new Set(pairs.map((pair) => pair.picture))];
  const share = (list, test) => (list.length === 0 ? null : list.filter(test).length / list.length);
  const overlaps = pairs
    .map((pair) => found.get(pair.key)?.overlap ?? null)
    .filter((value) => value !== null);
  return {
    name,
    pairs: pairs.length,
    recall: share(pairs, (pair) => found.has(pair.key)),
    first: share(pictures, (picture) => first.get(picture) === true),
    match: share(pictures, (picture) => shown(picture) === 'match' && first.get(picture) === true),
    listed: share(pictures, (picture) => shown(picture) !== 'none' && first.get(picture) === true),
    overlap: overlaps.length === 0 ? null : overlaps.reduce((a, b) => a + b) / overlaps.length,
  };
}

/** Of each kind of picture one that is like the others: the middle of its list. */
function middleOfEachKind(list) {
  const kinds = [...new Set(list.map((one) => one.kind))].sort();
  return kinds.map((kind) => {
    const same = list.filter((one) => one.kind === kind);
    return same[Math.floor(same.length / 2)];
  });
}

/**
 * `truth`, `results` and `badges` as accuracy-pack.mjs reads them. The threshold is where one of
 * every 1,000 innocent pictures is highlighted (rounded down); recall is the share of pairs above it.
 */
export function measure(truth, results, badges) {
  const lines = results.filter((line) => truth.has(line.picture));
  const workOf = (line) => truth.get(line.picture).works.get(line.work);
  const innocents = [...truth].filter(([, picture]) => picture.works.size === 0).map(([id]) => id);
  const pairs = [...truth].flatMap(([picture, { kind, size, works }]) =>
    [...works].map(([work, { share }]) => ({ key: `${picture},${work}`, picture, kind, size, share })),
  );
  const best = new Map();
  for (const line of lines) if (!best.has(line.picture)) best.set(line.picture, line);
  const alarms = innocents.map((id) => best.get(id)?.score ?? -Infinity).sort((a, b) => b - a);
  const threshold = alarms[Math.floor(innocents.length / 1000)] ?? -Infinity;
  const found = new Map();
  for (const line of lines) {
    const work = workOf(line);
    if (line.score <= threshold || work === undefined) continue;
    found.set(`${line.picture},${line.work}`, {
      overlap: line.quad === null || work.quad === null ? null : overlap(line.quad, work.quad),
    });
  }
  const first = new Map([...best].map(([id, line]) => [id, workOf(line) !== undefined]));
  const shown = (id) => badges.get(id) ?? 'none';
  const known = { found, first, shown };
  const outlined = [...best.values()]
    .filter((line) => shown(line.picture) === 'match' && workOf(line) !== undefined)
    .map((line) => ({ ...truth.get(line.picture), ...line, verdict: 'match' }));
  const missed = pairs
    .filter(({ picture }) => shown(picture) === 'none')
    .map(({ picture, key }) => {
      const work = key.slice(picture.length + 1);
      const { file, kind, works } = truth.get(picture);
      return { file, kind, picture, work, quad: works.get(work).quad, score: 0, verdict: 'missed' };
    });
  const by = (key) => [...new Set(pairs.map(key))].sort((a, b) => (a < b ? -1 : 1));
  return {
    pictures: truth.size,
    innocents: innocents.length,
    averagePrecision: averagePrecision(lines, (line) => workOf(line) !== undefined, pairs.length),
    threshold,
    whole: part('all', pairs, known),
    kinds: by((pair) => pair.kind).map((kind) =>
      part(
        kind,
        pairs.filter((pair) => pair.kind === kind),
        known,
      ),
    ),
    sizes: by((pair) => pair.size ?? 0).map((size) =>
      part(
        size === 0 ? 'not told' : `${size} px`,
        pairs.filter((pair) => (pair.size ?? 0) === size),
        known,
      ),
    ),
    areas: areas.map(([from, to]) =>
      part(
        to === Infinity ? `over ${from * 100} %` : `${from * 100} to ${to * 100} %`,
        pairs.filter((pair) => from <= pair.share && pair.share < to),
        known,
      ),
    ),
    alarms: {
      match: innocents.filter((id) => shown(id) === 'match').length,
      possible: innocents.filter((id) => shown(id) === 'possible').length,
    },
    found: middleOfEachKind(outlined),
    missed: middleOfEachKind(missed),
    falseOnes: [...best.values()]
      .filter((line) => shown(line.picture) !== 'none' && workOf(line) === undefined)
      .map((line) => {
        const { file, kind, works } = truth.get(line.picture);
        return { ...line, verdict: shown(line.picture), file, kind, innocent: works.size === 0 };
      }),
  };
}
