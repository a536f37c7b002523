// SPDX-License-Identifier: Apache-2.0
// backup, restore, repair and the doctor's look at the records, with the real command line and a real host.
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin, built } from './command';
import { HostPort } from './host-port';

const sample = path.resolve(import.meta.dirname, '../../installer/demo/portfolio');

describe.skipIf(!built)('the records (skipped: counterproof is not built)', { timeout: 120_000 }, () => {
  let folder = '';
  let data = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'counterproof-records-'));
    data = path.join(folder, 'records');
    const works = path.join(folder, 'works');
    expect(spawnSync('cp', ['-r', sample, works]).status).toBe(0);
    expect(command('index', works).code).toBe(0);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const command = (...args: string[]): { code: number | null; out: string; err: string } => {
    const done = spawnSync(path.join(bin, 'counterproof'), args, {
      env: { HOME: folder, PATH: '/nowhere', COUNTERPROOF_DATA: data },
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const works = (): number => (JSON.parse(command('status').out) as { works: number }).works;
  const problems = (): Record<string, string> => {
    const { checks } = JSON.parse(command('doctor', '--records', '--json').out) as {
      checks: { name: string; ok: boolean; advice: string }[];
    };
    return Object.fromEntries(checks.filter(({ ok }) => !ok).map(({ name, advice }) => [name, advice]));
  };
  const overwrite = (file: string, at: number, text: string): void => {
    const opened = openSync(file, 'r+');
    writeSync(opened, text, at);
    closeSync(opened);
  };
  const anyFile = (below: string): string => {
    const found = readdirSync(path.join(data, below), { recursive: true })
      // The prepared search is made anew from the others.
      .filter((name) => !String(name).startsWith('search'))
      .map((name) => path.join(data, below, String(name)))
      .find((file) => statSync(file).isFile());
    return found ?? '';
  };

  it('are whole after indexing, and a copy can be made and put back', () => {
    expect(problems()).toEqual({});
    const before = works();
    expect(command('backup').code).toBe(0);
    rmSync(path.join(folder, 'works'), { recursive: true });
    expect(command('restore').out).toContain('asked-');
    const restored = command('restore', 'newest');
    expect(restored.code, restored.err).toBe(0);
    expect(restored.out).toContain(`${before} works`);
    expect(works()).toBe(before);
    expect(problems()).toEqual({});
    expect(command('restore').out).toContain('set aside');
    expect(command('restore', 'nonsense').code).toBe(2);
  });

  it('are made anew when they are damaged, and the damage is kept aside', () => {
    const before = works();
    command('backup');
    const file = path.join(data, 'counterproof.db');
    overwrite(file, 3 * 4096, 'x'.repeat(4096));
    expect(problems().database).toContain('counterproof repair');
    const repaired = command('repair');
    expect(repaired.code, repaired.err).toBe(0);
    expect(repaired.out).toContain('made anew');
    expect(problems()).toEqual({});
    expect(works()).toBe(before);
    expect(readdirSync(path.join(data, 'backup')).some((name) => name.startsWith('aside-'))).toBe(true);
  });

  it('say which files of works are damaged, and have them made again', () => {
    const before = works();
    const features = anyFile('index');
    overwrite(features, 50, 'damage');
    rmSync(anyFile('blobs'));
    expect(problems().files).toContain('counterproof repair');
    expect(command('repair').code).toBe(0);
    expect(problems()).toEqual({});
    expect(existsSync(features)).toBe(false);
    expect(command('index', path.join(folder, 'works')).code).toBe(0);
    expect(works()).toBe(before);
    expect(problems()).toEqual({});
  });

  it('are not replaced under an open browser', async () => {
    command('backup');
    const host = new HostPort({ data });
    await host.hello();
    for (const words of [['restore', 'newest'], ['repair']]) {
      const refused = command(...words);
      expect(refused.code).toBe(3);
      expect(refused.err).toContain('close your browsers');
    }
    expect(command('backup').code).toBe(0);
    await host.end();
    expect(command('restore', 'newest').code).toBe(0);
  });

  it('leave a damaged copy alone and take the next one', () => {
    command('backup');
    command('backup');
    const newest = command('restore').out.split(/\s+/)[1] ?? '';
    writeFileSync(path.join(data, 'backup', newest), 'no database');
    expect(problems().backups).toContain('counterproof backup');
    expect(command('restore', newest).code).toBe(3);
    expect(command('restore', 'newest').code).toBe(0);
  });

  it('keep no address and no path in the log', async () => {
    const host = new HostPort({ data: path.join(folder, 'broken') });
    await host.hello();
    await host.end();
    writeFileSync(path.join(folder, 'broken', 'counterproof.db'), 'x'.repeat(5000));
    const again = new HostPort({ data: path.join(folder, 'broken') });
    await again.hello();
    await again.end();
    const log = readFileSync(path.join(folder, 'broken/logs/counterproof-host.log'), 'utf8');
    expect(log).toMatch(/ error /);
    expect(log).not.toContain(folder);
    expect(log).not.toMatch(/:\/\//);
  });
});
