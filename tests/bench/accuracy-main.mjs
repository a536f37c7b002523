// SPDX-License-Identifier: Apache-2.0
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBadges, readResults, readTruth } from './accuracy-pack.mjs';
import { measure } from './accuracy-measures.mjs';
import { sheet } from './accuracy-sheet.mjs';
import { table } from './accuracy-table.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

function counterproof(program, ...args) {
  const ended = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (ended.status !== 0) throw new Error(`counterproof ${args[2]} ended with ${ended.status}`);
}

/** Indexes the works and searches all pictures for them. */
function run(program, folder, pictures, results, badges) {
  const data = mkdtempSync(join(tmpdir(), 'counterproof-accuracy-'));
  try {
    counterproof(program, '--data', data, 'index', join(folder, 'portfolio'));
    const threads = String(availableParallelism());
    counterproof(
      program,
      '--data',
      data,
      'match',
      '--results',
      results,
      '--badges',
      badges,
      '--threads',
      threads,
      ...pictures,
    );
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

export function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      build: { type: 'string', default: join(project, 'build/release') },
      out: { type: 'string', default: join(project, 'build/bench/accuracy') },
      results: { type: 'string' },
      badges: { type: 'string' },
    },
  });
  const shared = process.env.COUNTERPROOF_SHARED ?? join(project, '../shared');
  const folder = resolve(positionals[0] ?? join(shared, 'bench'));
  if (!existsSync(join(folder, 'truth.csv'))) {
    console.log(`SKIPPED: there is no truth.csv in ${folder}`);
    return 0;
  }
  const program = join(resolve(values.build), 'bin/counterproof');
  const isMeasuredOnly = values.results !== undefined && values.badges !== undefined;
  if (!isMeasuredOnly && !existsSync(program)) {
    console.error(`There is no ${program}; build it, or name the build folder with --build.`);
    return 1;
  }
  const out = resolve(values.out);
  mkdirSync(out, { recursive: true });
  const results = values.results ?? join(out, 'results.csv');
  const badges = values.badges ?? join(out, 'badges.csv');
  const truth = readTruth(folder);
  const pictures = ['queries', 'clean'].map((part) => join(folder, part)).filter((path) => existsSync(path));
  if (!isMeasuredOnly) run(program, folder, pictures, results, badges);
  const measured = measure(truth, readResults(results), readBadges(badges));
  const text = table(measured);
  process.stdout.write(text);
  writeFileSync(join(out, 'table.txt'), text);
  writeFileSync(join(out, 'false-highlights.html'), sheet(folder, measured.falseOnes));
  console.log(`Wrote ${join(out, 'table.txt')} and false-highlights.html`);
  return 0;
}
