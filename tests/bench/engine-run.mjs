// SPDX-License-Identifier: Apache-2.0
// The engine over a folder of pictures with truth, through the commands an artist has.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

function counterproof(program, ...args) {
  const ended = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
  if (ended.status !== 0) throw new Error(`counterproof ${args[2]} ended with ${ended.status}`);
}

/**
 * Indexes the works of `portfolio` in a data folder of its own and searches all `pictures` (folders) for them;
 * `files` names what `counterproof match` writes: {results, badges, evidence?}.
 */
export function search(program, portfolio, pictures, files) {
  const data = mkdtempSync(join(tmpdir(), 'counterproof-engine-'));
  try {
    counterproof(program, '--data', data, 'index', portfolio);
    const threads = String(availableParallelism());
    const outputs = Object.entries(files).flatMap(([name, path]) => [`--${name}`, path]);
    counterproof(program, '--data', data, 'match', ...outputs, '--threads', threads, ...pictures);
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The bytes of all files below a folder. */
function bytesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, found) => sum + (found.isFile() ? found.size : 0), 0);
}

/** As search(), on one core, with what it cost: {works, pictures, indexSeconds, bytesPerWork, ms}. */
export function searchAlone(program, portfolio, pictures, results) {
  const data = mkdtempSync(join(tmpdir(), 'counterproof-engine-'));
  const run = (...args) => {
    const started = performance.now();
    const ended = spawnSync('taskset', ['-c', '0', program, '--data', data, ...args], { encoding: 'utf8' });
    if (ended.status !== 0)
      throw new Error(`counterproof ${args[0]} ended with ${ended.status}: ${ended.stderr}`);
    return { said: ended.stderr, seconds: (performance.now() - started) / 1000 };
  };
  try {
    const { seconds } = run('index', portfolio);
    const { said } = run('match', '--results', results, '--threads', '1', pictures);
    const [, works, seen, ms] =
      /([\d,]+) works?, ([\d,]+) pictures?.* ([\d.]+) milliseconds per picture and core/.exec(said) ?? [];
    const [worksCount, picturesCount] = [works, seen].map((text) => Number(text?.replaceAll(',', '')));
    return {
      works: worksCount,
      pictures: picturesCount,
      indexSeconds: seconds,
      bytesPerWork: bytesBelow(join(data, 'index')) / worksCount,
      ms: Number(ms),
    };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** The folders of pictures that a pack has. */
export function picturesOf(folder) {
  return ['queries', 'clean'].map((part) => join(folder, part)).filter((path) => existsSync(path));
}
