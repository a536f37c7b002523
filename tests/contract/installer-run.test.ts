// SPDX-License-Identifier: Apache-2.0
// installer/run before anything is built: whom it refuses, and what it leaves; and the everyday set-up without a display.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin, built } from './command';

const installer = path.resolve(import.meta.dirname, '../../installer');
const isRoot = process.getuid?.() === 0;

describe('the set-up', { timeout: 60_000 }, () => {
  let box = '';
  let project = '';
  let home = '';
  let art = '';

  beforeEach(() => {
    box = mkdtempSync(path.join(tmpdir(), 'set-up-test-'));
    [project, home, art] = ['project', 'home', 'art'].map((name) => path.join(box, name)) as [
      string,
      string,
      string,
    ];
    for (const folder of [home, art, path.join(project, 'installer/packages')])
      mkdirSync(folder, { recursive: true });
    copyFileSync(path.join(installer, 'demo/portfolio/fern-study.png'), path.join(art, 'fern.png'));
    cpSync(path.join(installer, 'steps'), path.join(project, 'installer/steps'), { recursive: true });
    copyFileSync(path.join(installer, 'run'), path.join(project, 'installer/run'));
    // Nothing to install here, whatever this computer has.
    for (const list of ['build', 'dialog', 'chromium'])
      writeFileSync(path.join(project, 'installer/packages', `${list}.txt`), '');
    if (isRoot)
      for (const folder of [box, home, art, project, path.join(art, 'fern.png')])
        chownSync(folder, 65534, 65534);
  });
  afterEach(() => {
    chmodSync(project, 0o755);
    rmSync(box, { recursive: true, force: true });
  });

  const run = (
    as: 'caller' | 'anyone',
    env: Record<string, string>,
    ...words: string[]
  ): { code: number | null; told: string } => {
    const done = spawnSync('bash', words, {
      cwd: box,
      env: { HOME: home, PATH: process.env.PATH, ...env },
      input: '',
      encoding: 'utf8',
      timeout: 50_000,
      ...(isRoot && as === 'anyone' ? { uid: 65534, gid: 65534 } : {}),
    });
    return { code: done.status, told: done.stdout + done.stderr };
  };

  it.skipIf(!isRoot)('refuses plain root at once for own pictures (skipped: not root)', () => {
    const done = run('caller', {}, path.join(project, 'installer/run'), art);
    expect(done.code).toBe(1);
    expect(done.told).toMatch(/^\nFor your own pictures, run this as yourself [^\n]*\n$/);
  });

  it('makes the folder for a report only for a report, and not in a project that cannot be used', () => {
    // It gets as far as the npm packages, which this project has no list of.
    for (const words of [[], [art]]) {
      const done = run('anyone', { DISPLAY: ':0' }, path.join(project, 'installer/run'), ...words);
      expect(done.code, done.told).not.toBe(0);
      expect(existsSync(path.join(project, 'build'))).toBe(true);
      expect(existsSync(path.join(project, 'demo-out'))).toBe(false);
    }
    rmSync(path.join(project, 'build'), { recursive: true });
    chmodSync(project, 0o555);
    const out = path.join(box, 'out');
    const done = run('anyone', {}, path.join(project, 'installer/run'), '--headless', '--out', out);
    expect(done.told).toContain(`${project} cannot be written`);
    expect(existsSync(out)).toBe(false);
  });

  it('says that no browser will be opened where there is no display, rather than show the demo', () => {
    const done = run('anyone', {}, path.join(project, 'installer/run'), art);
    expect(done.told).toContain('no browser is opened');
    expect(done.told).not.toContain('--headless');
  });

  it.skipIf(!built)('makes all ready without a display (skipped: counterproof is not built)', () => {
    mkdirSync(path.join(project, 'build/release'), { recursive: true });
    symlinkSync(bin, path.join(project, 'build/release/bin'));
    for (const kind of ['chromium', 'firefox']) {
      mkdirSync(path.join(project, 'extension/dist', kind), { recursive: true });
      writeFileSync(path.join(project, 'extension/dist', kind, 'manifest.json'), '{}');
    }
    mkdirSync(path.join(home, '.config/chromium'), { recursive: true });
    if (isRoot)
      for (const folder of ['.config', '.config/chromium']) chownSync(path.join(home, folder), 65534, 65534);
    const script = path.join(project, 'installer/steps/everyday.sh');
    const done = run('anyone', {}, script, project, 'chromium', art, 'windowless');
    expect(done.code, done.told).toBe(0);
    for (const said of ['1 work can be found', 'No browser was opened', 'no display', 'Load unpacked'])
      expect(done.told).toContain(said);
    expect(done.told).toContain(`call ${home}/.local/bin/counterproof`);
    expect(existsSync(path.join(home, '.local/bin/counterproof'))).toBe(true);
    expect(existsSync(path.join(home, '.config/chromium/NativeMessagingHosts/counterproof.host.json'))).toBe(
      true,
    );
    const known = { PATH: `${process.env.PATH ?? ''}:${home}/.local/bin` };
    expect(run('anyone', known, script, project, 'chromium', art, 'windowless').told).not.toContain(
      'Your shell does not look',
    );
  });
});
