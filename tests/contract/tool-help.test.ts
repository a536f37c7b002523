// SPDX-License-Identifier: Apache-2.0
// The commands that people run by hand say how they are called, and start nothing when asked for that.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const commands = ['tests', 'tests/bench', 'tests/durability', 'tests/fuzz', 'tests/tools', 'installer']
  .flatMap((folder) => readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((name) => {
    const found = statSync(path.join(root, name));
    return found.isFile() && (found.mode & 0o111) !== 0;
  });

it('are found', () => {
  expect(commands).toEqual(expect.arrayContaining(['tests/run', 'tests/fuzz/run', 'installer/run']));
});

it.each(commands)('%s --help says how it is called', (command) => {
  const done = spawnSync(path.join(root, command), ['--help'], { encoding: 'utf8', timeout: 10_000 });
  expect(done.status, done.stderr).toBe(0);
  expect(done.stdout).toContain(`${command} `);
  expect(done.stdout).not.toContain('set -eu');
  expect(done.stderr).toBe('');
});
