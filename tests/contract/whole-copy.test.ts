// SPDX-License-Identifier: Apache-2.0
// Everything in one file and out of it again on "another computer": the real command line, two homes.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, built } from './command';

const sample = path.resolve(import.meta.dirname, '../../installer/demo/portfolio');

describe.skipIf(!built)('save and open (skipped: counterproof is not built)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-move-'));
  const file = path.join(box, 'all.cpmove');
  const passphrase = path.join(box, 'passphrase');
  afterAll(() => rmSync(box, { recursive: true, force: true }));

  const at = (home: string, ...args: string[]): { code: number | null; out: string; err: string } => {
    const done = spawnSync(path.join(bin, 'counterproof'), args, {
      env: { HOME: path.join(box, home), PATH: '/nowhere' },
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const cases = (home: string): number => (JSON.parse(at(home, 'status').out) as { cases: number }).cases;

  beforeAll(() => {
    const works = path.join(box, 'works');
    cpSync(sample, works, { recursive: true });
    writeFileSync(passphrase, 'blue heron at dusk\n');
    const list = path.join(box, 'list.csv');
    writeFileSync(
      list,
      'Link,Work,Date,Status\n' +
        'https://www.aliexpress.com/item/1005009446764602.html,Blue Heron,2024-03-01,removed\n' +
        'https://www.aliexpress.com/item/1005009446764603.html,Blue Heron,2024-03-02,removed\n',
    );
    expect(at('old', 'index', works).code).toBe(0);
    const imported = at('old', 'import', list, '--yes');
    expect(imported.code, imported.err).toBe(0);
    expect(at('old', 'verify', '--out', path.join(box, 'ledger-old')).code).toBe(0);
    expect(cases('old')).toBe(2);
  });

  it('carry works, cases and the key that signs the ledger to another computer', () => {
    const saved = at('old', 'save', file, '--passphrase-file', passphrase);
    expect(saved.code, saved.err).toBe(0);
    expect(saved.out).toContain('counterproof open');
    const opened = at('new', 'open', file, '--passphrase-file', passphrase);
    expect(opened.code, opened.err).toBe(0);
    expect(opened.out).toContain('2 cases');
    const [before, after] = ['old', 'new'].map((home) => JSON.parse(at(home, 'status').out) as object);
    expect({ ...after, dataFolder: '' }).toEqual({ ...before, dataFolder: '' });
    expect(at('new', 'doctor', '--records').code).toBe(0);
    const verified = at('new', 'verify', '--out', path.join(box, 'ledger-new'));
    expect(verified.code, verified.err).toBe(0);
    const keysOf = (folder: string): string[] =>
      readFileSync(path.join(box, folder, 'heads.jsonl'), 'utf8').match(/"publicKey":"[^"]+"/g) ?? [];
    expect(keysOf('ledger-old').length).toBeGreaterThan(0);
    expect(new Set(keysOf('ledger-new'))).toEqual(new Set(keysOf('ledger-old')));
  });

  it('refuse another passphrase, a damaged file, no file and a name that is taken, each with a sentence', () => {
    if (!existsSync(file)) at('old', 'save', file, '--passphrase-file', passphrase);
    const other = path.join(box, 'other-passphrase');
    writeFileSync(other, 'another passphrase\n');
    const broken = path.join(box, 'broken.cpmove');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 100) ^ 1, bytes.length - 100);
    writeFileSync(broken, bytes);
    for (const [words, sentence] of [
      [['open', file, '--passphrase-file', other], 'passphrase does not fit'],
      [['open', broken, '--passphrase-file', passphrase], 'damaged'],
      [['open', passphrase, '--passphrase-file', passphrase], 'no file that Counterproof saved'],
      [['open', path.join(box, 'none'), '--passphrase-file', passphrase], 'none'],
      [['open', file, '--passphrase-file', path.join(box, 'none')], 'passphrase cannot be read'],
      [['save', file, '--passphrase-file', passphrase], 'already'],
    ] as const) {
      const refused = at('third', ...words);
      expect(refused.code, words.join(' ')).not.toBe(0);
      if (words[0] === 'open') expect(refused.err).toContain(sentence);
    }
    expect(existsSync(path.join(box, 'third/.local/share/counterproof/counterproof.db'))).toBe(false);
    expect(at('old', 'save', file, '--passphrase-file', passphrase).err).toContain('already');
    writeFileSync(other, 'short\n');
    const short = at('old', 'save', path.join(box, 'new.cpmove'), '--passphrase-file', other);
    expect(short.err).toContain('too short');
    expect(existsSync(path.join(box, 'new.cpmove'))).toBe(false);
  });
});
