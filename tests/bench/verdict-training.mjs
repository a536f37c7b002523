// SPDX-License-Identifier: Apache-2.0
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readTruth } from './accuracy-pack.mjs';
import { picturesOf, search } from './engine-run.mjs';
import { logisticFit } from './logistic-fit.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** kPixelWeight of native-host/src/match/score.cpp. */
const kWeightNow = 7;
/** kHalfBelievedCells of the same. */
const kHalfBelievedCells = 4;
/** Innocent pictures of a page: 60 listings with six each. */
const kPicturesOfPage = 360;
/** Of pages without any copy: at most so many with a false match, and with a false "possible". */
const kPagesWithMatch = 1 / 20;
const kPagesWithPossible = 1 / 3;
/** Made to resemble a work (its words, or its typeface with one of its words): counted by themselves, no page is full of them. */
const kAlike = 'n_lettering';
/** The share of the innocents whose scores tell how the rarest of them go on. */
const kTail = 0.01;

/** What `counterproof match --evidence` wrote: one object per picture and work. */
function readEvidence(path) {
  const [head, ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const fields = line.split(',');
    const told = Object.fromEntries(names.map((name, i) => [name, i < 2 ? fields[i] : Number(fields[i])]));
    const base = told.rarity * Math.sqrt(told.coverage);
    const belief = told.cells / (told.cells + kHalfBelievedCells);
    const pixels = belief * (told.agreement - told.elsewhere);
    return { ...told, base, pixels };
  });
}

/** As match/score.h has it. */
const scoreWith = (weight) => (line) => line.base * Math.exp(weight * line.pixels);

/** The weight of the pixels beside the key points, which is the slope of the one over that of the other. */
function fitWeight(lines, isRight) {
  const told = lines.filter((line) => line.base > 0 && line.cells > 0);
  const inputs = told.map((line) => [1, Math.log(line.base), line.pixels]);
  const [, ofBase, ofPixels] = logisticFit(inputs, told.map(isRight));
  return ofPixels / ofBase;
}

/** The best score of each picture, highest first; 0 where nothing was found. */
function bestScores(pictures, lines, score) {
  const best = new Map(pictures.map((id) => [id, 0]));
  for (const line of lines)
    if (best.has(line.query)) best.set(line.query, Math.max(best.get(line.query), score(line)));
  return [...best.values()].sort((a, b) => b - a);
}

/**
 * The score that a share `rate` of the innocents reaches: their highest scores fall off as a power, whose steepness is
 * Hill's estimate (Annals of Statistics 3, 1975); a single picture would decide about the rarest.
 */
function scoreAt(rate, scores) {
  const count = Math.max(10, Math.round(kTail * scores.length));
  const least = scores[count];
  const steepness = count / scores.slice(0, count).reduce((sum, score) => sum + Math.log(score / least), 0);
  return least * (count / scores.length / rate) ** (1 / steepness);
}

const perPicture = (pages) => -Math.log(1 - pages) / kPicturesOfPage;

export function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      build: { type: 'string', default: join(project, 'build/release') },
      out: { type: 'string', default: join(project, 'build/bench/verdict') },
      evidence: { type: 'string' },
    },
  });
  if (positionals.length !== 1) {
    console.error('Name one pack: tests/bench/generate draws one.');
    return 2;
  }
  const folder = resolve(positionals[0]);
  const out = resolve(values.out);
  const evidence = values.evidence ?? join(out, 'evidence.csv');
  if (values.evidence === undefined) {
    mkdirSync(out, { recursive: true });
    const results = join(out, 'results.csv');
    search(join(resolve(values.build), 'bin/counterproof'), join(folder, 'portfolio'), picturesOf(folder), {
      results,
      evidence,
    });
  }
  const truth = readTruth(folder);
  const lines = readEvidence(evidence).filter((line) => truth.has(line.query));
  const isRight = (line) => truth.get(line.query).works.has(line.artwork);
  const innocents = [...truth].filter(([, picture]) => picture.works.size === 0);
  const alike = innocents.filter(([, { kind }]) => kind === kAlike).map(([id]) => id);
  const others = innocents.filter(([, { kind }]) => kind !== kAlike).map(([id]) => id);
  const weight = fitWeight(lines, isRight);
  console.log(
    `${lines.length} findings of ${truth.size} pictures; innocent: ${others.length}, alike: ${alike.length}`,
  );
  console.log(`weight of the pixels: ${weight.toFixed(2)}`);
  const pairs = [...truth.values()].reduce((sum, picture) => sum + picture.works.size, 0);
  for (const [name, score] of [
    ['key points alone', scoreWith(0)],
    ['with the pixels', scoreWith(weight)],
    [`with the pixels by ${kWeightNow}`, scoreWith(kWeightNow)],
  ]) {
    const scores = bestScores(others, lines, score);
    const alikeScores = bestScores(alike, lines, score);
    for (const [kind, pages] of [
      ['match', kPagesWithMatch],
      ['possible', kPagesWithPossible],
    ]) {
      const rate = perPicture(pages);
      const least = scoreAt(rate, scores);
      const reach = (list) => list.filter((one) => one >= least).length;
      const found = lines.filter((line) => isRight(line) && score(line) >= least).length;
      console.log(
        `${name}: ${kind} from ${least.toFixed(2)} (one innocent of ${Math.round(1 / rate)}; here ` +
          `${reach(scores)}, and ${reach(alikeScores)} of those alike); recall ${(found / pairs).toFixed(3)}`,
      );
    }
  }
  return 0;
}
