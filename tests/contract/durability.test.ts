// SPDX-License-Identifier: Apache-2.0
// The short form of tests/durability/run: the real programs, killed, on a failing disk, cut off, and four at once.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { binFolder } from './host-port';

const bin = binFolder();
const built = bin !== null && existsSync(path.join(bin, '../tests/durability/disk_shim.so'));
const run = path.resolve(import.meta.dirname, '../durability/run');

describe.skipIf(!built)('the records (skipped: the host is not built)', { timeout: 300_000 }, () => {
  it.each([
    ['keep every fact when the host is killed', ['kill', '--cycles', '30']],
    ['keep every fact on a failing disk', ['disk-faults', '--every', '23', '--facts', '6']],
    ['keep every fact when the power fails', ['power-loss', '--states', '90', '--facts', '12']],
    ['take the facts of four hosts at once', ['four-hosts', '--writes', '150']],
  ])('%s', (_name, words) => {
    const done = spawnSync(run, words, {
      env: { ...process.env, COUNTERPROOF_BIN: bin ?? '' },
      encoding: 'utf8',
    });
    expect(done.status, done.stdout + done.stderr).toBe(0);
    expect(JSON.parse(done.stdout.split('\n')[0] ?? '')).toMatchObject({ gate: words[0], wrong: 0 });
  });
});
