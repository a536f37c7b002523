// SPDX-License-Identifier: Apache-2.0
// Counts what the artist would be shown: engine-badges.mjs BADGES.csv TRUTH.csv…
import { readFileSync } from 'node:fs';

const [badges, ...truths] = process.argv.slice(2);
const rows = (path) => readFileSync(path, 'utf8').trim().split(/\r?\n/).slice(1);

const works = new Map();
for (const path of truths) {
  for (const row of rows(path)) {
    const [picture, ids] = row.split(',');
    works.set(picture, ids.split(';').filter(Boolean));
  }
}

const counts = {};
for (const row of rows(badges)) {
  const [picture, verdict, work] = row.split(',');
  const ids = works.get(picture);
  if (ids === undefined) continue;
  const of = ids.length === 0 ? 'innocent pictures' : ids.includes(work) ? 'right work' : 'other work';
  counts[verdict] ??= { 'right work': 0, 'other work': 0, 'innocent pictures': 0 };
  counts[verdict][of] += 1;
}
for (const [verdict, of] of Object.entries(counts)) {
  const parts = Object.entries(of).map(([name, count]) => `${name} ${count}`);
  console.log(`${verdict.padEnd(9)} ${parts.join(', ')}`);
}
