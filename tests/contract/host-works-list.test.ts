// SPDX-License-Identifier: Apache-2.0
// The artist's own list of her works out of the browser, with the real host: shown first, asked about, then written.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodParams, MethodResults } from '../../extension/src/protocol/generated/types';
import { bin, built } from './command';
import { demo } from './evidence-desk';
import { HostPort, type Message } from './host-port';

type Sheet = MethodParams['work.preview']['list'];
type Preview = MethodResults['work.preview'];

const pictures = existsSync(demo) ? readdirSync(demo).filter((name) => name.endsWith('.jpg')) : [];

describe.skipIf(!built || pictures.length < 3)(
  'a list of works (skipped: not built)',
  { timeout: 120_000 },
  () => {
    const box = mkdtempSync(path.join(tmpdir(), 'counterproof-works-list-'));
    const data = path.join(box, 'data');
    let host: HostPort;

    const sheet = (rows: string[], more: Partial<Sheet> = {}): Sheet => ({
      data: Buffer.from(['File,Title,Finished on,Published at,Mood', ...rows].join('\r\n')).toString(
        'base64',
      ),
      sheet: null,
      columns: [],
      order: 'unknown',
      rows: [],
      ...more,
    });
    const preview = async (list: Sheet): Promise<Preview> => {
      const { result, error } = await host.ask('work.preview', { list });
      expect(error).toBeUndefined();
      return result as unknown as Preview;
    };
    const take = (list: Sheet, planned: string): Promise<Message> =>
      host.ask('work.import', { list, planned });
    const works = async (): Promise<MethodResults['work.list']['works']> =>
      (
        (await host.ask('work.list', { cursor: null, limit: 50, filter: 'all', words: '' }))
          .result as unknown as MethodResults['work.list']
      ).works;
    const noted = async (file: string): Promise<MethodResults['work.noted']> => {
      const work = (await works()).find(({ fileName }) => fileName === file);
      return (await host.ask('work.noted', { workId: work?.workId }))
        .result as unknown as MethodResults['work.noted'];
    };

    beforeAll(async () => {
      // Two of one name, in two folders.
      for (const [at, name] of pictures.slice(0, 3).entries()) {
        const folder = path.join(box, 'works', at === 2 ? 'b' : 'a');
        mkdirSync(folder, { recursive: true });
        copyFileSync(path.join(demo, name), path.join(folder, at === 0 ? 'heron.jpg' : 'fox.jpg'));
      }
      execFileSync(path.join(bin, 'counterproof'), ['--data', data, 'index', path.join(box, 'works')]);
      host = new HostPort({ data });
      await host.hello();
    });
    afterAll(async () => {
      await (host as HostPort | undefined)?.clear();
      rmSync(box, { recursive: true, force: true });
    });

    it('is shown before anything is written, and written as it was shown', async () => {
      const list = sheet([
        'heron.jpg,Heron at Dusk,2019-03-05,my shop,calm',
        'owl.jpg,Owl,2019-03-05,,',
        'fox.jpg,,2020-01-02,,',
      ]);
      const shown = await preview(list);
      expect(shown).toMatchObject({ rows: 3, changed: 1, unchanged: 0, askedRows: 1, refusedRows: 1 });
      expect(shown.columns.map(({ field }) => field)).toEqual([
        'file',
        'title',
        'completed',
        'first_published_at',
        '',
      ]);
      expect(shown.works[0]).toMatchObject({ lines: [2], by: 'file', work: { fileName: 'heron.jpg' } });
      expect(shown.works[0]?.changes.sort()).toEqual(['completed', 'first_published_at', 'title']);
      expect(shown.refused[0]).toMatchObject({ line: 3, kind: 'unknown_work', about: 'owl.jpg' });
      expect(shown.asked[0]?.works.map(({ fileName }) => fileName)).toEqual(['fox.jpg', 'fox.jpg']);
      expect((await noted('heron.jpg')).notedAt).toBeNull();

      expect((await take(list, '0'.repeat(64))).error?.code).toBe('conflict');
      expect((await noted('heron.jpg')).notedAt).toBeNull();
      const taken = await take(list, shown.planned);
      expect(taken.result).toEqual({ written: 1, unchanged: 0 });
      expect((await noted('heron.jpg')).note).toMatchObject({
        title: 'Heron at Dusk',
        completed: '2019-03-05',
        firstPublishedAt: 'my shop',
        authors: null,
      });
      expect(await preview(list)).toMatchObject({ changed: 0, unchanged: 1 });
    });

    it('takes a row that fits several works for the one that was said, and no other', async () => {
      const rows = ['fox.jpg,,2020-01-02,,'];
      const [asked] = (await preview(sheet(rows))).asked;
      const [first, second] = asked?.works ?? [];
      const list = sheet(rows, { rows: [{ line: 2, workId: second?.id ?? '' }] });
      const shown = await preview(list);
      expect(shown).toMatchObject({ askedRows: 0, changed: 1 });
      expect((await take(list, shown.planned)).result).toMatchObject({ written: 1 });
      const of = async (workId: string | undefined): Promise<string | null> =>
        ((await host.ask('work.noted', { workId })).result as unknown as MethodResults['work.noted']).note
          .completed;
      expect(await of(second?.id)).toBe('2020-01-02');
      expect(await of(first?.id)).toBeNull();
    });

    it('asks how its dates are meant, and takes columns as they are said to be', async () => {
      const rows = ['heron.jpg,,03/04/2018,,Ana'];
      const unsure = await preview(sheet(rows));
      expect(unsure).toMatchObject({ twoWayDates: 1, changed: 0, refusedRows: 1 });
      const list = sheet(rows, { order: 'day_first', columns: [{ column: 4, field: 'authors' }] });
      const shown = await preview(list);
      expect(shown).toMatchObject({ twoWayDates: 0, changed: 1 });
      await take(list, shown.planned);
      expect((await noted('heron.jpg')).note).toMatchObject({ completed: '2018-04-03', authors: 'Ana' });
    });

    it('refuses what is no list with a sentence, and is asked one at a time', async () => {
      const page = { ...sheet([]), data: Buffer.from('PK\x03\x04 this is no workbook').toString('base64') };
      const refused = await host.ask('work.preview', { list: page });
      expect(refused.error?.message.length).toBeGreaterThan(10);
      const wrong = sheet(['heron.jpg,,,,'], { columns: [{ column: 90, field: 'title' }] });
      expect((await host.ask('work.preview', { list: wrong })).error?.code).toBe('invalid_params');
    });
  },
);
