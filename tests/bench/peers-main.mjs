// SPDX-License-Identifier: Apache-2.0
// Runs the matching and its peers one after another over the same works and pictures (tests/bench/peers).
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measure } from './accuracy-measures.mjs';
import { readResults, readTruth } from './accuracy-pack.mjs';
import { searchAlone } from './engine-run.mjs';
import { peersTable } from './peers-table.mjs';

const project = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const names = {
  counterproof: 'Counterproof',
  hash: '256-bit hash of the whole picture, with mirror',
  orb: 'ORB, brute force',
  sift: 'SIFT, brute force',
};

function peer(name, portfolio, pictures, results) {
  const program = join(project, 'build/bench/peers/peer-engines');
  const ended = spawnSync(program, [name, portfolio, results], {
    input: pictures.join('\n'),
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (ended.status !== 0) throw new Error(`peer-engines ${name} ended with ${ended.status}`);
  return JSON.parse(ended.stdout);
}

function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      build: { type: 'string', default: join(project, 'build/release') },
      every: { type: 'string', default: '12' },
      only: { type: 'string', default: Object.keys(names).join(',') },
    },
  });
  const shared = process.env.COUNTERPROOF_SHARED ?? join(project, '../shared');
  const folder = resolve(positionals[0] ?? join(shared, 'bench'));
  if (!existsSync(join(folder, 'truth.csv'))) {
    console.log(`SKIPPED: there is no truth.csv in ${folder}`);
    return;
  }
  const every = Number(values.every);
  const truth = new Map([...readTruth(folder)].filter((_, i) => i % every === 0));
  const portfolio = join(folder, 'portfolio');
  const out = mkdtempSync(join(tmpdir(), 'counterproof-peers-'));
  try {
    // A folder of its own, because `counterproof match` takes folders.
    const chosen = join(out, 'pictures');
    mkdirSync(chosen);
    const pictures = [...truth].map(([id, { file }]) => {
      const copy = join(chosen, `${id}${extname(file)}`);
      cpSync(join(folder, file), copy);
      return copy;
    });
    const rows = values.only.split(',').map((name) => {
      const results = join(out, `${name}.csv`);
      const cost =
        name === 'counterproof'
          ? searchAlone(join(resolve(values.build), 'bin/counterproof'), portfolio, chosen, results)
          : peer(name, portfolio, pictures, results);
      return { name: names[name], cost, measured: measure(truth, readResults(results), new Map()) };
    });
    process.stdout.write(peersTable(rows));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

main();
