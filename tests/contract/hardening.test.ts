// SPDX-License-Identifier: Apache-2.0
// The programs are hardened: tests/hardening says so of ours, and not of a program that is not.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { binFolder } from './host-port';

const bin = binFolder();
const built = bin !== null && existsSync(path.join(bin, 'counterproof')) && existsSync('/usr/bin/readelf');
const command = path.resolve(import.meta.dirname, '../hardening');
const names = [
  'counterproof',
  'counterproof-host',
  'counterproof-decoder',
  'counterproof-report',
  'counterproof-sheet-reader',
];

describe.skipIf(!built)('hardening (skipped: not built, or no readelf)', { timeout: 60_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-hardening-'));
  afterAll(() => rmSync(box, { recursive: true, force: true }));

  it('is in every program', () => {
    const done = spawnSync(command, [bin ?? ''], { encoding: 'utf8' });
    expect(done.stdout).toContain('are hardened');
    expect(done.status).toBe(0);
  });

  it('is missed where it is missing', ({ skip }) => {
    const source = path.join(box, 'soft.c');
    writeFileSync(source, 'int main(void) { return 0; }\n');
    const soft = ['-no-pie', '-Wl,-z,norelro,-z,lazy,-z,execstack', '-fno-stack-protector', '-o'];
    if (spawnSync('cc', [...soft, path.join(box, 'soft'), source]).status !== 0) return skip('no C compiler');
    for (const name of names) copyFileSync(path.join(box, 'soft'), path.join(box, name));
    const done = spawnSync(command, [box], { encoding: 'utf8' });
    expect(done.status).toBe(1);
    for (const fault of [
      'position independence',
      'read-only',
      'binding at start',
      'without execution',
      'protector',
    ])
      for (const name of names) expect(done.stdout).toMatch(new RegExp(`^${name}: no .*${fault}`, 'm'));
  });
});
