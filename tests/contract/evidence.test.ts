// SPDX-License-Identifier: Apache-2.0
// counterproof keep, evidence and report with the real programs and records.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, readFileSync, readdirSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, built } from './command';
import { EvidenceDesk, demo, hasPython, root, unzip } from './evidence-desk';

describe.skipIf(!built || !existsSync(demo))('evidence (skipped: not built)', { timeout: 300_000 }, () => {
  const desk = new EvidenceDesk();
  const { box, data, cases, picture } = desk;
  const inBox = (name: string): string => desk.inBox(name);
  const run: typeof desk.run = (...args) => desk.run(...args);
  const verify: typeof desk.verify = (...args) => desk.verify(...args);

  beforeAll(() => desk.fill(), 120_000);
  afterAll(() => desk.remove());

  it('keeps a saved picture byte for byte, once, and refuses what is none', () => {
    const kept = run('keep', '--case', cases[0] ?? '', picture);
    expect(kept.code, kept.err).toBe(0);
    const digest = createHash('sha256').update(readFileSync(picture)).digest('hex');
    expect(kept.out).toBe(`${digest}  listing.jpg\n`);
    expect(run('keep', '--case', cases[0] ?? '', picture).out).toBe(kept.out);
    expect(run('keep', '--case', cases[1] ?? '', inBox('broken.jpg')).code).toBe(0);
    writeFileSync(inBox('empty.jpg'), '');
    writeFileSync(inBox('page.jpg'), '<!doctype html><html><body>A page that is gone</body></html>');
    writeFileSync(inBox('letter.pdf'), '%PDF-1.7');
    writeFileSync(inBox('notes.txt'), 'my notes');
    for (const [words, sentence] of [
      [['--case', cases[0] ?? '', inBox('empty.jpg')], 'empty file'],
      [['--case', cases[0] ?? '', inBox('page.jpg')], 'is no picture'],
      [['--case', cases[0] ?? '', inBox('letter.pdf')], 'is no picture'],
      [['--case', cases[0] ?? '', inBox('notes.txt')], 'is no picture'],
      [['--case', cases[0] ?? '', '--take-back', '0'.repeat(64)], 'does not keep this picture'],
      [['--case', cases[0] ?? '', inBox('none.jpg')], 'check its name'],
      [['--case', 'nonsense', picture], 'no such case'],
    ] as const) {
      const refused = run('keep', ...words);
      expect(refused.code).toBe(2);
      expect(refused.err).toContain(sentence);
    }
    expect(run('keep', '--case', cases[0] ?? '').err).toContain('FILE or --take-back is required');
    const empty = spawnSync(
      path.join(bin, 'counterproof'),
      ['--data', inBox('empty'), 'keep', '--case', 'nonsense', picture],
      { encoding: 'utf8' },
    );
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('no records yet');
    expect(existsSync(inBox('empty'))).toBe(false);
  });

  it('packs everything so that a program of others accepts it', ({ skip }) => {
    const packed = run('evidence', '--out', inBox('all.zip'));
    expect(packed.code, packed.err).toBe(0);
    expect(packed.out).toContain('3 cases, 2 pictures as received, 1 beside your works');
    expect(packed.out).toContain('1 case has no picture on record');
    expect(packed.out).toContain('1 picture cannot be shown');
    expect(readdirSync(box).filter((name) => name.startsWith('.counterproof'))).toEqual([]);
    const files = new Map(unzip(readFileSync(inBox('all.zip'))));
    const digest = createHash('sha256').update(readFileSync(picture)).digest('hex');
    expect(files.get(`pictures/${digest}`)?.equals(readFileSync(picture))).toBe(true);
    expect([...files.keys()].filter((name) => name.startsWith('sheets/'))).toHaveLength(1);
    expect(files.get('report.pdf')?.toString('latin1', 0, 5)).toBe('%PDF-');
    const fonts = files.get('report.pdf')?.toString('latin1') ?? '';
    expect(fonts).toContain('/FontFile');
    expect(run('verify').out).toContain('"intact":true');
    if (!hasPython) return skip('no python3');
    expect(verify(inBox('all.zip'))).toMatchObject({ code: 0 });
    const [noted, key] = [/^ {2}(\d+:[0-9a-f]{64})$/m, /key ([0-9a-f]{64})/].map(
      (pattern) => pattern.exec(packed.out)?.[1] ?? '',
    ) as [string, string];
    expect(verify(inBox('all.zip'), '--noted', noted, '--key', key).code).toBe(0);
    expect(
      verify(inBox('all.zip'), '--noted', `${parseInt(noted, 10) - 1}:${noted.split(':')[1] ?? ''}`).code,
    ).toBe(1);
    expect(verify(inBox('all.zip'), '--key', '0'.repeat(64)).code).toBe(1);
  });

  it('outlines only what is found in the kept picture itself, and packs nothing that was taken back', () => {
    const html = new Map(unzip(readFileSync(inBox('all.zip')))).get('report.html')?.toString('utf8') ?? '';
    expect(html.split('Outlined: where the program found the work')).toHaveLength(2);
    expect(html).not.toContain('Nothing is outlined');
    // Of the shape of the picture that the match saw, but another one.
    const other = path.join(demo, 'desert-moon.jpg');
    const digest = createHash('sha256').update(readFileSync(other)).digest('hex');
    expect(run('keep', '--case', cases[0] ?? '', other).code).toBe(0);
    const pack = (): Map<string, Buffer> => {
      const packed = run('evidence', '--out', 'sheet.zip', '--replace', '--case', cases[0] ?? '');
      expect(packed.code, packed.err).toBe(0);
      return new Map(unzip(readFileSync(inBox('sheet.zip'))));
    };
    const both = pack();
    expect([...both.keys()].filter((name) => name.startsWith('sheets/'))).toHaveLength(2);
    const said = both.get('report.html')?.toString('utf8') ?? '';
    expect(said.split('Outlined: where the program found the work')).toHaveLength(2);
    expect(said.split('Nothing is outlined: the program did not find the work in this picture')).toHaveLength(
      2,
    );
    const taken = run('keep', '--case', cases[0] ?? '', '--take-back', digest);
    expect(taken.code, taken.err).toBe(0);
    expect(taken.out).toContain(`Taken back: ${digest}`);
    const without = pack();
    expect(without.has(`pictures/${digest}`)).toBe(false);
    expect(without.get('report.html')?.toString('utf8')).not.toContain(digest);
    expect(without.get('ledger.jsonl')?.toString('utf8')).toContain('picture.taken_back');
  });

  it('writes HTML in which text from pages is only text, and no word that accuses', () => {
    const html = new Map(unzip(readFileSync(inBox('all.zip')))).get('report.html')?.toString('utf8') ?? '';
    expect(html).toContain('<bdi>2. 苍鹭帆布挂画 家居装饰 &lt;b&gt;热卖&lt;/b&gt;</bdi>');
    expect(html).toContain('لوحة مالك الحزين الأزرق &lt;script&gt;');
    expect(html).not.toMatch(/<script|<a\b|<iframe|<form|href=|src="(?!sheets\/)|url\(|\u202e/);
    const ours = html
      .replace(/<style>[\s\S]*?<\/style>/, '')
      .replace(/<td>[\s\S]*?<\/td>/g, '')
      .replace(/<[^>]*>/g, ' ');
    const accusing = /^en = (.*)$/m.exec(
      readFileSync(path.join(root, 'native-host/data/statements/accusing.txt'), 'utf8'),
    )?.[1];
    for (const word of (accusing ?? '').split(' '))
      expect(ours.toLowerCase(), word).not.toMatch(new RegExp(`\\b${word}`));
    expect(ours).toContain('What this does not show');
    expect(html).not.toContain('court-proof');
    expect(html).toContain('The picture as received cannot be shown');
    expect(html).toContain('No picture of this listing is kept');
  });

  it('packs one case, listing or seller with the chain, and nothing of the others', ({ skip }) => {
    const host = path.join(data, 'counterproof.db');
    expect(existsSync(host)).toBe(true);
    const sellers = run('export', inBox('lists'), '--replace');
    expect(sellers.code, sellers.err).toBe(0);
    const rows = readFileSync(inBox('lists/sellers.csv'), 'utf8');
    const seller = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(rows)?.[0] ?? '';
    for (const [words, count] of [
      [['--case', cases[1] ?? ''], 1],
      [['--listing', 'aliexpress:1005001'], 1],
      [['--seller', seller], 3],
    ] as const) {
      const packed = run('evidence', '--out', 'one.zip', '--replace', ...words);
      expect(packed.code, packed.err).toBe(0);
      expect(packed.out).toMatch(new RegExp(`^one.zip: ${count} case`));
      if (hasPython) expect(verify(inBox('one.zip'))).toMatchObject({ code: 0 });
    }
    run('evidence', '--out', 'one.zip', '--replace', '--case', cases[1] ?? '');
    const files = new Map(unzip(readFileSync(inBox('one.zip'))));
    const all = [...files.values()].map((body) => body.toString('utf8')).join('\n');
    expect(all).toContain(cases[1]);
    expect(all).not.toContain(cases[0]);
    expect(files.get('hashes.txt')?.toString().trim().split('\n').length).toBeGreaterThan(
      files.get('ledger.jsonl')?.toString().trim().split('\n').length ?? 0,
    );
    if (!hasPython) skip('no python3');
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves nothing behind when stopped by %s',
    async (signal) => {
      for (const words of [
        ['evidence', '--out', 'stopped.zip'],
        ['report', '--out', 'stopped.pdf', '--html'],
      ]) {
        const command = spawn(path.join(bin, 'counterproof'), ['--data', data, ...words], { cwd: box });
        const said: Buffer[] = [];
        command.stderr.on('data', (part: Buffer) => said.push(part));
        const end = once(command, 'exit');
        const left = (): string[] => readdirSync(box).filter((name) => name.startsWith('.counterproof-'));
        while (left().length === 0 && command.exitCode === null) await new Promise((go) => setTimeout(go, 2));
        command.kill(signal);
        expect(await end).toEqual([130, null]);
        expect(Buffer.concat(said).toString()).toContain('Stopped: nothing was written.');
        expect(left()).toEqual([]);
        for (const name of ['stopped.zip', 'stopped.pdf', 'stopped.html'])
          expect(existsSync(inBox(name))).toBe(false);
      }
    },
  );

  it('refuses in words what cannot be packed, and leaves what was there', () => {
    writeFileSync(inBox('mine.zip'), 'mine');
    const empty = spawnSync(
      path.join(bin, 'counterproof'),
      ['--data', inBox('empty'), 'evidence', '--out', inBox('x.zip')],
      { encoding: 'utf8' },
    );
    expect(empty.status).toBe(2);
    expect(empty.stderr).toContain('no records yet');
    for (const [words, code, sentence] of [
      [['--out', 'mine.zip'], 3, 'a file of this name already'],
      [['--out', 'works'], 3, 'This is a folder'],
      [['--out', 'nowhere/x.zip'], 3, 'make it first'],
      [['--out', 'x.zip', '--case', 'nonsense'], 2, 'no case with this id'],
      [['--out', 'x.zip', '--listing', 'aliexpress:1'], 2, 'no case about this listing'],
      [['--out', 'x.zip', '--listing', '1005001'], 2, 'SITE:ID'],
      [['--out', 'x.zip', '--seller', 'nonsense'], 2, 'no seller with this id'],
    ] as const) {
      const refused = run('evidence', ...words);
      expect(refused.code, words.join(' ')).toBe(code);
      expect(refused.err).toContain(sentence);
    }
    expect(readFileSync(inBox('mine.zip'), 'utf8')).toBe('mine');
    expect(existsSync(inBox('x.zip'))).toBe(false);
    expect(run('evidence', '--out', 'mine.zip', '--replace').code).toBe(0);
  });

  it('says so on a full disk, and leaves nothing behind', ({ skip }) => {
    // A disk of 64 KB of our own, where the system lets us have one.
    const script = `mount -t tmpfs -o size=64k tmpfs "$1" && "$2" --data "$3" evidence --out "$1/x.zip"; echo "code $?"; ls -A "$1"`;
    mkdirSync(inBox('small'));
    const words = ['-c', script, '_', inBox('small'), path.join(bin, 'counterproof'), data];
    const done = spawnSync('unshare', ['-rm', 'bash', ...words], { encoding: 'utf8' });
    if (/unshare|mount:/.test(done.stderr) || done.status === null) return skip('no disk of our own here');
    expect(done.stderr).toContain('disk is full');
    expect(done.stdout).toBe('code 3\n');
  });

  it('takes an old list without pictures and titles of any length', () => {
    const title = `"${'苍鹭 '.repeat(20_000)}"`;
    const list = `Date reported;Link;Title;Outcome;My painting\n2019-03-05;https://www.aliexpress.com/item/32810000001.html;${title};removed;C:\\ana-private\\Heron.jpg\n`;
    writeFileSync(inBox('old.csv'), list);
    const taken = run('import', 'old.csv', '--yes');
    expect(taken.code, taken.out + taken.err).toBe(0);
    const packed = run('evidence', '--out', 'old.zip', '--listing', 'aliexpress:32810000001');
    expect(packed.code, packed.err).toBe(0);
    const files = new Map(unzip(readFileSync(inBox('old.zip'))));
    const html = files.get('report.html')?.toString('utf8') ?? '';
    expect(html).toContain('own list of earlier days');
    expect(html).not.toContain('I gave no licence');
    expect(html.length).toBeLessThan(20_000);
    expect(html).toContain('Heron.jpg');
    if (hasPython) expect(verify(inBox('old.zip'))).toMatchObject({ code: 0 });
  });

  it('packs no place of a file on the artist’s computer', () => {
    expect(run('evidence', '--out', 'all.zip', '--replace').code).toBe(0);
    const files = new Map(unzip(readFileSync(inBox('all.zip'))));
    expect(files.get('ledger.jsonl')?.toString('utf8')).toContain('work.noted');
    for (const [name, body] of files)
      for (const place of ['ana-private', box])
        expect(body.includes(place), `${place} in ${name}`).toBe(false);
  });

  it('reports the figures with their counts and rule dates', () => {
    const made = run('report', '--out', 'report.pdf', '--html');
    expect(made.code, made.err).toBe(0);
    expect(readFileSync(inBox('report.pdf')).toString('latin1', 0, 5)).toBe('%PDF-');
    const html = readFileSync(inBox('report.html'), 'utf8');
    for (const words of ['By month', 'By seller', 'By work', 'lower bounds', '2025-01-16', 'Heron Store'])
      expect(html).toContain(words);
    expect(html).toContain('2 of 4 (50 %)');
    expect(html).not.toContain('<script');
    expect(run('report', '--out', 'report.pdf')).toMatchObject({ code: 3 });
    expect(run('report', '--out', 'report.pdf', '--replace', '--html')).toMatchObject({ code: 0 });
    const none = spawnSync(
      path.join(bin, 'counterproof'),
      ['--data', inBox('none'), 'report', '--out', 'r.pdf'],
      {
        encoding: 'utf8',
        cwd: box,
      },
    );
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('no records yet');
  });
});
