// SPDX-License-Identifier: Apache-2.0
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const VERDICTS = new Set(['ok', 'damaged', 'not_allowed', 'too_large', 'undecodable', 'decoder_failed']);
const FEWEST_MADE = 2000;
const LONGEST_MS = 5000;
const MOST_MEMORY_MIB = 512;

function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${program} ended with ${code}`)),
    );
  });
}

function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => !entry.isDirectory())
    .length;
}

/** Every line `counterproof decode` says about a folder, and how it ended. */
async function decode(program, rules, folder) {
  const child = spawn(program, ['decode', ...rules, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise((resolve) => child.on('close', (code, signal) => resolve({ code, signal })));
  let tally = '';
  const sentences = createInterface({ input: child.stderr });
  sentences.on('line', (line) => (tally = line));
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [file, verdict, size, ms] = line.split('\t');
    lines.push({ file, verdict, size, ms: Number(ms) });
  }
  return { lines, tally, ...(await ended) };
}

/** The sentences about what does not hold; none when all is well. */
function faultsOf(answer, files) {
  const faults = [];
  if (answer.code !== 0) faults.push(`the command ended with ${answer.signal ?? answer.code}`);
  if (answer.lines.length !== files) faults.push(`${answer.lines.length} answers for ${files} files`);
  for (const line of answer.lines) {
    if (!VERDICTS.has(line.verdict)) faults.push(`no verdict word: ${line.verdict} for ${line.file}`);
    if (!(line.ms <= LONGEST_MS)) faults.push(`${line.ms} ms for ${line.file}`);
  }
  const memory = /used at most (\d+) MiB/.exec(answer.tally);
  if (memory === null || Number(memory[1]) > MOST_MEMORY_MIB)
    faults.push(`decoder's memory: ${answer.tally}`);
  return faults;
}

function countsOf(lines) {
  const counts = new Map();
  for (const { verdict } of lines) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  return [...counts].map(([verdict, count]) => `${verdict} ${count}`).join(', ');
}

export async function main(args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { bin: { type: 'string' }, make: { type: 'string' }, rounds: { type: 'string' } },
  });
  const bin = values.bin ?? process.env.COUNTERPROOF_BIN ?? path.join(PROJECT, 'build/release/bin');
  const make = values.make ?? path.join(bin, '../tests/host/make-hostile');
  const made = mkdtempSync(path.join(tmpdir(), 'counterproof-hostile-'));
  let failed = false;
  try {
    await run(make, [made, ...(values.rounds ? [values.rounds] : [])]);
    for (const folder of [made, ...positionals]) {
      const files = statSync(folder).isDirectory() ? filesBelow(folder) : 1;
      for (const rules of [[], ['--own']]) {
        const answer = await decode(path.join(bin, 'counterproof'), rules, folder);
        const faults = faultsOf(answer, files);
        if (folder === made && files < FEWEST_MADE) faults.push(`only ${files} files were made`);
        console.log(
          `decode ${rules.join(' ')} ${folder === made ? '(made here)' : folder}: ${countsOf(answer.lines)}`,
        );
        console.log(`  ${answer.tally}`);
        for (const { file, ms } of [...answer.lines].sort((a, b) => b.ms - a.ms).slice(0, 3))
          console.log(`  ${ms} ms ${path.basename(file)}`);
        for (const fault of faults.slice(0, 20)) console.log(`  FAULT: ${fault}`);
        failed ||= faults.length > 0;
      }
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  console.log(failed ? 'hostile pictures: FAILED' : 'hostile pictures: all gates hold');
  return failed ? 1 : 0;
}
