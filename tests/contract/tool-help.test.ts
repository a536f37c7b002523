// SPDX-License-Identifier: Apache-2.0
// The tools that others run by hand say how they are called, and start nothing when asked for that.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');

it.each([
  'tests/tools/read-page',
  'tests/tools/plan-form',
  'tests/tools/fill-portal',
  'tests/bench/page',
  'tests/bench/engine',
  'tests/bench/intake',
  'tests/bench/accuracy',
])('%s --help says how it is called', (tool) => {
  const done = spawnSync(path.join(root, tool), ['--help'], { encoding: 'utf8', timeout: 10_000 });
  expect(done.status, done.stderr).toBe(0);
  expect(done.stdout).toContain(`${tool} `);
  expect(done.stdout).not.toContain('set -eu');
  expect(done.stderr).toBe('');
});
