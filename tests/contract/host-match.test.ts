// SPDX-License-Identifier: Apache-2.0
// Dialogues about pictures with the real host, the real decoder and the sample portfolio: from an
// indexed folder to events, a case and a draft.
import { execFile } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allGone, binFolder, HostPort, type Message, statusOf } from './host-port';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../..');
const portfolio = path.join(root, 'installer/demo/portfolio');
const works = existsSync(portfolio)
  ? readdirSync(portfolio).filter((name) => /\.(jpg|png|webp)$/.test(name))
  : [];
const bin = binFolder();
const ready = bin !== null && existsSync(path.join(bin, 'counterproof')) && works.length >= 4;

const base64 = (file: string): string => readFileSync(file).toString('base64');

interface Finding {
  workId: string;
  workTitle: string;
  kind: string;
  score: number;
  quad: number[];
}

const eventsOf = (host: HostPort, id: number): Message[] => host.messages.filter(({ of }) => of === id);

describe.skipIf(!ready)('matching (skipped: not built, or no sample portfolio)', { timeout: 120_000 }, () => {
  const box = mkdtempSync(path.join(tmpdir(), 'counterproof-match-'));
  const folder = path.join(box, 'works');
  const data = path.join(box, 'data');
  const outside = works.at(-1) ?? '';
  const inside = works.slice(0, 3);
  let host: HostPort;

  const index = (): Promise<unknown> =>
    run(path.join(bin ?? '', 'counterproof'), ['--data', data, 'index', folder]);
  const match = (names: string[], id: number): Promise<Message> =>
    host.ask(
      'picture.match',
      { pictures: names.map((name) => ({ key: name, data: base64(path.join(portfolio, name)) })) },
      id,
    );

  beforeAll(async () => {
    mkdirSync(folder);
    for (const name of inside) copyFileSync(path.join(portfolio, name), path.join(folder, name));
    await index();
    host = new HostPort({ data });
    await host.hello();
  }, 120_000);

  afterAll(async () => {
    await (host as HostPort | undefined)?.clear();
    rmSync(box, { recursive: true, force: true });
  });

  it('tells each picture as it is done, then answers', async () => {
    const answer = await match([...inside, outside], 1);
    expect(answer.result).toMatchObject({ checked: 4, failed: 0 });
    const events = eventsOf(host, 1);
    expect(events.map(({ params }) => params?.key).sort()).toEqual([...inside, outside].sort());
    expect(host.messages.indexOf(answer)).toBeGreaterThan(host.messages.lastIndexOf(events[3] as Message));
    for (const { event, params } of events) {
      expect(event).toBe('picture.matched');
      const found = params?.findings as Finding[];
      if (params?.key === outside) {
        expect(params.kind).toBe('none');
        expect(found).toEqual([]);
        continue;
      }
      expect(params?.kind, String(params?.key)).toBe('match');
      const first = found[0];
      expect(first?.workTitle.toLowerCase().replaceAll(/[ _-]/g, '')).toBe(
        path.parse(String(params?.key)).name.replaceAll(/[ _-]/g, ''),
      );
      expect(first?.score).toBeGreaterThan(0.5);
      // The picture is the work itself: its corners lie at the picture's corners.
      const [width, height] = [Number(params?.width), Number(params?.height)];
      const corners = [0, 0, width, 0, width, height, 0, height];
      first?.quad.forEach((value, i) => {
        expect(Math.abs(value - (corners[i] ?? 0))).toBeLessThan(0.03 * Math.max(width, height));
      });
    }
  });

  it('finds works that the command line adds meanwhile', async () => {
    copyFileSync(path.join(portfolio, outside), path.join(folder, outside));
    await index();
    await match([outside], 2);
    expect(eventsOf(host, 2)[0]?.params?.kind).toBe('match');
    const status = await host.ask('portfolio.status', {});
    expect(status.result).toMatchObject({ state: 'ready', works: 4 });
  });

  it('names the reason for each picture that cannot be checked and goes on', async () => {
    const good = readFileSync(path.join(portfolio, inside[0] ?? ''));
    const pictures = {
      empty: Buffer.alloc(0),
      page: Buffer.from('<!doctype html><title>403</title>'),
      long: Buffer.alloc(5_242_881, 1),
      good,
    };
    const data64 = Object.entries(pictures).map(([key, bytes]) => ({ key, data: bytes.toString('base64') }));
    const answer = await host.ask(
      'picture.match',
      { pictures: data64.filter(({ key }) => key !== 'long') },
      3,
    );
    expect(answer.result).toMatchObject({ checked: 3, failed: 2 });
    const kinds = new Map(eventsOf(host, 3).map(({ params }) => [params?.key, params]));
    expect(kinds.get('empty')?.failure).toMatchObject({ code: 'undecodable' });
    expect(kinds.get('page')?.failure).toMatchObject({ code: 'not_allowed' });
    expect(kinds.get('good')?.kind).toBe('match');
    const long = await host.ask('picture.match', { pictures: data64.filter(({ key }) => key === 'long') }, 4);
    expect(long.result).toMatchObject({ checked: 1, failed: 1 });
    expect(eventsOf(host, 4)[0]?.params?.failure).toMatchObject({ code: 'too_large' });
  });

  it('survives its decoders being killed in the middle of a batch', async () => {
    const names = [...inside, ...inside].slice(0, 6);
    const answer = match(names, 5);
    await host.until(({ of }) => of === 5);
    for (const pid of host.children()) process.kill(pid, 'SIGKILL');
    expect((await answer).result).toMatchObject({ checked: 6 });
    for (const { params } of eventsOf(host, 5)) {
      if (params?.kind === 'failed') expect(params.failure).toMatchObject({ code: 'decoder_failed' });
      else expect(params?.kind).toBe('match');
    }
    expect((await match([inside[0] ?? ''], 6)).result).toMatchObject({ checked: 1, failed: 0 });
  });

  it('is cancelled on request, refuses too much at once and an id in use', async () => {
    const send = (id: number): void => {
      const pictures = Array.from({ length: 8 }, (_, i) => ({
        key: `${i}`,
        data: base64(path.join(portfolio, inside[i % 3] ?? '')),
      }));
      host.send({ id, method: 'picture.match', params: { pictures } });
    };
    send(20);
    send(21);
    send(22);
    host.send({ id: 21, method: 'portfolio.status', params: {} });
    const cancelled = await host.ask('request.cancel', { id: 21 }, 23);
    expect(cancelled.result).toEqual({ cancelled: true });
    expect((await host.until(({ id }) => id === 22)).error?.code).toBe('busy');
    await host.until(({ id, result }) => id === 20 && result !== undefined);
    const answers = host.messages.filter(({ id }) => id === 21).map(({ error }) => error?.code);
    expect(answers.sort()).toEqual(['cancelled', 'invalid_request']);
    const after = host.messages.indexOf(host.messages.find(({ id }) => id === 23) as Message);
    expect(host.messages.slice(after).filter(({ of }) => of === 21)).toEqual([]);
    expect(eventsOf(host, 20)).toHaveLength(8);
  });

  it('leads to a case, kept once, and to a draft', async () => {
    const finding = (
      eventsOf(host, 1).find(({ params }) => params?.key === inside[0])?.params?.findings as Finding[]
    )[0];
    expect(finding).toBeDefined();
    const listing = {
      site: 'aliexpress',
      id: '1005001',
      aliases: ['3256001'],
      url: 'https://www.aliexpress.com/item/1005001.html',
      title: 'Print',
      pictureKey: 'S1',
      pictureUrl: 'https://ae-pic-a1.aliexpress-media.com/kf/S1.jpg_480x480.jpg',
      priceText: null,
      isAd: false,
      seller: {
        storeId: '11',
        storeName: 'A shop',
        sellerId: null,
        memberId: null,
        company: null,
        companyId: null,
        minisite: null,
        country: null,
      },
    };
    const yes = { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true };
    const ask = {
      requestKey: 'key-0001',
      listing,
      picture: { width: 480, height: 480 },
      finding,
      judgement: yes,
    };
    const missing = await host.ask('case.open', { ...ask, judgement: { ...yes, lookedAt: false } });
    expect(missing.error?.code).toBe('conflict');
    const opened = await host.ask('case.open', ask);
    expect(opened.result).toMatchObject({ created: true });
    const again = await host.ask('case.open', ask);
    expect(again.result?.caseId).toBe(opened.result?.caseId);
    const list = await host.ask('case.list', { cursor: null, limit: 10 });
    expect(list.result).toMatchObject({ cases: [{ id: opened.result?.caseId, listing }], next: null });
    const known = await host.ask('case.known', { site: 'aliexpress', listingIds: ['3256001', '5'] });
    expect(known.result).toMatchObject({ known: [{ listingId: '3256001', workId: finding?.workId }] });
    const draft = await host.ask('complaint.draft', { caseIds: [opened.result?.caseId] });
    expect(draft.result).toMatchObject({
      draft: { platform: 'aliexpress', links: [listing.url], work: { title: finding?.workTitle } },
    });
    const small = await host.ask('work.thumbnail', { workId: finding?.workId });
    expect(small.result?.type).toBe('image/jpeg');
    expect(Math.max(Number(small.result?.width), Number(small.result?.height))).toBeLessThanOrEqual(320);
    const page = await host.ask('portfolio.works', { cursor: null, limit: 3 });
    expect(page.result?.works).toHaveLength(3);
    expect(page.result?.next).not.toBeNull();
  });

  it('ends with the browser, decoders too, even in the middle of a batch', async () => {
    host.send({
      id: 90,
      method: 'picture.match',
      params: { pictures: inside.map((key) => ({ key, data: base64(path.join(portfolio, key)) })) },
    });
    await host.until(({ of }) => of === 90);
    const children = host.children();
    expect(children.length).toBeGreaterThan(0);
    process.stdout.write(`host memory ${Math.round(statusOf(host.child.pid, 'VmRSS') / 1024)} MB, 4 works\n`);
    expect(await host.end()).toEqual({ code: 0, signal: null });
    expect(host.messages.filter(({ id }) => id === 90)).toHaveLength(1);
    await allGone(children);
  });
});
