// SPDX-License-Identifier: Apache-2.0
// Tells descriptor-training where a pack's works lie in its pictures (tests/bench/train-descriptor).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, parse, resolve } from 'node:path';
import { readTruth } from './accuracy-pack.mjs';

const [pack, program] = process.argv.slice(2);
if (program === undefined) {
  console.error('Name one pack: tests/bench/generate draws one.');
  process.exit(2);
}
const folder = resolve(pack);
const works = new Map(
  readdirSync(join(folder, 'portfolio')).map((file) => [parse(file).name, join(folder, 'portfolio', file)]),
);
const places = [...readTruth(folder).values()].flatMap(({ file, works: shown }) =>
  [...shown].map(([work, { quad }]) => ({ file, work: works.get(work), quad })),
);
const lines = places
  .filter(({ work, quad }) => work !== undefined && quad !== null)
  .map(({ file, work, quad }) =>
    [join(folder, file), work, quad.map(({ x, y }) => `${x} ${y}`).join(' ')].join('\t'),
  );
const done = spawnSync(program, { input: lines.join('\n'), stdio: ['pipe', 'inherit', 'inherit'] });
process.exitCode = done.status ?? 1;
