// SPDX-License-Identifier: Apache-2.0
// From a confirmed match to a record: steps of a complaint, sellers with penalty days, listings that return, and the
// ledger checked from outside. Real host, real records.
import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binFolder, HostPort } from './host-port';

const root = path.resolve(import.meta.dirname, '../..');
const demo = path.join(root, 'installer/demo/portfolio');
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && existsSync(demo);

const nobody = {
  storeId: null as string | null,
  storeName: null as string | null,
  sellerId: null as string | null,
  memberId: null,
  company: null,
  companyId: null,
  minisite: null,
  country: null,
};
const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
const licence = {
  name: 'Yiwu Heron Trading Co., Ltd.',
  number: '91330782MA2EXAMPL7',
  authority: null,
  address: null,
  representative: null,
  established: null,
};

describe.skipIf(!ready)('records (skipped: not built, or no sample works)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-records-'));
  const data = path.join(box, 'data');
  let host: HostPort;
  let workId = '';
  let asked = 0;

  beforeAll(async () => {
    const works = path.join(box, 'works');
    mkdirSync(works);
    const name = readdirSync(demo).find((file) => /\.(jpg|png)$/.test(file)) ?? '';
    copyFileSync(path.join(demo, name), path.join(works, name));
    execFileSync(path.join(bin ?? '', 'counterproof'), ['--data', data, 'index', works]);
    host = new HostPort({ data });
    await host.hello();
    const listed = await host.ask('portfolio.works', { cursor: null, limit: 1 });
    workId = (listed.result?.works as { id: string }[])[0]?.id ?? '';
  }, 120_000);
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  const command = (...args: string[]): { code: number | null; out: string } => {
    const done = spawnSync(path.join(bin ?? '', 'counterproof'), ['--data', data, ...args], {
      encoding: 'utf8',
    });
    return { code: done.status, out: done.stdout };
  };
  const open = async (number: number, seller = nobody, pictureKey = `S${number}`): Promise<string> => {
    const listing = {
      site: 'aliexpress',
      id: `100500${number}`,
      aliases: [],
      url: `https://www.aliexpress.com/item/100500${number}.html`,
      title: 'Print',
      pictureKey,
      pictureUrl: '',
      priceText: null,
      isAd: false,
      seller,
    };
    const ask = { requestKey: `open-${number}-key`, listing, foundBy: 'hand', workId, judgement };
    return String((await host.ask('case.open', ask)).result?.caseId);
  };
  const move = (caseIds: string[], state: string, more: object = {}): ReturnType<HostPort['ask']> =>
    host.ask('case.move', {
      requestKey: `move-${++asked}-key`,
      caseIds,
      state,
      portalWord: '',
      reason: '',
      day: null,
      filing: null,
      correction: false,
      ...more,
    });
  const takeDown = async (caseIds: string[], day: string): Promise<void> => {
    const filing = { platform: 'aliexpress', reasonLabel: 'Pirated copy', reference: `REF-${day}` };
    for (const [state, more] of [
      ['in_batch', {}],
      ['form_filled', {}],
      ['submitted', { filing, day, portalWord: 'Pending verification' }],
      ['removed', { day, portalWord: 'Removed' }],
    ] as const)
      expect((await move(caseIds, state, more)).error).toBeUndefined();
  };
  const see = async (seller: typeof nobody, more: object = {}): Promise<string> => {
    const url = 'https://www.aliexpress.com/store/1101';
    const ask = {
      site: 'aliexpress',
      url,
      seller,
      licence: null,
      life: null,
      listingIds: [],
      originalListingId: null,
    };
    return String((await host.ask('seller.see', { ...ask, ...more })).result?.storeId);
  };
  interface Rule {
    rule: string;
    onRecord: number;
    pointsLow: number;
    pointsHigh: number;
    days: { first: string; links: number }[];
  }
  const daysAgo = (days: number): string => {
    const inChina = Date.now() + 8 * 3_600_000 - days * 86_400_000;
    return new Date(inChina).toISOString().slice(0, 10);
  };

  it('count penalty days as the worked example says, on the store and on its company', async () => {
    const cases: string[] = [];
    for (let number = 1; number <= 41; number++)
      cases.push(await open(number, { ...nobody, storeId: '1101' }));
    await takeDown(cases.slice(0, 40), daysAgo(364));
    const storeId = await see({ ...nobody, storeId: '1101' }, { licence });
    const rules = async (): Promise<Rule> =>
      ((await host.ask('seller.store', { storeId })).result?.penalties as Rule[])[0] as Rule;
    expect(await rules()).toMatchObject({
      rule: 'aliexpress-2025-01-16',
      onRecord: 1,
      pointsLow: 0,
      pointsHigh: 6,
    });
    expect((await rules()).days).toMatchObject([{ first: daysAgo(364), links: 40 }]);
    await takeDown(cases.slice(40), daysAgo(1));
    expect(await rules()).toMatchObject({ onRecord: 2, pointsLow: 6, pointsHigh: 12 });
    const store = (await host.ask('seller.store', { storeId })).result?.store as {
      entityId: string;
      counts: object;
    };
    expect(store.counts).toEqual({ listings: 41, works: 1, complaints: 2, removals: 41, relistings: 0 });
    const entity = await host.ask('seller.entity', { entityId: store.entityId });
    expect(entity.result).toMatchObject({ name: licence.name, penalties: [{ pointsHigh: 12 }] });
  });

  it('let a day lapse on day 366', async () => {
    const one = await open(50, { ...nobody, storeId: '1150' });
    const two = await open(51, { ...nobody, storeId: '1150' });
    await takeDown([one], daysAgo(365));
    await takeDown([two], daysAgo(300));
    const storeId = await see({ ...nobody, storeId: '1150' });
    const { penalties } = (await host.ask('seller.store', { storeId })).result as { penalties: Rule[] };
    expect(penalties[0]).toMatchObject({ onRecord: 1, pointsLow: 6, pointsHigh: 6 });
  });

  it('make one record of a store seen by its number and by its seller id', async () => {
    await open(60, { ...nobody, storeId: '1160' });
    await open(61, { ...nobody, sellerId: '9160' });
    const storeId = await see({ ...nobody, storeId: '1160', sellerId: '9160', storeName: 'Heron Store' });
    expect(await see({ ...nobody, sellerId: '9160' })).toBe(storeId);
    const { store } = (await host.ask('seller.store', { storeId })).result as { store: object };
    expect(store).toMatchObject({ name: 'Heron Store', counts: { listings: 2 } });
    const ids = (
      (await host.ask('seller.list', { cursor: null, limit: 100 })).result?.stores as { id: string }[]
    ).map(({ id }) => id);
    expect(ids.filter((id) => id === storeId)).toHaveLength(1);
  });

  it('know a listing that returns, and say which life it is', async () => {
    const first = await open(70, { ...nobody, storeId: '1170' }, 'Sstolen');
    await takeDown([first], daysAgo(9));
    const met = {
      listingId: '4007',
      otherIds: [],
      pictureKeys: ['Sstolen'],
      workIds: [],
      storeId: null,
      sellerId: null,
      memberId: null,
      minisite: null,
      companyId: null,
    };
    const answer = await host.ask('listing.met', {
      site: 'aliexpress',
      listings: [met, { ...met, pictureKeys: [] }],
    });
    expect(answer.result?.returned).toMatchObject([
      {
        listingId: '4007',
        by: 'same_picture',
        caseId: first,
        life: 2,
        daysSince: 9,
        reference: `REF-${daysAgo(9)}`,
      },
    ]);
    const second = await open(71, { ...nobody, storeId: '1171' }, 'Sstolen');
    const relisted = { caseId: second, previousCaseId: first, by: 'same_picture' };
    expect((await host.ask('case.relisted', relisted)).result).toEqual({ life: 2 });
    expect((await host.ask('case.history', { caseId: first })).result).toMatchObject({
      state: 'relisted',
      life: 1,
    });
    expect((await host.ask('case.history', { caseId: second })).result).toMatchObject({
      state: 'confirmed',
      life: 2,
    });
  });

  it('refuse what cannot follow with a sentence, and undo step by step', async () => {
    const one = await open(80);
    expect((await move([one], 'removed')).error).toMatchObject({ code: 'conflict' });
    await move([one], 'licensed');
    expect((await host.ask('case.undo', { caseId: one })).result).toEqual({ state: 'confirmed' });
    expect((await host.ask('case.undo', { caseId: one })).error?.code).toBe('conflict');
    expect((await see(nobody)) === 'undefined').toBe(true);
  });

  it('remember verdicts, prefill two answers of the same picture, and undo to the first', async () => {
    const pair = { site: 'aliexpress', listingId: '700', pictureKey: 'Sseen', workId, lookedAt: true };
    const answersOf = async (listingId: string): Promise<object> =>
      (
        (await host.ask('review.answers', { pairs: [{ ...pair, listingId }] })).result?.answers as object[]
      )[0] ?? {};
    const decided = await host.ask('review.decide', {
      requestKey: 'verdict-1',
      verdict: 'mine',
      pairs: [pair],
    });
    expect(decided.result?.offerPlainOnly).toEqual([]);
    expect(
      (await host.ask('review.consider', { requestKey: 'consider-1', pairs: [pair] })).error,
    ).toBeUndefined();
    expect(await answersOf('700')).toMatchObject({
      verdict: 'mine',
      lookedAt: true,
      exceptionsConsidered: true,
    });
    expect(await answersOf('701')).toMatchObject({
      verdict: null,
      mine: true,
      notLicensed: true,
      lookedAt: false,
      exceptionsConsidered: false,
      remembered: true,
    });
    expect((await host.ask('review.undo', {})).result).toMatchObject({ kind: 'exceptions' });
    expect((await host.ask('review.undo', {})).result).toMatchObject({ kind: 'verdict', pairs: [pair] });
    expect((await host.ask('review.undo', {})).error?.code).toBe('conflict');
    expect(await answersOf('701')).toMatchObject({ mine: null, remembered: false });
  });

  it('know no case that was taken back, until it is confirmed again', async () => {
    const caseId = await open(90);
    const known = async (): Promise<unknown> =>
      (await host.ask('case.known', { site: 'aliexpress', listingIds: ['10050090'] })).result?.known;
    expect(await known()).toMatchObject([{ caseId }]);
    expect((await move([caseId], 'ignored')).error).toBeUndefined();
    expect(await known()).toEqual([]);
    expect((await move([caseId], 'confirmed')).error).toBeUndefined();
    expect(await known()).toMatchObject([{ caseId }]);
  });

  it('are checked by the host, by its command and by a program that is none of ours', async () => {
    const out = path.join(box, 'ledger');
    const exported = command('verify', '--out', out);
    expect(exported.code).toBe(0);
    const report = JSON.parse(exported.out) as { entries: number; head: string; signedHeads: number };
    expect(report.signedHeads).toBe(1);
    const head = (await host.ask('ledger.head', {})).result;
    expect(head).toMatchObject({ entries: report.entries, head: report.head, signed: { reason: 'export' } });
    expect(command('verify', out).code).toBe(0);
    expect(command('verify', '--noted', `${report.entries}:${report.head}`).code).toBe(0);
    expect(command('verify', '--noted', `${report.entries + 1}:${report.head}`).code).toBe(1);
    expect(command('verify', '--noted', 'nonsense').code).toBe(2);
    const python = (): number | null =>
      spawnSync('python3', [path.join(root, 'docs/verify_ledger.py'), out], { encoding: 'utf8' }).status;
    const hasPython = spawnSync('python3', ['--version']).status === 0;
    if (hasPython) expect(python()).toBe(0);
    const file = path.join(out, 'ledger.jsonl');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"portalWord":"Removed"', '"portalWord":"Refused"'),
    );
    expect(command('verify', out).code).toBe(1);
    if (hasPython) expect(python()).toBe(1);
  });
});
