// SPDX-License-Identifier: Apache-2.0
// export and import with the real command line: an artist's old list goes in, and everything comes out again.
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bin, built } from './command';

const lists = path.resolve(import.meta.dirname, '../host/sheets/lists');

const list = `Date reported;Link;Shop;Outcome;Complaint no;My painting;Thoughts
2019-03-05;https://www.aliexpress.com/item/32810000001.html?spm=a1;Best Posters;removed;CP-1;Blue Heron;"took
nine days"
2019-03-05;http://m.aliexpress.com/i/32810000001.html;Best Posters;removed;CP-1;Blue Heron;
2019-04-11;https://detail.1688.com/offer/571234567890.html;=HYPERLINK("x");refused;CP-2;Red Fox;@cmd
2019-05-02;no link;Best Posters;removed;;;
2019-05-03;https://www.aliexpress.com/item/32810000003.html;Best Posters;nuked;;;
`;

describe.skipIf(!built)('spreadsheets (skipped: counterproof is not built)', { timeout: 60_000 }, () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'counterproof-sheets-'));
    writeFileSync(path.join(folder, 'old.csv'), list);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (data: string, ...args: string[]): { code: number | null; out: string; err: string } => {
    const done = spawnSync(path.join(bin, 'counterproof'), args, {
      env: { HOME: folder, PATH: '/nowhere', COUNTERPROOF_DATA: path.join(folder, data) },
      cwd: folder,
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout, err: done.stderr };
  };
  const casesOf = (data: string): number => (JSON.parse(run(data, 'status').out) as { cases: number }).cases;

  it('shows what would be taken and writes nothing', () => {
    const shown = run('records', 'import', 'old.csv');
    expect(shown.code, shown.err).toBe(0);
    expect(shown.out).toContain('Shop -> store_name');
    expect(shown.out).toContain('Thoughts -> kept in your own words');
    expect(shown.out).toContain('2 cases are new');
    expect(shown.out).toContain('lines 2, 4: aliexpress 32810000001, removed on 2019-03-05, reference CP-1');
    expect(shown.out).toContain('line 6: "no link" is not the address');
    expect(shown.out).toContain('--word "nuked=removed"');
    expect(shown.out).toContain('Nothing is written yet');
    expect(existsSync(path.join(folder, 'records', 'counterproof.db'))).toBe(false);
  });

  it('writes with --yes, once, as history that waits for nothing', () => {
    const words = ['import', 'old.csv', '--word', 'nuked=removed', '--map', 'Thoughts=why', '--yes'];
    const taken = run('records', ...words);
    expect(taken.code, taken.err).toBe(0);
    expect(taken.out).toContain('3 cases are in your records now');
    expect(casesOf('records')).toBe(3);
    const again = run('records', ...words);
    expect(again.out).toContain('3 cases are in your records already');
    expect(casesOf('records')).toBe(3);
    expect(run('records', 'verify').code).toBe(0);
  });

  it('exports without a live formula, and the export makes the same records elsewhere', () => {
    expect(run('records', 'import', 'old.csv', '--yes').code).toBe(0);
    const exported = run('records', 'export', 'out');
    expect(exported.code, exported.err).toBe(0);
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual([
      'cases.csv',
      'entries.csv',
      'sellers.csv',
      'works.csv',
    ]);
    const cases = readFileSync(path.join(folder, 'out/cases.csv'), 'utf8');
    expect(cases).toContain("'=HYPERLINK");
    expect(cases).toContain("'@cmd");
    expect(cases).toContain('"took\nnine days"');
    // What stands there is not written over unasked.
    expect(run('records', 'export', 'out').code).toBe(3);
    expect(run('records', 'export', 'out', '--replace').code).toBe(0);

    const back = run('other', 'import', 'out/cases.csv', '--yes');
    expect(back.code, back.err).toBe(0);
    expect(back.out).not.toContain('not taken');
    expect(run('other', 'export', 'again').code).toBe(0);
    expect(readFileSync(path.join(folder, 'again/cases.csv'), 'utf8')).toBe(cases);
  });

  it('goes through workbooks without loss, and says which sheet it read', () => {
    expect(run('records', 'import', 'old.csv', '--yes').code).toBe(0);
    const exported = run('records', 'export', 'out', '--as', 'both');
    expect(exported.code, exported.err).toBe(0);
    expect(readdirSync(path.join(folder, 'out')).sort()).toEqual([
      'cases.csv',
      'cases.xlsx',
      'entries.csv',
      'entries.xlsx',
      'sellers.csv',
      'sellers.xlsx',
      'works.csv',
      'works.xlsx',
    ]);
    expect(run('records', 'export', 'out', '--as', 'xlsx').err).toContain('cases.xlsx');
    const shown = run('other', 'import', 'out/cases.xlsx');
    expect(shown.code, shown.err).toBe(0);
    expect(shown.out).toContain('The columns of the sheet "Cases"');
    expect(existsSync(path.join(folder, 'other', 'counterproof.db'))).toBe(false);
    expect(run('other', 'import', 'out/cases.xlsx', '--sheet', 'Elsewhere').err).toContain(
      'no sheet of this name',
    );

    const back = run('other', 'import', 'out/cases.xlsx', '--sheet', 'Cases', '--yes');
    expect(back.code, back.err).toBe(0);
    expect(back.out).not.toContain('not taken');
    expect(run('other', 'export', 'again').code).toBe(0);
    const cases = readFileSync(path.join(folder, 'out/cases.csv'), 'utf8');
    expect(readFileSync(path.join(folder, 'again/cases.csv'), 'utf8')).toBe(cases);
    expect(run('other', 'verify').code).toBe(0);
  });

  it('says of damaged workbooks what to do, and writes nothing', () => {
    expect(run('records', 'import', 'old.csv', '--yes').code).toBe(0);
    expect(run('records', 'export', 'out', '--as', 'xlsx').code).toBe(0);
    const whole = readFileSync(path.join(folder, 'out/cases.xlsx'));
    for (const [name, bytes] of [
      ['cut.xlsx', whole.subarray(0, whole.length / 2)],
      [
        'old.xls',
        Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]),
      ],
      ['page.xls', Buffer.from('<html><table></table></html>')],
    ] as const) {
      writeFileSync(path.join(folder, name), bytes);
      const refused = run('other', 'import', name, '--yes');
      expect(refused.code, name).toBe(3);
      expect(refused.err, name).toMatch(/XLSX or CSV.*\.$/m);
      expect(existsSync(path.join(folder, 'other', 'counterproof.db'))).toBe(false);
    }
  });

  it('takes each of the ten messy lists or says why not', () => {
    const names = readdirSync(lists).filter((name) => name.endsWith('.csv'));
    expect(names.length).toBe(10);
    for (const name of names) {
      const shown = run('records', 'import', path.join(lists, name));
      expect(shown.code, `${name}: ${shown.err}`).toBe(0);
      expect(shown.out, name).toMatch(/cases? (is|are) new/);
    }
  });

  it('refuses what is no list with a sentence', () => {
    writeFileSync(path.join(folder, 'book.xlsx'), 'PK\u0003\u0004');
    writeFileSync(path.join(folder, 'empty.csv'), '');
    mkdirSync(path.join(folder, 'a-folder'));
    for (const [name, words] of [
      ['book.xlsx', 'is damaged'],
      ['empty.csv', 'nothing in this file'],
      ['a-folder', ''],
      ['missing.csv', ''],
    ] as const) {
      const refused = run('records', 'import', name, '--yes');
      expect(refused.code, name).toBe(3);
      expect(refused.err, name).toContain(words);
      expect(refused.err.trim(), name).toMatch(/\.$/);
    }
    expect(run('records', 'import', 'old.csv', '--map', 'Nowhere=link').code).toBe(2);
    expect(run('records', 'export', 'out').err).toContain('no records yet');
  });

  it('keeps what was written when the disk is full, and goes on from there', () => {
    const rows = Array.from(
      { length: 450 },
      (_, i) => `2019-03-05,https://www.aliexpress.com/item/${33_000_000_000 + i}.html,removed`,
    );
    writeFileSync(path.join(folder, 'long.csv'), ['Date,Link,Result', ...rows].join('\n'));
    expect(run('records', 'import', 'old.csv', '--yes').code).toBe(0);
    // A file may not grow beyond this: to the host it is a disk that is full.
    const full = spawnSync(
      'bash',
      ['-c', `trap '' XFSZ; ulimit -f 700; exec "$0" import long.csv --yes`, path.join(bin, 'counterproof')],
      {
        env: { HOME: folder, COUNTERPROOF_DATA: path.join(folder, 'records') },
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(full.status, full.stdout).toBe(3);
    const kept = Number(/(\d+) cases were written and stay/.exec(full.stderr)?.[1]);
    expect(casesOf('records')).toBe(2 + kept);
    expect(run('records', 'verify').code).toBe(0);
    expect(run('records', 'import', 'long.csv', '--yes').code).toBe(0);
    expect(casesOf('records')).toBe(452);
  });

  it('loses nothing that was said to be safe when it is killed', async () => {
    const rows = Array.from(
      { length: 2400 },
      (_, i) => `2019-03-05,https://www.aliexpress.com/item/${34_000_000_000 + i}.html,removed`,
    );
    writeFileSync(path.join(folder, 'long.csv'), ['Date,Link,Result', ...rows].join('\n'));
    let least = 0;
    for (const batches of [1, 3, 5]) {
      const going = spawn(path.join(bin, 'counterproof'), ['import', 'long.csv', '--yes'], {
        env: { HOME: folder, COUNTERPROOF_DATA: path.join(folder, 'records') },
        cwd: folder,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let told = '';
      going.stdout.on('data', (part: Buffer) => {
        told += part.toString();
        if (told.split('are safe').length > batches) going.kill('SIGKILL');
      });
      await new Promise((resolve) => going.on('close', resolve));
      const safe = [...told.matchAll(/(\d+) of 2400 cases are safe/g)].map((found) => Number(found[1]));
      least = Math.max(least, ...safe);
      expect(casesOf('records')).toBeGreaterThanOrEqual(least);
      expect(run('records', 'verify').code).toBe(0);
    }
    expect(least).toBeGreaterThan(0);
    expect(run('records', 'import', 'long.csv', '--yes').code).toBe(0);
    expect(casesOf('records')).toBe(2400);
  });
});
