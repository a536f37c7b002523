// SPDX-License-Identifier: Apache-2.0
// The web form that needs no account takes ten links: 23 listings are three of them, from one record.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bin, built } from '../contract/command';
import { judgement } from './records';

describe.skipIf(!built)('the form without an account (skipped: not built)', () => {
  let folder = '';
  beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'counterproof-systems-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const drafted = (listings: object[], ...words: string[]) => {
    const works = [{ id: 'heron', title: 'Blue Heron', completed: '2018-03-01' }];
    const file = path.join(folder, 'cases.json');
    writeFileSync(file, JSON.stringify({ works, listings, profiles: [] }));
    const { status, stdout, stderr } = spawnSync(path.join(bin, 'counterproof'), ['draft', file, ...words], {
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return (JSON.parse(stdout) as { forms: { links: string[]; part: number; parts: number }[] }).forms;
  };

  it('is filled three times for 23 listings, the registered one once', () => {
    const listings = Array.from({ length: 23 }, (_, i) => ({
      id: `case-${i}`,
      platform: 'aliexpress',
      url: `https://www.aliexpress.com/item/${1005009446000000 + i}.html`,
      title: 'A shirt',
      workId: 'heron',
      reason: 'R2',
      seenLiveAt: new Date().toISOString(),
      judgement,
    }));
    const forms = drafted(listings, '--without-account');
    expect(forms.map(({ links, part, parts }) => [links.length, part, parts])).toEqual([
      [10, 1, 3],
      [10, 2, 3],
      [3, 3, 3],
    ]);
    expect(new Set(forms.flatMap(({ links }) => links)).size).toBe(23);
    expect(drafted(listings).map(({ links }) => links.length)).toEqual([23]);
  });
});
