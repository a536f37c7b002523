// SPDX-License-Identifier: Apache-2.0
// What the real command line says of folders it cannot open, names that are not there and words it does not know.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin, built } from './command';

const picture = path.resolve(import.meta.dirname, '../../installer/demo/portfolio/fern-study.png');
// Root may open every folder, so there the command runs as another user.
const nobody = process.getuid?.() === 0 ? 65534 : null;

describe.skipIf(!built)('the command line (skipped: counterproof is not built)', { timeout: 60_000 }, () => {
  let home = '';
  let works = '';

  beforeEach(() => {
    home = mkdtempSync(path.join(tmpdir(), 'command-words-'));
    works = path.join(home, 'works');
    mkdirSync(works);
    mkdirSync(path.join(home, 'empty'));
    copyFileSync(picture, path.join(works, 'fern.png'));
    if (nobody !== null) for (const folder of [home, works]) chownSync(folder, nobody, nobody);
  });
  afterEach(() => rmSync(home, { recursive: true, force: true }));

  const command = (...args: string[]): { code: number | null; out: string; err: string } => {
    const done = spawnSync(path.join(bin, 'counterproof'), args, {
      cwd: home,
      env: { HOME: home, PATH: '/nowhere' },
      input: '',
      encoding: 'utf8',
      ...(nobody === null ? {} : { uid: nobody, gid: nobody }),
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const rows = (): string[] =>
    readFileSync(path.join(home, 'out.csv'), 'utf8').trimEnd().split('\n').slice(1);

  it('names a folder inside that cannot be opened, and goes on with the rest', () => {
    const closed = path.join(works, 'sub');
    mkdirSync(closed);
    copyFileSync(picture, path.join(closed, 'closed.png'));
    chmodSync(closed, 0);
    const words = `The folder "${closed}" cannot be opened: `;

    const indexed = command('index', works);
    expect(indexed.code, indexed.err).toBe(0);
    expect(indexed.err).toContain(words);
    expect(indexed.out).toContain('1 work can be found');
    expect(indexed.out).toContain('1 folder could not be opened');
    const again = command('index', works);
    expect(again.err).toContain(words);

    const matched = command('match', '--results', 'out.csv', works);
    expect(matched.code, matched.err).toBe(0);
    expect(matched.err).toContain(words);
    expect(matched.err).toContain('1 work, 1 picture (0 not read)');
    expect(rows()).toHaveLength(1);

    const decoded = command('decode', works);
    expect(decoded.code).toBe(0);
    expect(decoded.err).toContain(words);
    expect(decoded.err).toMatch(/^1 file; /m);
    expect(decoded.out.trimEnd().split('\n')).toHaveLength(1);
    chmodSync(closed, 0o700);
  });

  it('reads and looks at what is there, and names what is not', () => {
    const indexed = command('index', works, 'missing');
    expect(indexed.code).toBe(2);
    expect(indexed.err).toContain('no folder "missing"');
    expect(indexed.out).toContain('1 work can be found');

    for (const [code, count, ...paths] of [
      [1, 1, works, 'missing'],
      [0, 0, 'empty'],
    ] as [number, number, ...string[]][]) {
      const matched = command('match', '--results', 'out.csv', ...paths);
      expect(matched.code, matched.err).toBe(code);
      expect(matched.err).toContain(code === 1 ? 'no file or folder "missing"' : 'There are no pictures');
      expect(rows()).toHaveLength(count);
    }
    rmSync(path.join(home, 'out.csv'));
    expect(command('match', '--results', 'out.csv', 'missing').code).toBe(1);
    expect(readdirSync(home)).not.toContain('out.csv');
  });

  it('says before the work that the results cannot be written', () => {
    command('index', works);
    for (const place of ['no-such-folder/out.csv', 'works']) {
      const matched = command('match', '--results', place, works);
      expect(matched.code).toBe(1);
      expect(matched.err).toMatch(new RegExp(`^"${place}" cannot be written: [^\\n]+\\.\\n$`));
    }
  });

  it('says on a terminal that the search is prepared when all is read', () => {
    const words = `'${path.join(bin, 'counterproof')}' index '${works}'`;
    const done = spawnSync('script', ['-qec', words, '/dev/null'], {
      env: { HOME: home, PATH: process.env.PATH },
      encoding: 'utf8',
    });
    expect(done.stdout).toContain('Preparing the search of your works.');
    expect(done.stdout).toContain('1 work can be found');
  });

  it('shows how far looking at many pictures is', async () => {
    command('index', works);
    const many = path.join(home, 'many');
    mkdirSync(many);
    for (let i = 0; i < 3000; ++i) symlinkSync(picture, path.join(many, `${i}.png`));
    const words = ['match', '--results', path.join(home, 'out.csv'), many];
    const match = spawn(path.join(bin, 'counterproof'), words, { env: { HOME: home } });
    const ended = once(match, 'close');
    let told = '';
    match.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (told.includes('of 3000')) match.kill();
    });
    await ended;
    expect(told).toMatch(/Reading pictures: \d+ of 3000, [\d.]+ a second/);
  });

  it.each([
    [['stauts'], /"stauts".*counterproof --help/],
    [[], /counterproof --help/],
    [['index'], /^FOLDER is missing .*counterproof index --help/],
    [['match', 'works'], /^--results is missing .*counterproof match --help/],
    [['index', '--nope', 'works'], /"--nope".*counterproof index --help/],
    [['index', '--threads', '99', 'works'], /99.*counterproof index --help/],
    [['lint', 'gone.json'], /no file "gone.json"/],
    [['draft', 'gone.json'], /no file "gone.json"/],
    [['import', 'gone.csv'], /no file "gone.csv"/],
  ])('says in a sentence what is wrong with: %s', (words, said) => {
    const done = command(...words);
    expect(done.code).not.toBe(0);
    expect(done.err).toMatch(said);
    expect(done.err).toMatch(/^[^\n]+[.]\n$/);
  });

  it('shows in the help of each command its own examples', () => {
    const listed = command('--help').out.split('Subcommands:')[1]?.split('\n\n')[0] ?? '';
    const commands = [...listed.matchAll(/^ {2}([a-z]+) /gm)].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(12);
    for (const name of commands) {
      const shown = [...command(name, '--help').out.matchAll(/^ {2}counterproof ([a-z]+)/gm)];
      expect(shown.length, name).toBeGreaterThan(0);
      expect(new Set(shown.map(([, of]) => of))).toEqual(new Set([name]));
    }
    expect(command('import', '--help').out.replace(/\s+/g, ' ')).toContain('store_name');
  });
});
