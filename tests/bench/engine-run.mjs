// SPDX-License-Identifier: Apache-2.0
// The engine over a folder of pictures with truth, through the commands an artist has.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
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

/** The folders of pictures that a pack has. */
export function picturesOf(folder) {
  return ['queries', 'clean'].map((part) => join(folder, part)).filter((path) => existsSync(path));
}
