// SPDX-License-Identifier: Apache-2.0
// What the artist says without the engine: which work it is, a case by hand, and what is allowed. Real host, real records.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { binFolder, HostPort } from './host-port';

const root = path.resolve(import.meta.dirname, '../..');
const demo = path.join(root, 'installer/demo/portfolio');
const names = existsSync(demo) ? readdirSync(demo).filter((name) => /\.(jpg|png)$/.test(name)) : [];
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && names.length >= 9;

const seller = {
  storeId: '1101',
  storeName: 'A shop',
  sellerId: null,
  memberId: null,
  company: null,
  companyId: null,
  minisite: null,
  country: null,
};
const listing = {
  site: 'aliexpress',
  id: '1005001',
  aliases: ['3256001'],
  url: 'https://www.aliexpress.com/item/1005001.html',
  title: 'Print',
  pictureKey: '',
  pictureUrl: '',
  priceText: null,
  isAd: false,
  seller,
};
const judgement = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };

describe.skipIf(!ready)('by hand (skipped: not built, or no sample works)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-hand-'));
  const data = path.join(box, 'data');
  const inside = names.slice(0, 8);
  const outside = names[8] ?? '';
  let host: HostPort;

  beforeAll(async () => {
    const works = path.join(box, 'works');
    mkdirSync(works);
    for (const name of inside) copyFileSync(path.join(demo, name), path.join(works, name));
    execFileSync(path.join(bin ?? '', 'counterproof'), ['--data', data, 'index', works]);
    host = new HostPort({ data });
    await host.hello();
  }, 120_000);
  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  const candidates = (bytes: Buffer): ReturnType<HostPort['ask']> =>
    host.ask('picture.candidates', { data: bytes.toString('base64') });
  interface Candidate {
    workId: string;
    workTitle: string;
    score: number | null;
  }
  const listOf = async (name: string): Promise<Candidate[]> =>
    (await candidates(readFileSync(path.join(demo, name)))).result?.candidates as Candidate[];

  it('offers the work shown first, and five also for a picture of none', async () => {
    const [first, ...others] = await listOf(inside[2] ?? '');
    expect(first?.workTitle.toLowerCase().replaceAll(/[ _-]/g, '')).toBe(
      path.parse(inside[2] ?? '').name.replaceAll(/[ _-]/g, ''),
    );
    expect(first?.score).toBeGreaterThan(0.8);
    expect(others.every(({ score }) => score === null || score < 0.8)).toBe(true);
    const none = await listOf(outside);
    expect(none).toHaveLength(5);
    expect(new Set(none.map(({ workId }) => workId)).size).toBe(5);
    const broken = await candidates(Buffer.from('<!doctype html>'));
    expect(broken.result).toMatchObject({ candidates: [], failure: { code: 'not_allowed' } });
  });

  it('opens a case that says it was found by hand, once, and drafts for it', async () => {
    const [work] = await listOf(inside[0] ?? '');
    const ask = { requestKey: 'hand-0001', listing, foundBy: 'hand', workId: work?.workId, judgement };
    for (const answer of Object.keys(judgement)) {
      const without = { ...ask, judgement: { ...judgement, [answer]: false } };
      expect((await host.ask('case.open', without)).error?.code, answer).toBe('conflict');
    }
    const nobody = { ...ask, workId: '017f22e2-79b0-7fff-bfff-ffffffffffff' };
    expect((await host.ask('case.open', nobody)).error?.code).toBe('not_found');
    expect((await host.ask('case.open', { ...ask, foundBy: 'engine' })).error?.code).toBe('invalid_params');
    const opened = await host.ask('case.open', ask);
    expect(opened.result).toMatchObject({ created: true });
    expect((await host.ask('case.open', ask)).result).toEqual(opened.result);
    const list = await host.ask('case.list', { cursor: null, limit: 10 });
    expect(list.result?.cases).toMatchObject([
      { id: opened.result?.caseId, foundBy: 'hand', matchKind: null, score: null, listing },
    ]);
    const draft = await host.ask('complaint.draft', { caseIds: [opened.result?.caseId] });
    expect(draft.result).toMatchObject({
      draft: { platform: 'aliexpress', links: [listing.url], work: { title: work?.workTitle } },
    });
  });

  it('takes a listing that is known by its address only, of every marketplace', async () => {
    const [work] = await listOf(inside[1] ?? '');
    const nobody = Object.fromEntries(Object.keys(seller).map((field) => [field, null]));
    const addresses = {
      aliexpress: 'https://www.aliexpress.com/item/1005077.html',
      taobao: 'https://item.taobao.com/item.htm?id=1005077',
      tmall: 'https://detail.tmall.com/item.htm?id=1005077',
      lazada: 'https://www.lazada.sg/products/pdp-i1005077.html',
    };
    for (const [site, url] of Object.entries(addresses)) {
      const bare = { ...listing, site, id: '1005077', aliases: [], url, title: '', seller: nobody };
      const ask = {
        requestKey: `link-${site}`,
        listing: bare,
        foundBy: 'hand',
        workId: work?.workId,
        judgement,
      };
      const opened = await host.ask('case.open', ask);
      expect(opened.result, site).toMatchObject({ created: true });
      const known = await host.ask('case.known', { site, listingIds: ['1005077'] });
      expect(known.result?.known, site).toMatchObject([{ caseId: opened.result?.caseId }]);
    }
    const elsewhere = { ...listing, site: 'elsewhere' };
    const refused = {
      requestKey: 'link-else',
      listing: elsewhere,
      foundBy: 'hand',
      workId: work?.workId,
      judgement,
    };
    expect((await host.ask('case.open', refused)).error?.code).toBe('invalid_params');
  });

  it('remembers what is allowed, by any id and by store, over a restart', async () => {
    const other = { ...listing, id: '1005002', aliases: [] };
    const known = async (): Promise<unknown> => {
      const stores = [{ listingId: '1005002', storeId: '1101', minisite: null, companyId: null }];
      const listingIds = ['3256001', '1005002', '9'];
      return (await host.ask('case.known', { site: 'aliexpress', listingIds, stores })).result?.allowed;
    };
    expect(await known()).toEqual([]);
    const allow = (what: unknown, scope: string): ReturnType<HostPort['ask']> =>
      host.ask('listing.allow', { listing: what, scope });
    expect((await allow(listing, 'listing')).result).toEqual({ allowed: true });
    expect(await known()).toEqual([{ listingId: '3256001', scope: 'listing' }]);
    expect((await allow(other, 'store')).result).toEqual({ allowed: true });
    const nameless = { ...other, seller: { ...seller, storeId: null } };
    expect((await allow(nameless, 'store')).error?.code).toBe('not_found');

    host.child.kill('SIGKILL');
    await host.end();
    host = new HostPort({ data });
    await host.hello();
    expect(await known()).toEqual([
      { listingId: '3256001', scope: 'listing' },
      { listingId: '1005002', scope: 'store' },
    ]);
    // The store still allows it.
    const taken = await host.ask('listing.disallow', { listing, scope: 'listing' });
    expect(taken.result).toEqual({ allowed: true });
    const store = await host.ask('listing.disallow', { listing, scope: 'store' });
    expect(store.result).toEqual({ allowed: false });
    expect(await known()).toEqual([]);
  });
});
