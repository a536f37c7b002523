// SPDX-License-Identifier: Apache-2.0
// The scan of a tab with real queues and a scripted host: counts, stopping, the host going away, a worker that died.
import { describe, expect, it } from 'vitest';
import { kNothingSaid } from '../../../extension/src/background/pair-memories';
import { PictureChecks } from '../../../extension/src/background/picture-checks';
import { TabScan } from '../../../extension/src/background/tab-scan';
import { CaptureQueue } from '../../../extension/src/capture/capture-queue';
import type { Capture } from '../../../extension/src/capture/fetch-picture';
import { PictureBudget } from '../../../extension/src/capture/picture-budget';
import { PictureStore } from '../../../extension/src/capture/picture-store';
import type { KeptPicture } from '../../../extension/src/capture/picture-store';
import { HostLink } from '../../../extension/src/native/host-link';
import { MatchQueue } from '../../../extension/src/native/match-queue';
import { greeting, ScriptedHost } from '../native/scripted-host';
import type { Asked } from '../native/scripted-host';
import { finding, listing, reading } from './page-samples';

const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0);

function answerPictures(request: Asked, host: ScriptedHost): void {
  const pictures = (request.params as { pictures?: { key: string }[] }).pictures;
  if (!pictures) return;
  for (const { key } of pictures) {
    const findings = key.startsWith('match') ? [finding('match', 0.9)] : [];
    const kind = findings.length > 0 ? 'match' : 'none';
    const params = {
      key,
      width: 480,
      height: 480,
      kind,
      damaged: key.endsWith('cut'),
      findings,
      failure: null,
      milliseconds: 1,
    };
    host.say({ event: 'picture.matched', of: request.id, params });
  }
  host.say({ id: request.id, result: { checked: pictures.length, failed: 0, revision: 25 } });
}

/** Node has no IndexedDB: the store then answers as if it were empty. This one notes what it is to keep. */
class NotedStore extends PictureStore {
  readonly kept: string[] = [];

  override keepVerdict(verdict: { key: string; basis: string }): Promise<void> {
    this.kept.push(`${verdict.key} ${verdict.basis}`);
    return Promise.resolve();
  }
}

/** This one also has the bytes that it is to keep. */
class KeepingStore extends NotedStore {
  private readonly pictures = new Map<string, KeptPicture>();

  override keepBytes(key: string, picture: KeptPicture): Promise<void> {
    this.pictures.set(key, picture);
    return super.keepBytes(key, picture, false);
  }

  override bytes(key: string): Promise<KeptPicture | null> {
    return Promise.resolve(this.pictures.get(key) ?? null);
  }
}

function rig(
  host: ScriptedHost,
  capture: (key: string, signal: AbortSignal) => Promise<Capture>,
  store = new NotedStore(),
) {
  const portfolio = { basis: 'test' };
  const fetched: string[] = [];
  const link = new HostLink(host.open, '0.1.0');
  const checks = new PictureChecks({
    captures: new CaptureQueue(),
    budget: new PictureBudget(),
    fetchPicture: ({ url }, signal) => {
      const key = /kf\/(.*?)\.jpg/.exec(url)?.[1] ?? '';
      fetched.push(key);
      return capture(key, signal);
    },
    matches: new MatchQueue(link, () => undefined),
    store,
    basis: () => portfolio.basis,
  });
  const scan = new TabScan(1, {
    checks,
    connect: () => link.connect(),
    hostState: () => link.state,
    changed: () => undefined,
    outlineLabels: () => ({ new: 'Looks like your work', in_cases: 'In your cases' }),
  });
  return { scan, fetched, link, store, portfolio };
}

const good = (): Promise<Capture> =>
  Promise.resolve({ ok: true, picture: { bytes: jpeg, mediaType: 'image/jpeg', form: 'shown' } });
const url = 'https://www.aliexpress.com/w/x.html';
const message = (keys: string[], pageId = 'page-one', address = url) => ({
  type: 'page.read' as const,
  pageId,
  turn: 1,
  url: address,
  order: keys,
  fresh: true,
  gone: [],
  shown: keys,
  more: false,
  reading: reading(keys.map((key, turn) => listing(String(turn), [key]))),
});

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
}

describe('scan of a tab', () => {
  it('checks every picture once and outlines the matches', async () => {
    const { scan, fetched } = rig(greeting(answerPictures), good);
    scan.take(message(['a', 'match1', 'b', 'match2']));
    expect(scan.state.scan.state).toBe('scanning');
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.scan.pictures).toEqual({
      seen: 4,
      checked: 4,
      matched: 2,
      notMatched: 2,
      waiting: 0,
      skipped: {},
      failed: {},
    });
    expect(scan.state.rows.map((row) => row.picture.key)).toEqual(['match1', 'match2']);
    for (const row of scan.state.rows) {
      scan.noteAllowed(row.listing, false);
      scan.records.pairs.note(row, kNothingSaid);
    }
    expect(scan.outlines()).toHaveLength(2);
    scan.take(message(['a', 'match1', 'b', 'match2']));
    await until(() => scan.state.scan.state === 'done');
    expect([...fetched].sort()).toEqual(['a', 'b', 'match1', 'match2']);
  });

  it('is not done while the page is still telling', async () => {
    const { scan } = rig(greeting(answerPictures), good);
    scan.take({ ...message(['a']), more: true });
    await until(() => scan.state.scan.pictures.waiting === 0);
    expect(scan.state.scan.state).toBe('scanning');
    scan.take({ ...message(['a']), fresh: false, reading: reading([]), shown: [] });
    expect(scan.state.scan.state).toBe('done');
  });

  it('names what could not be had and goes on', async () => {
    const { scan } = rig(greeting(answerPictures), (key) =>
      key === 'gone' ? Promise.resolve({ ok: false, reason: 'gone' }) : good(),
    );
    scan.take(message(['a', 'gone', 'match1']));
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.scan.pictures).toMatchObject({ seen: 3, checked: 2, failed: { gone: 1 } });
  });

  it('fetches nothing without a host, says so, and keeps the pictures waiting', async () => {
    const host = new ScriptedHost(() => undefined);
    const { scan, fetched } = rig(host, good);
    scan.take(message(['a', 'b']));
    await until(() => host.asked.length > 0);
    host.end('Specified native messaging host not found.');
    await until(() => scan.state.scan.state === 'stopped');
    expect(scan.state.host).toMatchObject({ state: 'problem', problem: 'not_installed' });
    expect(scan.state.scan.pictures).toMatchObject({ seen: 2, waiting: 2 });
    expect(scan.waitsForHost).toBe(true);
    expect(fetched).toEqual([]);
  });

  it('stops when asked and goes on when asked', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { scan } = rig(greeting(answerPictures), async () => {
      await gate;
      return await good();
    });
    scan.take(message(['a', 'b']));
    scan.stopNow();
    expect(scan.state.scan).toMatchObject({ state: 'stopped', pictures: { seen: 2, waiting: 2 } });
    release();
    scan.scanNow();
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.scan.pictures.checked).toBe(2);
  });

  it('fetches nothing again that came before it was stopped, or broke off, for other works', async () => {
    let asked: Asked[] | null = [];
    const host = greeting((request) => (asked ? asked.push(request) : answerPictures(request, host)));
    const { scan, fetched, portfolio } = rig(host, good, new KeepingStore());
    const done = () => until(() => scan.state.scan.state === 'done');
    scan.take(message(['a', 'cut']));
    await until(() => asked?.some(({ params }) => 'pictures' in params) === true);
    scan.stopNow();
    const before = asked;
    asked = null;
    for (const request of before) answerPictures(request, host);
    scan.scanNow();
    await done();
    portfolio.basis = 'next';
    scan.checkAnew();
    await done();
    expect(scan.state.scan.pictures).toMatchObject({ checked: 1, failed: { damaged: 1 } });
    expect([...fetched].sort()).toEqual(['a', 'cut']);
    // The artist asks for it: it may come whole this time.
    scan.scanNow();
    await done();
    expect([...fetched].sort()).toEqual(['a', 'cut', 'cut']);
  });

  it('starts a picture anew although its abandoned check has not ended yet', async () => {
    let calls = 0;
    const { scan, fetched } = rig(greeting(answerPictures), () => {
      calls += 1;
      return calls === 1 ? new Promise<Capture>(() => undefined) : good();
    });
    scan.take(message(['a']));
    await until(() => fetched.length === 1);
    scan.stopNow();
    scan.scanNow();
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.scan.pictures).toMatchObject({ seen: 1, checked: 1 });
  });

  it('goes on when the page changes its address, and asks for nothing twice', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const signals: AbortSignal[] = [];
    const { scan, fetched } = rig(greeting(answerPictures), async (key, signal) => {
      if (key === 'gone') return { ok: false, reason: 'gone' };
      signals.push(signal);
      await gate;
      return await good();
    });
    scan.take(message(['gone', 'a', 'b']));
    await until(() => fetched.length === 3 && scan.state.scan.pictures.failed.gone === 1);
    scan.take(message(['gone', 'a', 'b'], 'page-one', `${url}#reviews`));
    expect(scan.state.scan.pictures).toMatchObject({ seen: 3, waiting: 2, failed: { gone: 1 } });
    expect(signals.map(({ aborted }) => aborted)).toEqual([false, false]);
    release();
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.scan.pictures).toMatchObject({ seen: 3, checked: 2, failed: { gone: 1 } });
    expect([...fetched].sort()).toEqual(['a', 'b', 'gone']);
    expect(scan.state.page?.url).toBe(`${url}#reviews`);
  });

  it('no longer wants what the page does not show at its new address', async () => {
    const signals = new Map<string, AbortSignal>();
    const { scan } = rig(greeting(answerPictures), (key, signal) => {
      signals.set(key, signal);
      return key === 'c' ? good() : new Promise<Capture>(() => undefined);
    });
    scan.take(message(['a', 'b']));
    await until(() => signals.size === 2);
    scan.take(message(['b', 'c'], 'page-one', `${url}?page=2`));
    expect([signals.get('a')?.aborted, signals.get('b')?.aborted]).toEqual([true, false]);
    await until(() => scan.state.scan.pictures.checked === 1);
    expect(scan.state.scan).toMatchObject({ state: 'scanning', pictures: { seen: 2, waiting: 1 } });
  });

  it('never takes a verdict on an older portfolio for one on the present', async () => {
    const asked: Asked[] = [];
    const host = greeting((request) => asked.push(request));
    const { scan, store, portfolio } = rig(host, good);
    scan.take(message(['match1']));
    await until(() => asked.length === 1);
    portfolio.basis = 'next';
    answerPictures(asked.shift() as Asked, host);
    await until(() => asked.length === 1);
    expect(store.kept).toEqual([]);
    expect(scan.state.scan.pictures).toMatchObject({ waiting: 1, checked: 0 });
    answerPictures(asked.shift() as Asked, host);
    await until(() => scan.state.scan.state === 'done');
    expect(store.kept).toEqual(['match1 next']);
  });

  it('says that a picture was cut off when nothing was found in it, and does not remember it', async () => {
    const { scan, store } = rig(greeting(answerPictures), good);
    scan.take(message(['whole', 'cut', 'match-cut']));
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.scan.pictures).toEqual({
      seen: 3,
      checked: 2,
      matched: 1,
      notMatched: 1,
      waiting: 0,
      skipped: {},
      failed: { damaged: 1 },
    });
    expect(scan.state.rows.map((row) => row.picture.key)).toEqual(['match-cut']);
    expect([...store.kept].sort()).toEqual(['match-cut test', 'whole test']);
    scan.checkAnew();
    expect(scan.state.scan.pictures).toMatchObject({ waiting: 3, failed: {} });
  });

  it('checks also those anew that were on their way when the portfolio changed', async () => {
    const asked: Asked[] = [];
    const host = greeting((request) => asked.push(request));
    const { scan } = rig(host, good);
    scan.take(message(['match1']));
    await until(() => asked.length === 1);
    scan.checkAnew();
    answerPictures(asked.shift() as Asked, host);
    await until(() => asked.length === 1);
    expect(scan.state.scan).toMatchObject({ state: 'scanning', pictures: { waiting: 1, checked: 0 } });
    answerPictures(asked.shift() as Asked, host);
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.rows).toHaveLength(1);
  });

  it('shows what the page shows now, and counts what it showed before', async () => {
    const { scan, fetched } = rig(greeting(answerPictures), good);
    scan.take(message(['match1', 'match2']));
    await until(() => scan.state.scan.state === 'done');
    // A filter in the page: the address stays, one card goes.
    scan.take({ ...message([]), fresh: false, gone: ['0'] });
    expect(scan.state.rows.map((row) => row.picture.key)).toEqual(['match2']);
    expect(scan.state.scan.pictures).toMatchObject({ seen: 2, matched: 2 });
    expect(scan.state.page?.listings).toBe(1);
    scan.take({ ...message(['match1']), fresh: false });
    expect(scan.state.rows.map((row) => row.picture.key)).toEqual(['match1', 'match2']);
    expect(fetched).toHaveLength(2);
  });

  it('keeps in sight what a page shows while it tells all again in pieces', async () => {
    const { scan } = rig(greeting(answerPictures), good);
    scan.take(message(['match1', 'match2']));
    await until(() => scan.state.scan.state === 'done');
    scan.take({ ...message(['match1']), more: true });
    expect(scan.state.rows).toHaveLength(2);
    scan.take({ ...message([]), fresh: false });
    expect(scan.state.rows.map((row) => row.picture.key)).toEqual(['match1']);
  });

  it('drops the old page when another is shown', async () => {
    const { scan } = rig(greeting(answerPictures), good);
    scan.take(message(['match1']));
    await until(() => scan.state.scan.state === 'done');
    scan.take(message(['b'], 'page-two'));
    await until(() => scan.state.scan.state === 'done');
    expect(scan.state.rows).toEqual([]);
    scan.leavePage();
    expect(scan.state).toMatchObject({ page: null, scan: { state: 'idle' } });
  });

  it('shows what an earlier worker knew until the page is read again', async () => {
    const { scan } = rig(greeting(answerPictures), good);
    scan.take(message(['match1']));
    await until(() => scan.state.scan.state === 'done');
    scan.noteCase(['0'], finding('match', 1).workId, 'case-1');
    const saved = structuredClone(scan.state);
    const next = new TabScan(
      1,
      {
        checks: null as never,
        connect: () => Promise.resolve(),
        hostState: () => ({ state: 'connecting' }),
        changed: () => undefined,
        outlineLabels: () => ({ new: '', in_cases: '' }),
      },
      saved,
    );
    expect(next.state.rows[0]?.caseId).toBe('case-1');
    expect(next.row('0 match1')?.listing.id).toBe('0');
  });
});
