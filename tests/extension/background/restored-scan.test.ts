// SPDX-License-Identifier: Apache-2.0
// What a worker takes up from one that died: it knows rows, but not the page's listings, until the page tells it anew.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { kNothingSaid } from '../../../extension/src/background/pair-memories';
import { ScanStarter } from '../../../extension/src/background/scan-start';
import { Portals } from '../../../extension/src/background/portal-tabs';
import { TabBook } from '../../../extension/src/background/tab-book';
import { TabScan } from '../../../extension/src/background/tab-scan';
import type { HostState, MatchRow } from '../../../extension/src/messages/tab-state';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, portfolio } from '../native/scripted-host';
import { finding, listing, reading, seller } from './page-samples';

const url = 'https://www.aliexpress.com/w/x.html';
const ready: HostState = { state: 'ready', version: '0.1.0', portfolio };
const pageId = 'page-one';

function read(keys: string[]) {
  return {
    type: 'page.read' as const,
    pageId,
    turn: 1,
    url,
    order: keys,
    fresh: true,
    gone: [],
    shown: keys,
    more: false,
    reading: reading(keys.map((key, turn) => listing(String(turn), [key]))),
  };
}

/** One worker after another, with one session storage. Every picture matches; `host` may be changed. */
function workers() {
  const session: Record<string, unknown> = {};
  const host: { state: HostState } = { state: ready };
  const known = { matches: true };
  const startWorker = () => {
    const book = new TabBook({
      checks: {
        remembered: (pictures: { key: string }[]) =>
          Promise.resolve(
            new Map(
              known.matches
                ? pictures.map(({ key }) => [
                    key,
                    { width: 480, height: 480, findings: [finding('match', 0.9)], form: 'shown' },
                  ])
                : [],
            ),
          ),
        check: () => new Promise(() => undefined),
        rerank: () => undefined,
      } as never,
      connect: () => Promise.resolve(),
      hostState: () => host.state,
      outlineLabels: () => ({ new: 'new', in_cases: 'in cases' }),
      save: (key, value) => {
        session[key] = structuredClone(value);
        return Promise.resolve();
      },
      forget: () => Promise.resolve(),
      sendToPage: () => Promise.resolve(true),
      showBadge: () => undefined,
      rowsChanged: () => undefined,
    });
    book.restore(session);
    return book;
  };
  return { session, host, known, startWorker };
}

async function until(done: () => boolean): Promise<void> {
  while (!done()) await new Promise((resolve) => setTimeout(resolve, 2));
}

async function died(rig: ReturnType<typeof workers>, act: (scan: TabScan) => void, count = 2) {
  const scan = rig.startWorker().open(1);
  scan.take(read(Array.from({ length: count }, (_, turn) => `picture-${turn}`)));
  act(scan);
  await until(() => scan.state.scan.state !== 'scanning');
  await until(() => {
    const kept = rig.session['tab:1'] as { scan?: { state: string } } | undefined;
    return kept?.scan?.state === scan.state.scan.state;
  });
  const book = rig.startWorker();
  return { book, scan: book.get(1)! };
}

afterEach(() => vi.unstubAllGlobals());

describe('a scan that a new worker takes up', () => {
  it('keeps its rows and counts when something is learned of them', async () => {
    const { scan } = await died(workers(), () => undefined);
    scan.noteAllowed(listing('0', []), true);
    scan.noteCase(['1'], finding('match', 1).workId, 'case-1');
    const { rows } = scan.state;
    expect(rows.map((row: MatchRow) => [row.listing.id, row.known, row.caseId])).toEqual([
      ['0', 'allowed', null],
      ['1', 'in_cases', 'case-1'],
    ]);
    expect(scan.state.scan).toMatchObject({ state: 'done', pictures: { seen: 2, matched: 2 } });
  });

  it('is still stopped by the artist when the page tells of itself again', async () => {
    const rig = workers();
    rig.known.matches = false;
    const { scan } = await died(rig, (before) => before.stopNow());
    scan.take(read(['picture-0', 'picture-1']));
    expect(scan.state.scan).toMatchObject({ state: 'stopped', pictures: { seen: 2, waiting: 2 } });
    scan.take({ ...read(['picture-0']), pageId: 'page-two' });
    expect(scan.state.scan.state).toBe('scanning');
  });

  it('keeps what was found in sight while the page tells of itself again', async () => {
    const rig = workers();
    const { scan } = await died(rig, () => undefined);
    rig.known.matches = false;
    scan.take(read(['picture-0', 'picture-1', 'picture-2']));
    expect(scan.state.scan.pictures).toMatchObject({ seen: 3, matched: 2, waiting: 1 });
    expect(scan.state.rows).toHaveLength(2);
  });

  it('goes on when it only waited for works', async () => {
    const rig = workers();
    rig.host.state = { ...ready, portfolio: { ...portfolio, state: 'empty' } };
    const { scan } = await died(rig, () => undefined);
    expect(scan.state.scan.state).toBe('stopped');
    expect(scan.waitsForHost).toBe(true);
  });

  it('is out of date when the works changed or rows were too many to keep, else not', async () => {
    const rig = workers();
    const { scan } = await died(rig, () => undefined);
    expect(scan.isOutOfDate).toBe(false);
    rig.host.state = { ...ready, portfolio: { ...portfolio, revision: portfolio.revision + 1 } };
    expect(scan.isOutOfDate).toBe(true);
    expect(scan.keptState.host).toEqual(ready);
    const many = await died(workers(), () => undefined, 301);
    expect(many.scan.isOutOfDate).toBe(true);
    expect(many.scan.state.rows).toHaveLength(300);
    expect(many.scan.state.scan.pictures.matched).toBe(301);
    many.scan.take(read(Array.from({ length: 301 }, (_, turn) => `picture-${turn}`)));
    await until(() => many.scan.state.rows.length === 301);
    expect(many.scan.isOutOfDate).toBe(false);
  });

  it('has its page tell its listings before anybody asks for them', async () => {
    const { book, scan } = await died(workers(), () => undefined);
    expect(scan.allListings()).toEqual([]);
    const link = new HostLink(greeting().open, '0.1.0');
    const starter = new ScanStarter({ book, link, portals: new Portals(book) });
    const sent: string[] = [];
    vi.stubGlobal('chrome', {
      tabs: {
        sendMessage: (_: number, message: { type: string }) => {
          sent.push(message.type);
          setTimeout(() => {
            scan.take(read(['picture-0', 'picture-1']));
            starter.noteRead(1);
          }, 5);
          return Promise.resolve(true);
        },
      },
    });
    await starter.haveTold(1);
    expect(scan.allListings()).toHaveLength(2);
    await starter.haveTold(1);
    expect(sent).toEqual(['page.scan']);
  });
});

describe('a page that nobody has told of', () => {
  it('is read when the artist picks one of its pictures', async () => {
    const book = workers().startWorker();
    const starter = new ScanStarter({
      book,
      link: new HostLink(greeting().open, '0.1.0'),
      portals: new Portals(book),
    });
    const injected: unknown[] = [];
    vi.stubGlobal('chrome', {
      tabs: {
        get: () => Promise.resolve({ url: 'https://www.aliexpress.com/w/wholesale-heron.html' }),
        sendMessage: () => Promise.reject(new Error('Receiving end does not exist.')),
      },
      scripting: {
        executeScript: ({ files }: { files: string[] }) => {
          injected.push(files);
          book.open(1).take(read(['picture-0']));
          starter.noteRead(1);
          return Promise.resolve([{}]);
        },
      },
      storage: { session: { remove: () => Promise.resolve() } },
    });
    await starter.haveRead(1);
    expect(injected).toEqual([['content.js']]);
    expect(book.open(1).allListings()).toHaveLength(1);
    await starter.haveRead(1);
    expect(injected).toHaveLength(1);
  });
});

describe('pages that an earlier worker compared with other works', () => {
  it('are read and compared anew, and only those', async () => {
    const rig = workers();
    const { book, scan } = await died(rig, () => undefined);
    const link = new HostLink(greeting().open, '0.1.0');
    const starter = new ScanStarter({ book, link, portals: new Portals(book) });
    const sent: number[] = [];
    vi.stubGlobal('chrome', {
      tabs: {
        sendMessage: (tabId: number) => {
          sent.push(tabId);
          scan.take(read(['picture-0', 'picture-1']));
          starter.noteRead(1);
          return Promise.resolve(true);
        },
      },
    });
    await starter.haveOutdatedTold();
    expect(sent).toEqual([]);
    rig.known.matches = false;
    rig.host.state = { ...ready, portfolio: { ...portfolio, revision: portfolio.revision + 1 } };
    await starter.haveOutdatedTold();
    expect(sent).toEqual([1]);
    expect(scan.state.scan.pictures).toMatchObject({ seen: 2, matched: 0, waiting: 2 });
    await starter.haveOutdatedTold();
    expect(sent).toEqual([1]);
  });
});

describe('outlines', () => {
  it('wait until the records have said that a listing is neither allowed nor set aside', async () => {
    const scan = workers().startWorker().open(1);
    scan.take(read(['picture-0', 'picture-1']));
    await until(() => scan.state.rows.length === 2);
    expect(scan.outlines()).toEqual([]);
    scan.noteAllowed(listing('0', []), true);
    scan.noteAllowed(listing('1', []), false);
    expect(scan.outlines()).toEqual([]);
    for (const row of scan.state.rows) scan.records.pairs.note(row, kNothingSaid);
    expect(scan.outlines().map(({ listingId }) => listingId)).toEqual(['1']);
  });
});

describe('coverage of a store', () => {
  it('counts what was told before the page named its store', () => {
    const noted: string[][] = [];
    const scan = new TabScan(1, {
      checks: null as never,
      connect: () => Promise.reject(new Error('no host')),
      hostState: () => ({ state: 'connecting' }),
      changed: () => undefined,
      outlineLabels: () => ({ new: '', in_cases: '' }),
      coverage: (page) => {
        if (page.seller === null) return null;
        noted.push(page.listings.map(({ id }) => id));
        return { pages: [1], of: null, listingsRead: page.listings.length, about: null };
      },
    });
    const shop = { kind: 'store' as const };
    const named = { ...shop, seller: { ...seller, storeId: '1100' } };
    const piece = { ...read([]), fresh: false };
    scan.take({ ...read([]), reading: reading([listing('1', ['a']), listing('2', ['b'])], shop) });
    scan.take({ ...piece, reading: reading([], named) });
    scan.take({ ...piece, reading: reading([listing('3', ['c'])], named) });
    expect(noted).toEqual([['1', '2'], ['3']]);
  });
});
