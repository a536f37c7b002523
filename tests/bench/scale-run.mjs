// SPDX-License-Identifier: Apache-2.0
// The search among more and more works, each number in a process of its own (tests/bench/scale).
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { totalmem } from 'node:os';
import { join, parse, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readTruth } from './accuracy-pack.mjs';

/** What a work takes in memory, roughly, with what is needed while it is built. */
const kBytesPerWork = 80_000;

/** Works and pictures, a line each, as scale-engine reads them. */
function filesOf(folder, most) {
  const works = new Map(
    readdirSync(join(folder, 'portfolio')).map((file) => [parse(file).name, join(folder, 'portfolio', file)]),
  );
  const pictures = [...readTruth(folder).values()]
    .filter((picture) => picture.works.size === 1)
    .map((picture) => [join(folder, picture.file), works.get([...picture.works.keys()][0])])
    .filter(([, work]) => work !== undefined);
  const step = Math.max(1, Math.ceil(pictures.length / most));
  return [
    ...[...works.values()].map((file) => ['work', file]),
    ...pictures.filter((_, i) => i % step === 0).map(([file, work]) => ['picture', file, work]),
  ].map((words) => words.join('\t'));
}

const columns = [
  ['works', (told) => told.works.toLocaleString('en')],
  ['prepare s', (told) => told.prepareSeconds.toFixed(1)],
  ['100 more s', (told) => told.hundredMoreSeconds.toFixed(2)],
  ['MiB held', (told) => told.residentMiB.toFixed(0)],
  ['bytes a work', (told) => Math.round((told.residentMiB * 2 ** 20) / told.works).toLocaleString('en')],
  ['MiB saved', (told) => told.savedMiB.toFixed(0)],
  ['ms cold', (told) => told.coldMs.toFixed(1)],
  ['ms warm', (told) => told.warmMs.toFixed(1)],
  ['first', (told) => (told.first / told.pictures).toFixed(3)],
  ['listed', (told) => (told.listed / told.pictures).toFixed(3)],
];

function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      program: { type: 'string' },
      works: { type: 'string', default: '1000,10000,100000,1000000' },
      pictures: { type: 'string', default: '400' },
    },
  });
  if (positionals.length !== 1) {
    console.error('Name one pack: tests/bench/generate draws one.');
    return 2;
  }
  const input = filesOf(resolve(positionals[0]), Number(values.pictures)).join('\n');
  const width = 13;
  console.log(columns.map(([name]) => name.padStart(width)).join(''));
  for (const works of values.works.split(',').map(Number)) {
    if (works * kBytesPerWork > totalmem()) {
      const needed = Math.ceil((works * kBytesPerWork) / 2 ** 30);
      console.log(
        `${works.toLocaleString('en').padStart(width)}  left out: needs about ${needed} GiB of memory`,
      );
      continue;
    }
    const ended = spawnSync(values.program, [String(works)], {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    if (ended.status !== 0) return 1;
    const told = JSON.parse(ended.stdout);
    console.log(columns.map(([, show]) => show(told).padStart(width)).join(''));
  }
  console.log(
    'ms: of the processor, a picture whose key points are found. first, listed: pictures whose best line is the',
  );
  console.log('right work; the same, and it is at least listed.');
  return 0;
}

process.exitCode = main(process.argv.slice(2));
