// SPDX-License-Identifier: Apache-2.0
// Reads a folder of works and pictures with truth, and what `counterproof match` wrote about it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The lines of a CSV file without quoted commas, split; without its head if that names `first`. */
function rows(path, first) {
  const lines = readFileSync(path, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines[0]?.[0] === first ? lines.slice(1) : lines;
}

/** Eight numbers as four corners, or null. */
function quadOf(numbers) {
  const values = numbers.map(Number);
  if (values.length !== 8 || values.some((value) => !Number.isFinite(value))) return null;
  return [0, 2, 4, 6].map((i) => ({ x: values[i], y: values[i + 1] }));
}

function parted(text) {
  return text.split(';').filter((part) => part !== '');
}

/**
 * Every picture by its id: {kind, size (its long side as the list tells it, or null), file (below the
 * folder), works: Map of work id → {share of the picture, quad or null}}; no works in an innocent one.
 */
export function readTruth(folder) {
  const truth = new Map();
  for (const [list, part] of [
    ['truth.csv', 'queries'],
    ['clean_truth.csv', 'clean'],
  ]) {
    if (!existsSync(join(folder, list))) continue;
    for (const [id, ids, kind, params, shares, , quads, file] of rows(join(folder, list), 'qid')) {
      const corners = parted(quads ?? '');
      const parts = parted(shares ?? '');
      const works = new Map(
        parted(ids ?? '').map((work, i) => [
          work,
          {
            share: Number(parts[i] ?? 0),
            quad: corners[i] === undefined ? null : quadOf(corners[i].split(' ')),
          },
        ]),
      );
      const size = /\bsize=(\d+)/.exec(params ?? '');
      truth.set(id, {
        kind,
        size: size === null ? null : Number(size[1]),
        file: join(part, file ?? ''),
        works,
      });
    }
  }
  return truth;
}

/** {picture, work, score, quad or null}, one for each picture and work, surest first. */
export function readResults(path) {
  const best = new Map();
  for (const [picture, work, score, ...corners] of rows(path, 'query')) {
    const line = { picture, work, score: Number(score), quad: quadOf(corners) };
    if (!Number.isFinite(line.score)) continue;
    const pair = `${picture},${work}`;
    if (!(best.get(pair)?.score >= line.score)) best.set(pair, line);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** What would be shown of each picture: match, possible or none. */
export function readBadges(path) {
  return new Map(rows(path, 'query').map(([picture, verdict]) => [picture, verdict]));
}
