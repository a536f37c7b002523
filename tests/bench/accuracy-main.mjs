// SPDX-License-Identifier: Apache-2.0
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readBadges, readResults, readTruth } from './accuracy-pack.mjs';
import { measure } from './accuracy-measures.mjs';
import { sheet } from './accuracy-sheet.mjs';
import { table } from './accuracy-table.mjs';
import { picturesOf, search } from './engine-run.mjs';

/** So many of the strongest false highlights stand among the examples. */
const kFalseExamples = 12;
const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

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
  if (!isMeasuredOnly) search(program, join(folder, 'portfolio'), picturesOf(folder), { results, badges });
  const measured = measure(truth, readResults(results), readBadges(badges));
  const text = table(measured);
  process.stdout.write(text);
  writeFileSync(join(out, 'table.txt'), text);
  const falseOnes = {
    title: 'False highlights',
    note: `${measured.falseOnes.length} pictures would be outlined (match) or listed (possible) for a work they do not show. Drawn: where the whole work was thought to lie.`,
    ones: measured.falseOnes,
  };
  writeFileSync(join(out, 'false-highlights.html'), sheet(folder, 'False highlights', [falseOnes]));
  const examples = [
    {
      title: 'Found',
      note: 'Of each kind the middle one of those outlined, with the place found.',
      ones: measured.found,
    },
    {
      title: 'Missed',
      note: 'Of each kind one of those neither outlined nor listed, with the true place.',
      ones: measured.missed,
    },
    { ...falseOnes, ones: measured.falseOnes.slice(0, kFalseExamples) },
  ];
  writeFileSync(join(out, 'examples.html'), sheet(folder, 'Found, missed, false', examples));
  console.log(`Wrote ${join(out, 'table.txt')}, false-highlights.html and examples.html`);
  return 0;
}
