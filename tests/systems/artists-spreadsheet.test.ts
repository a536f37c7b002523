// SPDX-License-Identifier: Apache-2.0
// The spreadsheet that an artist has kept by hand goes in, goes out, and comes into other records without loss.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, built } from '../contract/command';

const outcomes = ['removed', 'refused', 'submitted'];
const shops = ['Best Posters', '=cmd|calc', '优品海报店', 'متجر', 'A "quoted"; shop'];

/** Some 120 rows as a person writes them: two kinds of links, doubled rows, a note over two lines. */
function list(): string {
  const rows = Array.from({ length: 120 }, (_, i) => {
    const id = 32810000000 + (i % 110);
    const link =
      i % 2 === 0 ? `https://www.aliexpress.com/item/${id}.html?spm=a${i}` : `m.aliexpress.com/i/${id}.html`;
    const day = `20${String(17 + (i % 3))}-0${(i % 9) + 1}-1${i % 10}`;
    const shop = `"${(shops[i % shops.length] ?? '').replaceAll('"', '""')}"`;
    return `${day};${link};${shop};${outcomes[i % 3] ?? ''};CP-${i};Blue Heron;"note ${i}\nand more"`;
  });
  return `Date reported;Link;Shop;Outcome;Complaint no;My painting;Thoughts\n${rows.join('\n')}\n`;
}

describe.skipIf(!built)("the artist's spreadsheet (skipped: not built)", { timeout: 120_000 }, () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'counterproof-systems-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (data: string, ...words: string[]): string => {
    const done = spawnSync(path.join(bin, 'counterproof'), words, {
      env: { HOME: folder, PATH: '/nowhere', COUNTERPROOF_DATA: path.join(folder, data) },
      cwd: folder,
      encoding: 'utf8',
    });
    expect(done.status, done.stderr).toBe(0);
    return done.stdout;
  };

  it.each(['csv', 'xlsx'])('makes the round trip as %s', (kind) => {
    writeFileSync(path.join(folder, 'old.csv'), list());
    run(`one-${kind}`, 'import', 'old.csv', '--yes');
    const { cases } = JSON.parse(run(`one-${kind}`, 'status')) as { cases: number };
    expect(cases).toBe(110);
    run(`one-${kind}`, 'export', `out-${kind}`, '--as', kind);
    run(`two-${kind}`, 'import', `out-${kind}/cases.${kind}`, '--yes');
    for (const name of ['one', 'two']) run(`${name}-${kind}`, 'export', `${name}-again-${kind}`);
    const text = (name: string): string =>
      readFileSync(path.join(folder, `${name}-again-${kind}`, 'cases.csv'), 'utf8');
    expect(text('two')).toBe(text('one'));
    expect(text('one')).toContain("'=cmd|calc");
  });
});
