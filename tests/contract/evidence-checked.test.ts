// SPDX-License-Identifier: Apache-2.0
// Evidence packs checked, whole and changed in every way, by docs/verify_pack.py, which is none of ours.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zip } from '../../installer/supply/zip.mjs';
import { built } from './command';
import { EvidenceDesk, type Files, demo, hasPython, root, unzip } from './evidence-desk';

describe.skipIf(!built || !existsSync(demo))(
  'checking evidence (skipped: not built)',
  { timeout: 300_000 },
  () => {
    const desk = new EvidenceDesk();
    const { cases, picture } = desk;
    const inBox = (name: string): string => desk.inBox(name);
    const run: typeof desk.run = (...args) => desk.run(...args);
    const verify: typeof desk.verify = (...args) => desk.verify(...args);

    beforeAll(async () => {
      await desk.fill();
      for (const words of [
        ['keep', '--case', cases[0] ?? '', picture],
        ['evidence', '--out', 'all.zip'],
      ]) {
        const done = run(...words);
        expect(done.code, done.err).toBe(0);
      }
    }, 120_000);
    afterAll(() => desk.remove());

    it('says which entries a head that was noted before binds', ({ skip }) => {
      if (!hasPython) return skip('no python3');
      const packed = run('evidence', '--out', 'one.zip', '--replace', '--case', cases[0] ?? '');
      const files = new Map(unzip(readFileSync(inBox('one.zip'))));
      const lines = (name: string): string[] => (files.get(name)?.toString('utf8') ?? '').trim().split('\n');
      const hashes = lines('hashes.txt');
      const shown = lines('ledger.jsonl').map((line) => Number((JSON.parse(line) as { seq: number }).seq));
      const said = (number: number): string => {
        const done = verify(inBox('one.zip'), '--noted', `${number}:${hashes[number - 1] ?? ''}`);
        expect(done.code, done.out).toBe(0);
        return /A head noted elsewhere binds (.*?)\./.exec(done.out)?.[1] ?? '';
      };
      // The case was opened first; others were opened before it was moved, and are only hashes here.
      expect(shown).toContain(1);
      expect(shown).not.toContain(2);
      const moves = shown.filter((number) => number > 2);
      const [first = 0, second = 0] = moves;
      expect(second).toBe(first + 1);
      expect(said(1)).toBe('only entries 1');
      expect(said(2)).toBe('only entries that are hashes');
      expect(said(second)).toBe(`only entries ${first}, ${second}`);
      const own = /^ {2}(\d+:[0-9a-f]{64})$/m.exec(packed.out)?.[1] ?? '';
      expect(verify(inBox('one.zip'), '--noted', own).out).toContain('binds everything in this pack');
      expect(verify(inBox('one.zip')).out).toContain(`in full, the others as hashes: ${shown.join(', ')}, `);
      expect(verify(inBox('one.zip'), '--noted', `0:${'0'.repeat(64)}`).code).toBe(1);
    });

    it('is not called false where openssl cannot check it', ({ skip }) => {
      if (!hasPython) return skip('no python3');
      mkdirSync(inBox('old'));
      const said = 'pkeyutl: Option unknown option -rawin';
      writeFileSync(inBox('old/openssl'), `#!/bin/sh\necho '${said}' >&2\nexit 1\n`, { mode: 0o755 });
      run('verify', '--out', 'exported');
      for (const [program, what] of [
        ['verify_pack.py', 'all.zip'],
        ['verify_ledger.py', 'exported'],
      ] as const) {
        const done = spawnSync('python3', [path.join(root, 'docs', program), inBox(what)], {
          encoding: 'utf8',
          env: { ...process.env, PATH: `${inBox('old')}:${process.env.PATH ?? ''}` },
        });
        expect(done.status, done.stdout).toBe(2);
        expect(done.stdout).toContain('OpenSSL 3');
      }
    });

    it('is refused by the verifier once anything in it was changed', ({ skip }) => {
      if (!hasPython) return skip('no python3');
      const files = unzip(readFileSync(inBox('all.zip')));
      const wrong: [string, Files][] = [];
      const change = (name: string, body: Buffer): Files =>
        files.map((file) => (file[0] === name ? [name, body] : file));
      for (const [name, body] of files) {
        for (const at of [0, Math.floor(body.length / 2), body.length - 1]) {
          const other = Buffer.from(body);
          other[at] = (other[at] ?? 0) ^ 1;
          wrong.push([`${name}, byte ${at}`, change(name, other)]);
        }
        wrong.push([`${name} cut`, change(name, body.subarray(0, body.length - 1))]);
        wrong.push([`${name} missing`, files.filter((file) => file[0] !== name)]);
        wrong.push([`${name} twice`, [...files, [name, body]]]);
      }
      wrong.push(['a file put in', [...files, ['pictures/extra.jpg', Buffer.from('x')]]]);
      const sums = (of: Files): Files => {
        const text = of
          .filter(([name]) => !['SHA256SUMS', 'seal.jsonl', 'heads.jsonl'].includes(name))
          .map(([name, body]) => `${createHash('sha256').update(body).digest('hex')}  ${name}\n`)
          .join('');
        return of.map((file) => (file[0] === 'SHA256SUMS' ? ['SHA256SUMS', Buffer.from(text)] : file));
      };
      // Whoever also makes the checksums anew cannot make the signature.
      wrong.push(['another report with its checksum', sums(change('report.html', Buffer.from('<p>')))]);
      for (const name of ['ledger.jsonl', 'hashes.txt', 'seal.jsonl', 'heads.jsonl', 'SHA256SUMS']) {
        const lines = (new Map(files).get(name)?.toString('utf8') ?? '').split('\n').slice(0, -1);
        const [first = '', second = first] = lines;
        const kinds: [string, string[]][] = [
          ['dropped', lines.slice(1)],
          ['last dropped', lines.slice(0, -1)],
          ['doubled', [first, ...lines]],
          ['inserted', [first, first.replace(/\d/, '7').replace(/a/, 'b'), ...lines.slice(1)]],
        ];
        if (lines.length > 1) kinds.push(['swapped', [second, first, ...lines.slice(2)]]);
        for (const [kind, other] of kinds) {
          const text = Buffer.from(other.map((line) => `${line}\n`).join(''));
          wrong.push([`${name}: a line ${kind}`, change(name, text)]);
          if (name !== 'SHA256SUMS')
            wrong.push([`${name}: a line ${kind}, new checksums`, sums(change(name, text))]);
        }
      }
      for (const name of ['/report.html', '../report.html', 'pictures/../x', 'pictures//x'])
        wrong.push([`a file called ${name}`, sums([...files, [name, Buffer.from('x')]])]);
      const packs = wrong.map(([what, pack]): [string, Buffer] => [what, zip(pack)]);
      // What only the archive itself says of a file.
      for (const [what, local, central, value] of [
        ['encrypted', 6, 8, 1],
        ['packed in an unknown way', 8, 10, 99],
      ] as const) {
        const bytes = zip(files);
        bytes.writeUInt16LE(value, bytes.indexOf('PK\u0003\u0004', 0, 'latin1') + local);
        bytes.writeUInt16LE(value, bytes.indexOf('PK\u0001\u0002', 0, 'latin1') + central);
        packs.push([what, bytes]);
      }
      const names = packs.map(([, bytes], at) => {
        writeFileSync(inBox(`wrong-${at}.zip`), bytes);
        return inBox(`wrong-${at}.zip`);
      });
      // All in one go: starting Python takes longer than a pack.
      const each = `import sys
sys.path.insert(0, sys.argv[1])
from verify_pack import main
print("codes", *[main([pack]) for pack in sys.argv[2:]])`;
      const done = spawnSync('python3', ['-B', '-c', each, path.join(root, 'docs'), ...names], {
        encoding: 'utf8',
      });
      const codes = /^codes (.*)$/m.exec(done.stdout)?.[1]?.split(' ') ?? [];
      expect(codes, done.stderr).toHaveLength(packs.length);
      expect(packs.filter((_, at) => codes[at] !== '1').map(([what]) => what)).toEqual([]);
      for (const name of names) rmSync(name);
      writeFileSync(inBox('same.zip'), zip(files));
      expect(verify(inBox('same.zip')).code).toBe(0);
      expect(verify(inBox('nowhere.zip')).code).toBe(2);
      const bomb = zip(files);
      bomb.writeUInt32LE(0xfffffff0, bomb.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
      writeFileSync(inBox('bomb.zip'), bomb);
      expect(verify(inBox('bomb.zip'))).toMatchObject({
        code: 2,
        out: expect.stringContaining('larger') as string,
      });
    });
  },
);
