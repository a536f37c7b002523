// SPDX-License-Identifier: Apache-2.0
// The artist's own words for a statement, with the real host: kept when it says so and not before, used for the next
// form with that form's own facts, never accusing.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MethodParams, MethodResults } from '../../extension/src/protocol/generated/types';
import { handCase } from './hand-case';
import { binFolder, HostPort, type Message } from './host-port';

const demo = path.resolve(import.meta.dirname, '../../installer/demo/portfolio');
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && existsSync(demo);

type Draft = MethodResults['complaint.draft'];
type Sentence = NonNullable<Draft['statements']>[number]['sentences'][number];
type Word = Omit<MethodParams['complaint.word'], 'requestKey'>;

describe.skipIf(!ready)('own words (skipped: not built, or no sample works)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-words-'));
  const data = path.join(box, 'data');
  let host: HostPort;
  let works: { id: string; title: string }[] = [];
  let cases: string[][] = [];
  let pressed = 0;

  const start = async (): Promise<void> => {
    host = new HostPort({ data });
    await host.hello();
  };
  const openCase = async (workId: string, number: number): Promise<string> =>
    String((await host.ask('case.open', handCase(workId, number))).result?.caseId);
  const word = (params: Word, key = `word-${++pressed}-key`): Promise<Message> =>
    host.ask('complaint.word', { requestKey: key, ...params });
  const draftOf = async (caseIds: string[]): Promise<Draft> => {
    const answer = await host.ask('complaint.draft', { caseIds });
    expect(answer.error).toBeUndefined();
    return answer.result as unknown as Draft;
  };
  const permission = (draft: Draft): Sentence => {
    const found = draft.statements?.[0]?.sentences.find(({ name }) => name === 'permission');
    if (!found) throw new Error('no such sentence');
    return found;
  };
  const ofForm = (form: number, more: Partial<Word> = {}): Word => ({
    caseIds: cases[form] ?? [],
    sentence: 'permission',
    language: 'en',
    scope: 'work',
    text: `I never allowed anybody to print "${works[form]?.title}".`,
    ...more,
  });

  beforeAll(async () => {
    const folder = path.join(box, 'works');
    mkdirSync(folder);
    for (const name of readdirSync(demo)
      .filter((file) => /\.(jpg|png)$/.test(file))
      .slice(0, 2))
      copyFileSync(path.join(demo, name), path.join(folder, name));
    execFileSync(path.join(bin ?? '', 'counterproof'), ['--data', data, 'index', folder]);
    await start();
    const listed = await host.ask('portfolio.works', { cursor: null, limit: 2 });
    works = listed.result?.works as typeof works;
    expect(new Set(works.map(({ title }) => title)).size).toBe(2);
    cases = [
      [await openCase(works[0]?.id ?? '', 1), await openCase(works[0]?.id ?? '', 2)],
      [await openCase(works[1]?.id ?? '', 3)],
    ];
  }, 120_000);
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  it('stand in the form they were written for, and in no other work’s', async () => {
    const before = await draftOf(cases[0] ?? []);
    expect(permission(before)).toMatchObject({ en: 'I gave no permission for this use.', yours: [] });
    expect((await word(ofForm(0))).result).toEqual({ findings: [] });
    const draft = await draftOf(cases[0] ?? []);
    const own = `I never allowed anybody to print "${works[0]?.title}".`;
    expect(permission(draft)).toMatchObject({
      en: own,
      zh: permission(before).zh,
      yours: [
        {
          language: 'en',
          scope: 'work',
          standing: 'in_use',
          text: 'I never allowed anybody to print "{work}".',
        },
      ],
    });
    expect(permission(draft).sources[0]).toBe('your own words');
    expect(draft.draft.statement.en).toContain(own);
    expect(draft.sources?.find(({ field }) => field === 'statement')?.source).toContain('your own wording');
    expect(draft.findings?.map(({ rule }) => rule)).toContain('wording.pair');
    expect(permission(await draftOf(cases[1] ?? [])).yours).toEqual([]);
  });

  it('are used for every work on a press, with that work’s own title, and survive kill -9', async () => {
    expect((await word(ofForm(0, { scope: 'all' }))).result).toEqual({ findings: [] });
    // Acknowledged: killed the moment after.
    host.child.kill('SIGKILL');
    await host.end();
    await start();
    for (const form of [0, 1]) {
      const draft = await draftOf(cases[form] ?? []);
      expect(permission(draft)).toMatchObject({
        en: `I never allowed anybody to print "${works[form]?.title}".`,
        yours: [{ scope: 'all', standing: 'in_use' }],
      });
      expect(JSON.stringify(draft)).not.toContain(works[1 - form]?.title);
    }
  });

  it('go back to ours on one press and come again on one, once for each press', async () => {
    const back = ofForm(1, { scope: 'all', text: null });
    expect((await word(back, 'press-back-1')).result).toEqual({ findings: [] });
    const ours = permission(await draftOf(cases[1] ?? []));
    expect(ours).toMatchObject({
      en: 'I gave no permission for this use.',
      yours: [{ standing: 'taken_back' }],
    });
    expect(ours.sources).toEqual(['your answer in each case: I gave no licence']);
    const again = ofForm(1, { scope: 'all', text: ours.yours?.[0]?.text ?? '' });
    await word(again, 'press-again');
    // A late echo of the press before changes nothing.
    await word(back, 'press-back-1');
    for (const form of [0, 1])
      expect(permission(await draftOf(cases[form] ?? [])).en).toContain(`"${works[form]?.title}"`);
    expect((await word(ofForm(0, { text: null, language: 'zh' }))).error?.code).toBe('not_found');
  });

  it('are not kept when they accuse, and the word is named', async () => {
    const before = permission(await draftOf(cases[0] ?? []));
    for (const [language, text, named] of [
      ['en', 'This thief STOLE it.', 'thief, stole'],
      ['zh', '卖家盗用了该作品。', '盗用'],
    ] as const) {
      const { result } = await word(ofForm(0, { language, text }));
      expect(result?.findings).toMatchObject([
        { rule: 'wording.accusing', severity: 'block', sentence: expect.stringContaining(named) },
      ]);
      expect((result?.findings as { mend: string }[])[0]?.mend).not.toBe('');
    }
    expect(permission(await draftOf(cases[0] ?? []))).toEqual(before);
  });

  it('are one line of text, without signs that turn it round', async () => {
    const text = '  Mine\n\u202e alone\u0007, <b>all</b>\u200b of it ';
    expect((await word(ofForm(0, { text }))).result).toEqual({ findings: [] });
    expect(permission(await draftOf(cases[0] ?? [])).en).toBe('Mine  alone, <b>all</b> of it');
    expect((await word(ofForm(0, { text: ' \u202e ' }))).result?.findings).toMatchObject([
      { rule: 'wording.empty' },
    ]);
  });

  it('never make a statement longer than its box', async () => {
    await word(ofForm(0, { text: 'I am sure of it. '.repeat(30) }));
    const draft = await draftOf(cases[0] ?? []);
    for (const { limit, en } of draft.statements ?? []) expect(en.length).toBeLessThanOrEqual(limit);
    expect(permission(draft).yours).toMatchObject([{ standing: 'unfit' }]);
    expect(draft.findings?.map(({ rule }) => rule)).toContain('wording.length');
  });

  it('are of a sentence and cases that there are', async () => {
    expect((await word(ofForm(0, { sentence: 'verdict' }))).error?.code).toBe('invalid_params');
    const nobody = ['01890000-0000-7000-8000-000000000000'];
    expect((await word(ofForm(0, { caseIds: nobody }))).error?.code).toBe('not_found');
    expect((await word(ofForm(0, { caseIds: cases.flat() }))).error?.code).toBe('conflict');
  });
});
