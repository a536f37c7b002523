// SPDX-License-Identifier: Apache-2.0
// register, unregister, doctor and --help of the real command line, in a home of their own.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addonId, binFolder, origin } from './host-port';

const bin = binFolder();
const built = bin !== null && existsSync(path.join(bin, 'counterproof'));
const root = path.resolve(import.meta.dirname, '../..');

interface Row {
  name: string;
  family: string;
  linux: { user: string; profile: string };
}
const { browsers } = JSON.parse(readFileSync(path.join(root, 'installer/browsers.json'), 'utf8')) as {
  browsers: Row[];
};

describe.skipIf(!built)('the command line (skipped: counterproof is not built)', { timeout: 30_000 }, () => {
  let home = '';

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'counterproof-home-'));
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const command = (...args: string[]): { code: number | null; out: string; err: string } => {
    const done = spawnSync(path.join(bin ?? '', 'counterproof'), args, {
      // No browser on the PATH: only what this home shows.
      env: { HOME: home, PATH: '/nowhere' },
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const place = (text: string): string =>
    text.replace('{home}', home).replace('{config}', path.join(home, '.config'));
  const everything = (): string[] => readdirSync(home, { recursive: true }).map(String).sort();

  it('registers every browser of the table, and takes each away without a trace', () => {
    for (const { name, family, linux } of browsers) {
      const done = command('register', '--browser', name);
      expect(done.code, done.err).toBe(0);
      const file = path.join(place(linux.user), 'counterproof.host.json');
      expect(done.out).toContain(file);
      expect(statSync(file).mode & 0o777).toBe(0o644);
      // Firefox refuses a file with a key that only Chromium knows, so each family has its own.
      expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
        name: 'counterproof.host',
        description: expect.any(String) as string,
        type: 'stdio',
        path: path.join(bin ?? '', 'counterproof-host'),
        ...(family === 'firefox' ? { allowed_extensions: [addonId] } : { allowed_origins: [origin] }),
      });
    }
    expect(command('unregister').code).toBe(0);
    expect(everything().filter((name) => name.includes('counterproof'))).toEqual([]);
    expect(everything().filter((name) => /essaging/i.test(name))).toEqual([]);
  });

  it('registers those that are here when none is named, and says so when none is', () => {
    expect(command('register').code).toBe(1);
    mkdirSync(path.join(home, '.mozilla'));
    const done = command('register');
    expect(done.code).toBe(0);
    expect(everything().filter((name) => name.endsWith('.json'))).toEqual([
      '.mozilla/native-messaging-hosts/counterproof.host.json',
    ]);
  });

  it('writes one file for browsers that look in one place, and speaks of those that are here', () => {
    mkdirSync(path.join(home, '.config/opera'), { recursive: true });
    const done = command('register');
    expect(done.code).toBe(0);
    const shared = path.join(home, '.config/google-chrome/NativeMessagingHosts/counterproof.host.json');
    expect(done.out).toContain(`Opera: wrote ${shared}`);
    expect(command('register', '--browser', 'opera', '--browser', 'chrome').out).toContain(
      `Google Chrome, Opera: wrote ${shared}`,
    );
    expect(command('unregister').code).toBe(0);
    expect(everything()).toEqual(['.config', '.config/opera']);
  });

  it('registers a Chromium profile in a place of its own', () => {
    const profile = path.join(home, 'own profile');
    expect(command('register', '--dir', profile).code).toBe(0);
    expect(existsSync(path.join(profile, 'NativeMessagingHosts/counterproof.host.json'))).toBe(true);
    writeFileSync(path.join(profile, 'Preferences'), '{}');
    expect(command('unregister', '--dir', profile).code).toBe(0);
    expect(everything()).toEqual(['own profile', 'own profile/Preferences']);
  });

  it('removes only what it wrote', () => {
    const folder = path.join(home, '.mozilla/native-messaging-hosts');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'other.host.json'), '{}');
    writeFileSync(
      path.join(folder, 'counterproof.host.json'),
      '{"name":"another.host","type":"stdio","path":"/x"}',
    );
    expect(command('unregister').code).toBe(1);
    expect(readdirSync(folder).sort()).toEqual(['counterproof.host.json', 'other.host.json']);
    expect(command('register', '--browser', 'firefox').code).toBe(0);
    expect(command('unregister').code).toBe(0);
    expect(readdirSync(folder)).toEqual(['other.host.json']);
  });

  it('says in one sentence why it could not do its work, and ends with a number that tells which cause', () => {
    const nobody = '01890000-0000-7000-8000-000000000000';
    for (const [code, ...words] of [
      [2, 'index', path.join(home, 'gone')],
      [2, 'same', '--apart', nobody],
      [3, 'lint', path.join(home, 'gone.json')],
      [3, 'draft', path.join(home, 'gone.json')],
      [1, 'match', '--results', path.join(home, 'out.csv'), home],
    ] as [number, ...string[]][]) {
      const done = command(...words);
      expect(done.code, words.join(' ')).toBe(code);
      expect(done.err, words.join(' ')).toMatch(/^[A-Z][^\n]+\.\n$/);
      expect(done.out, words.join(' ')).toBe('');
    }
  });

  it('refuses a browser it does not know', () => {
    expect(command('register', '--browser', 'netscape').code).not.toBe(0);
    expect(everything()).toEqual([]);
  });

  it('doctor leaves nothing behind and names what is wrong', () => {
    const report = (): {
      ok: boolean;
      checks: { name: string; ok: boolean; sentence: string; advice: string }[];
    } => JSON.parse(command('doctor', '--json').out) as ReturnType<typeof report>;
    const fresh = report();
    expect(fresh.checks.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['host', 'decoder', 'internet', 'data', 'records']),
    );
    expect(fresh.checks.find(({ name }) => name === 'internet')?.sentence).toContain('refuses');
    expect(everything()).toEqual([]);

    mkdirSync(path.join(home, '.config/chromium'), { recursive: true });
    expect(report().checks.find(({ name }) => name === 'browser:chromium')).toMatchObject({
      ok: false,
      advice: 'counterproof register --browser chromium',
    });
    command('register', '--browser', 'chromium');
    expect(report().checks.find(({ name }) => name === 'browser:chromium')?.ok).toBe(true);
    const file = path.join(home, '.config/chromium/NativeMessagingHosts/counterproof.host.json');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/"path": "[^"]*"/, '"path": "/old/counterproof-host"'),
    );
    const moved = report().checks.find(({ name }) => name === 'browser:chromium');
    expect(moved?.ok).toBe(false);
    expect(moved?.sentence).toContain('/old/counterproof-host');

    mkdirSync(path.join(home, '.local/share/counterproof'), { recursive: true, mode: 0o755 });
    expect(report().checks.find(({ name }) => name === 'data')).toMatchObject({ ok: false });
    expect(command('doctor').out).toContain('problem');
  });

  it('needs no manual', () => {
    const help = command('--help');
    expect(help.code).toBe(0);
    for (const word of [
      'index',
      'match',
      'status',
      'register',
      'unregister',
      'doctor',
      'decode',
      'Examples',
      'COUNTERPROOF_DATA',
    ])
      expect(help.out).toContain(word);
    expect(command().code).not.toBe(0);
  });
});
