// SPDX-License-Identifier: Apache-2.0
// The real installer/uninstall in a home of its own, after the real programs read pictures and registered themselves.
import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin, built } from './command';

const root = path.resolve(import.meta.dirname, '../..');

describe.skipIf(!built)('the uninstaller (skipped: counterproof is not built)', { timeout: 60_000 }, () => {
  let home = '';
  let records = '';

  const run = (program: string, ...args: string[]): { code: number | null; told: string } => {
    const done = spawnSync(program, args, {
      env: { HOME: home, TMPDIR: path.join(home, 'tmp'), PATH: process.env.PATH },
      encoding: 'utf8',
    });
    return { code: done.status, told: done.stdout + done.stderr };
  };
  const uninstall = (...args: string[]): { code: number | null; told: string } =>
    run(path.join(root, 'installer/uninstall'), ...args);
  const left = (): string[] =>
    readdirSync(home, { recursive: true })
      .map(String)
      .filter((name) => /counterproof/.test(name));

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'uninstall-test-'));
    records = path.join(home, '.local/share/counterproof');
    for (const folder of ['art', 'tmp', '.config/chromium', '.local/lib/counterproof/bin'])
      mkdirSync(path.join(home, folder), { recursive: true });
    copyFileSync(path.join(root, 'installer/demo/portfolio/fern-study.png'), path.join(home, 'art/fern.png'));
    const program = path.join(home, '.local/lib/counterproof/bin/counterproof');
    symlinkSync(path.join(bin, 'counterproof'), program);
    for (const words of [['index', path.join(home, 'art')], ['register']])
      expect(run(program, ...words).code, words.join(' ')).toBe(0);
    expect(readdirSync(records)).toEqual(expect.arrayContaining(['counterproof.db', 'blobs', 'index']));
    expect(left().some((name) => name.includes('NativeMessagingHosts'))).toBe(true);
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  it('erases every file of ours when told to, and nothing else', () => {
    const done = uninstall('--erase-records');
    expect(done.code, done.told).toBe(0);
    expect(left()).toEqual([]);
    expect(done.told).not.toContain('not ours');
    expect(existsSync(path.join(home, 'art/fern.png'))).toBe(true);
    for (const stays of [root, 'Debian packages']) expect(done.told).toContain(stays);
  });

  it('keeps the records where nobody says otherwise, and says where they lie', () => {
    const before = readdirSync(records, { recursive: true });
    const done = uninstall();
    expect(done.code, done.told).toBe(0);
    expect(readdirSync(records, { recursive: true })).toEqual(before);
    expect(done.told).toContain(`lie in ${records} `);
    expect(left().every((name) => name.startsWith('.local/share/counterproof'))).toBe(true);
  });

  it('finds records whose database is gone, and leaves what is not ours beside them', () => {
    for (const name of readdirSync(records))
      if (name.startsWith('counterproof.db')) rmSync(path.join(records, name));
    writeFileSync(path.join(records, 'letter.txt'), 'mine');
    const done = uninstall('--erase-records');
    expect(done.told).toContain('not ours');
    expect(readdirSync(records)).toEqual(['letter.txt']);
  });

  it('leaves the profile of a demo that is open, and takes those left behind', async () => {
    const open = path.join(home, 'tmp/counterproof-chromium-open');
    const behind = path.join(home, 'tmp/counterproof-chromium-left');
    for (const profile of [open, behind]) mkdirSync(profile);
    const browser = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)', open]);
    await once(browser, 'spawn');
    try {
      const done = uninstall('--keep-records');
      expect(done.told).toContain(open);
      expect([existsSync(open), existsSync(behind)]).toEqual([true, false]);
    } finally {
      browser.kill();
    }
  });
});
