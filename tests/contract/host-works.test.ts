// SPDX-License-Identifier: Apache-2.0
// Works and their records, with the real host and the real command line: noted, listed, exported, taken in again.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodResults } from '../../extension/src/protocol/generated/types';
import { kWholeNote } from '../extension/ui/gallery/sample-works';
import { kNothingNoted } from '../../extension/src/ui/works/note-fields';
import { binFolder, HostPort, type Message } from './host-port';

const demo = path.resolve(import.meta.dirname, '../../installer/demo/portfolio');
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && existsSync(demo);

type Note = MethodResults['work.noted']['note'];

describe.skipIf(!ready)('works (skipped: not built, or no sample works)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-works-'));
  const data = path.join(box, 'data');
  const folder = path.join(box, 'works');
  let host: HostPort;
  let pressed = 0;

  const run = (...words: string[]): string =>
    execFileSync(path.join(bin ?? '', 'counterproof'), ['--data', data, ...words], { encoding: 'utf8' });
  const note = (workId: string, stated: Note, seenAt: string | null): Promise<Message> =>
    host.ask('work.note', { requestKey: `note-${++pressed}-key`, workId, note: stated, seenAt });
  const noted = async (workId: string): Promise<MethodResults['work.noted']> =>
    (await host.ask('work.noted', { workId })).result as unknown as MethodResults['work.noted'];
  const list = async (params: object = {}): Promise<MethodResults['work.list']> =>
    (await host.ask('work.list', { cursor: null, limit: 50, filter: 'all', words: '', ...params }))
      .result as unknown as MethodResults['work.list'];

  beforeAll(async () => {
    mkdirSync(folder);
    for (const name of readdirSync(demo)
      .filter((file) => /\.(jpg|png)$/.test(file))
      .slice(0, 5))
      copyFileSync(path.join(demo, name), path.join(folder, name));
    run('index', folder);
    host = new HostPort({ data });
    await host.hello();
  });
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  it('are listed by title, page by page, by filter and by words', async () => {
    const all = await list();
    expect(all).toMatchObject({ total: 5, next: null, counts: { all: 5, portal: 5, copied: 0 } });
    const first = await list({ limit: 2 });
    const second = await list({ limit: 2, cursor: first.next });
    const third = await list({ limit: 2, cursor: second.next });
    expect([...first.works, ...second.works, ...third.works]).toEqual(all.works);
    expect(third.next).toBeNull();
    expect((await list({ filter: 'copied' })).works).toEqual([]);
    const [one] = all.works;
    const found = await list({ words: one?.title.toUpperCase() });
    expect(found.works.map(({ workId }) => workId)).toContain(one?.workId);
    expect((await list({ words: 'no such work at all' })).total).toBe(0);
  });

  it('keep a whole record, the one before beneath it, and no write over another', async () => {
    const workId = (await list()).works[0]?.workId ?? '';
    const fresh = await noted(workId);
    expect(fresh).toMatchObject({ note: kNothingNoted, notedAt: null, before: null, listings: 0 });
    expect(fresh.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect((await note(workId, { ...kNothingNoted, title: 'First' }, null)).error).toBeUndefined();
    expect((await note(workId, kWholeNote, null)).error?.code).toBe('conflict');
    const { notedAt } = await noted(workId);
    expect((await note(workId, kWholeNote, notedAt)).error).toBeUndefined();
    const record = await noted(workId);
    expect(record.note).toEqual(kWholeNote);
    expect(record.before).toEqual({ ...kNothingNoted, title: 'First' });
    expect(record.title).toBe(kWholeNote.title);
    expect(record.evidence.map(({ kind }) => kind).slice(0, 3)).toEqual([
      'registration',
      'first_published',
      'layered_source',
    ]);
    expect(record.gaps).toEqual(['licence_ended']);
  });

  it.each([
    { completed: '03/04/2019' },
    { completed: '2019-02-30' },
    { firstPublished: '2999-01-01' },
    { proofs: [{ kind: 'post' as const, what: 'x', day: '2999-01-01' }] },
  ])('refuse %j and keep what stands', async (wrong) => {
    const workId = (await list()).works[0]?.workId ?? '';
    const before = await noted(workId);
    const answer = await note(workId, { ...kWholeNote, ...wrong }, before.notedAt);
    expect(answer.error?.code).toBe('invalid_params');
    expect(await noted(workId)).toEqual(before);
  });

  it('refuse a record of no work, and know one whose file is gone', async () => {
    const unknown = '017f22e2-79b0-7fff-bfff-fffffffffff1';
    expect((await note(unknown, kNothingNoted, null)).error?.code).toBe('not_found');
    const last = (await list()).works.at(-1);
    rmSync(path.join(folder, last?.fileName ?? ''));
    run('index', folder);
    const gone = (await list()).works.find(({ workId }) => workId === last?.workId);
    expect(gone).toMatchObject({ vanished: true });
    expect((await note(gone?.workId ?? '', kWholeNote, null)).error).toBeUndefined();
    expect((await noted(gone?.workId ?? '')).files[0]?.vanished).toBe(true);
  });

  it('go into a list and come back; only a yes writes, and the same again changes nothing', async () => {
    run('export', path.join(box, 'out'), '--as', 'both');
    for (const file of ['works.csv', 'works.xlsx'])
      expect(run('import', '--works', path.join(box, 'out', file))).toContain('0 works change');
    const [, second, third] = (await list()).works;
    const own = path.join(box, 'own.csv');
    writeFileSync(
      own,
      [
        'Picture,Title,Artist,Date published,Shelf',
        `${second?.fileName},=HYPERLINK("x"),Ana P.,25/04/2019,3`,
        `${third?.fileName},,Ana P.,31/31/2019,3`,
        'nowhere.jpg,,Ana P.,,3',
      ].join('\n'),
    );
    const seen = run('import', '--works', own);
    expect(seen).toContain('Shelf -> not taken');
    expect(seen).toContain('1 works change');
    expect(seen).toMatch(/line 3 is not taken: .*31\/31\/2019/);
    expect(seen).toMatch(/line 4 is not taken: No work of the portfolio is "nowhere.jpg"/);
    expect((await noted(second?.workId ?? '')).note).toEqual(kNothingNoted);
    run('import', '--works', own, '--yes');
    expect((await noted(second?.workId ?? '')).note).toEqual({
      ...kNothingNoted,
      title: '=HYPERLINK("x")',
      authors: 'Ana P.',
      firstPublished: '2019-04-25',
    });
    expect(run('import', '--works', own, '--yes')).toContain('0 works change, 1 stay as they are');
  });
});
