// SPDX-License-Identifier: Apache-2.0
// The artist's answers on their way to the records, with a scripted host: what each says, what follows from it, and what
// is taken back with it.
import { describe, expect, it } from 'vitest';
import { RecordsAnswers } from '../../../extension/src/background/records-answers';
import { confirmRow, decide, plainOnly, undo } from '../../../extension/src/background/review';
import type { ReviewTools } from '../../../extension/src/background/review';
import type { TabBook } from '../../../extension/src/background/tab-book';
import type { MatchRow } from '../../../extension/src/messages/tab-state';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, type Asked, type ScriptedHost } from '../native/scripted-host';
import { finding, listing, seller } from './page-samples';

const kWork = '017f22e2-79b0-7fff-bfff-fffffffffff1';
const kCase = '017f22e2-79b0-7fff-bfff-ffffffffffff';
const kBefore = '017f22e2-79b0-7fff-bfff-fffffffffffe';
const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
const found = finding('match', 0.9, { workId: kWork });

type Answers = Record<string, unknown>;
const kUsual: Answers = {
  'review.decide': { decision: 1, offerPlainOnly: [] },
  'review.consider': { decision: 2 },
  'case.open': { caseId: kCase, created: true, openedAt: '2026-11-22T00:00:00Z' },
  'listing.allow': { allowed: true },
  'listing.disallow': { allowed: false },
  'case.move': { filingId: null, cases: 1 },
  'case.relisted': { life: 2 },
  'review.plainOnly': { plainWorks: [kWork] },
};

function rig(answers: Answers, row: Partial<MatchRow> = {}) {
  const asked: Asked[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    const all = { ...kUsual, ...answers }[request.method];
    const answer: unknown = Array.isArray(all) ? all.shift() : all;
    if (answer === undefined || typeof answer === 'string') {
      const error = { code: answer ?? 'unknown_method', message: 'No.', details: '' };
      return host.say({ id: request.id, error });
    }
    host.say({ id: request.id, result: answer });
  });
  const shown = listing('1005001', ['S1'], { seller: { ...seller, storeId: '1101' } });
  const rows = ['1005001', '1005002'].map(
    (id) =>
      ({
        key: `${id} S1`,
        listing: { ...shown, id },
        picture: { key: 'S1', url: '', width: 9, height: 9 },
        findings: [found],
        ...row,
      }) as MatchRow,
  );
  const records = new RecordsAnswers();
  const told: unknown[] = [];
  const scan = {
    site: 'aliexpress',
    state: { page: { site: 'aliexpress' }, rows },
    records,
    row: (key: string) => rows.find((one) => one.key === key) ?? null,
    listing: () => null,
    noteCase: (ids: string[], work: string, id: string) => void records.noteCase(ids, work, id),
    noteAllowed: (one: MatchRow['listing'], yes: boolean) => void told.push([one.id, yes]),
    recordsChanged: () => undefined,
  };
  /** Another tab that shows the same listings. */
  const records2 = new RecordsAnswers();
  const elsewhere = {
    ...scan,
    records: records2,
    noteCase: (ids: string[], work: string, id: string) => void records2.noteCase(ids, work, id),
    noteAllowed: () => undefined,
  };
  const tools = {
    link: new HostLink(host.open, '0.1.0'),
    book: {
      get: (tab: number) => (tab === 7 ? scan : null),
      all: () => [scan, elsewhere],
    } as unknown as TabBook,
    presses: {
      keyOf: (press: string) => Promise.resolve(`key of ${press}`.slice(0, 64)),
      answered: () => Promise.resolve(),
    },
    sendPictures: () => Promise.resolve(0),
    askPairs: () => Promise.resolve(),
  } satisfies ReviewTools;
  const methods = (): string[] => asked.map(({ method }) => method);
  const paramsOf = (method: string): unknown => asked.find((one) => one.method === method)?.params;
  return { tools, asked, methods, paramsOf, records, elsewhere: records2, told, rows };
}

const both = (lookedAt: boolean) => [
  { key: '1005001 S1', lookedAt },
  { key: '1005002 S1', lookedAt },
];
const ask = (verdict: 'mine' | 'licensed' | 'not_mine' | 'later', lookedAt = true) => ({
  tabId: 7,
  workId: kWork,
  verdict,
  rows: both(lookedAt),
});

describe('an answer', () => {
  it('“mine” is kept for all rows at once, with exceptions, and opens their cases', async () => {
    const { tools, methods, paramsOf, records, elsewhere, rows } = rig({});
    expect(await decide(tools, ask('mine'))).toEqual({ offerPlainOnly: [] });
    expect(methods()).toEqual(['review.decide', 'review.consider', 'case.open', 'case.open']);
    expect(paramsOf('review.decide')).toMatchObject({
      verdict: 'mine',
      pairs: [
        { site: 'aliexpress', listingId: '1005001', pictureKey: 'S1', workId: kWork, lookedAt: true },
        { listingId: '1005002', lookedAt: true },
      ],
    });
    expect(paramsOf('case.open')).toMatchObject({ judgement });
    expect(records.pairs.recall(rows[0]!.key, kWork)).toMatchObject({ verdict: 'mine' });
    for (const known of [records, elsewhere]) expect(known.caseOf(rows[0]!.listing, kWork)).toBe(kCase);
  });

  it('“mine” is refused for a pair that was not looked at', async () => {
    const { tools, methods } = rig({});
    await expect(decide(tools, ask('mine', false))).rejects.toMatchObject({ code: 'conflict' });
    expect(methods()).toEqual([]);
  });

  it('“licensed” allows the listings; “not mine” and “later” do nothing else', async () => {
    const licensed = rig({});
    await decide(licensed.tools, ask('licensed'));
    expect(licensed.methods()).toEqual(['review.decide', 'listing.allow', 'listing.allow']);
    expect(licensed.told).toEqual([
      ['1005001', true],
      ['1005002', true],
    ]);
    const refused = rig({ 'review.decide': { decision: 1, offerPlainOnly: [kWork] } });
    expect(await decide(refused.tools, ask('not_mine', false))).toEqual({ offerPlainOnly: [kWork] });
    expect(refused.methods()).toEqual(['review.decide']);
    expect(refused.paramsOf('review.decide')).toMatchObject({ pairs: [{ lookedAt: false }, {}] });
    const later = rig({});
    await decide(later.tools, ask('later', false));
    expect(later.methods()).toEqual(['review.decide']);
  });

  it('about a row that is gone is refused, and so is one about another work', async () => {
    const { tools, methods } = rig({});
    const gone = { ...ask('not_mine'), rows: [{ key: 'x S1', lookedAt: true }] };
    await expect(decide(tools, gone)).rejects.toMatchObject({ code: 'not_found' });
    await expect(decide(tools, { ...ask('not_mine'), workId: kCase })).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(methods()).toEqual([]);
  });

  it('counts with an older host as far as that keeps it', async () => {
    const old = { 'review.decide': 'unknown_method', 'review.consider': 'unknown_method' };
    const { tools, methods } = rig(old);
    await decide(tools, ask('mine'));
    expect(methods()).toContain('case.open');
    await expect(decide(tools, ask('not_mine'))).rejects.toMatchObject({ code: 'outdated_host' });
  });

  it('by four ticks opens the case, and is no look at the pair', async () => {
    const { tools, methods, paramsOf } = rig({});
    const row = { tabId: 7, rowKey: '1005001 S1', workId: kWork, judgement };
    expect(await confirmRow(tools, row)).toMatchObject({ caseId: kCase, created: true });
    expect(methods()).toEqual(['case.open', 'review.decide']);
    expect(paramsOf('review.decide')).toMatchObject({ verdict: 'mine', pairs: [{ lookedAt: false }] });
  });

  it('about a case taken back before confirms it again', async () => {
    const again = { caseId: kCase, created: false, openedAt: '2026-11-22T00:00:00Z' };
    const { tools, paramsOf } = rig({
      'case.open': again,
      'case.history': { state: 'ignored', life: 1, steps: [] },
    });
    await decide(tools, ask('mine'));
    expect(paramsOf('case.move')).toMatchObject({ caseIds: [kCase], state: 'confirmed' });
  });

  it('about a removed listing that is back puts the new case down as its next life', async () => {
    const returned = { by: 'same_picture', caseId: kBefore, life: 2, daysSince: 9, reference: '' } as const;
    const { tools, paramsOf } = rig({}, { memory: { verdict: null, offered: null, returned } });
    await decide(tools, ask('mine'));
    expect(paramsOf('case.relisted')).toEqual({ caseId: kCase, previousCaseId: kBefore, by: 'same_picture' });
  });
});

const pair = { site: 'aliexpress', listingId: '1005001', pictureKey: 'S1', workId: kWork, lookedAt: true };
const undone = (kind: string, answer: string) => ({
  kind,
  answer,
  decidedAt: '2026-11-21T00:00:00Z',
  pairs: [pair],
});
const answered = (verdict: string | null) => ({
  answers: [
    {
      listingId: '1005001',
      workId: kWork,
      verdict,
      mine: null,
      notLicensed: null,
      lookedAt: false,
      exceptionsConsidered: false,
      remembered: false,
    },
  ],
  plainWorks: [],
});
const known = {
  known: [{ listingId: '1005001', caseId: kCase, workId: kWork, openedAt: '2026-11-22T00:00:00Z' }],
};

describe('undoing', () => {
  it('takes “exceptions considered” and “mine” back together, and the case with them', async () => {
    const { tools, methods, paramsOf, records, rows } = rig({
      'review.undo': [undone('exceptions', 'considered'), undone('verdict', 'mine')],
      'review.answers': answered(null),
      'case.known': known,
    });
    records.noteCase(['1005001'], kWork, kCase);
    expect(await undo(tools)).toMatchObject({
      kind: 'verdict',
      answer: 'mine',
      pairs: [{ listingId: '1005001' }],
    });
    expect(methods()).toEqual(['review.undo', 'review.undo', 'review.answers', 'case.known', 'case.move']);
    expect(paramsOf('case.move')).toMatchObject({ caseIds: [kCase], state: 'ignored', correction: true });
    expect(records.caseOf(rows[0]!.listing, kWork)).toBeNull();
  });

  it('asked again after a stop, takes nothing older back: its keys are kept until all is done', async () => {
    const { tools, asked } = rig({
      'review.undo': [undone('verdict', 'mine'), undone('verdict', 'mine'), undone('verdict', 'mine')],
      'review.answers': ['internal', answered('mine'), answered('mine')],
    });
    const keys = new Map<string, string>();
    const presses = {
      keyOf: (press: string) => {
        keys.set(press, keys.get(press) ?? crypto.randomUUID());
        return Promise.resolve(keys.get(press) ?? '');
      },
      answered: (press: string) => Promise.resolve(void keys.delete(press)),
    };
    await expect(undo({ ...tools, presses })).rejects.toMatchObject({ code: 'internal' });
    await undo({ ...tools, presses });
    await undo({ ...tools, presses });
    const given = asked
      .filter(({ method }) => method === 'review.undo')
      .map(({ params }) => (params as { requestKey: string }).requestKey);
    expect(given[1]).toBe(given[0]);
    expect(given[2]).not.toBe(given[0]);
  });

  it('leaves a case that an earlier answer still says', async () => {
    const { tools, methods } = rig({
      'review.undo': undone('verdict', 'mine'),
      'review.answers': answered('mine'),
    });
    await undo(tools);
    expect(methods()).toEqual(['review.undo', 'review.answers']);
  });

  it('ends an allowance, also of a listing that no page shows', async () => {
    const { tools, paramsOf, told } = rig({
      'review.undo': undone('verdict', 'licensed'),
      'review.answers': answered(null),
    });
    await undo(tools);
    expect(paramsOf('listing.disallow')).toMatchObject({
      scope: 'listing',
      listing: { id: '1005001', url: 'https://www.aliexpress.com/item/1005001.html' },
    });
    expect(told).toEqual([['1005001', false]]);
  });

  it('says what is left when there is nothing more', async () => {
    const { tools } = rig({ 'review.undo': 'conflict' });
    await expect(undo(tools)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('keeps that only plain copies are wanted, and that they are not', async () => {
    const { tools, records } = rig({});
    await plainOnly(tools, { workId: kWork, plainOnly: true });
    expect(records.pairs.isSetAside({ ...found, coverage: 0.2 })).toBe(true);
    expect(records.pairs.isSetAside(found)).toBe(false);
  });
});
