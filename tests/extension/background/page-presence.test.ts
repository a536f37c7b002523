// SPDX-License-Identifier: Apache-2.0
// After a worker died nobody said that a page went away: what was known of it is never shown for another page.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SilentPages, reachPage } from '../../../extension/src/background/page-presence';
import { Portals } from '../../../extension/src/background/portal-tabs';
import { ScanStarter } from '../../../extension/src/background/scan-start';
import { TabBook } from '../../../extension/src/background/tab-book';
import type { TabState } from '../../../extension/src/messages/tab-state';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, portfolio } from '../native/scripted-host';
import { listing, reading } from './page-samples';

const counts = { seen: 60, checked: 60, matched: 0, notMatched: 60, waiting: 0, skipped: {}, failed: {} };
const { site, kind, reason, health, seller } = reading([]);
const kept: TabState = {
  tabId: 1,
  host: { state: 'ready', version: '0.1.0', portfolio },
  page: {
    url: 'https://www.aliexpress.com/w/x.html',
    site,
    kind,
    reason,
    health,
    seller,
    listings: 60,
    coverage: null,
  },
  scan: { state: 'done', pictures: counts },
  rows: [],
  portal: null,
  picked: null,
};

/** A book as the next worker takes it up, in a browser whose tab answers only with a content script. */
function takenUp(contentScript: () => boolean = () => false) {
  const sent: string[] = [];
  vi.stubGlobal('chrome', {
    tabs: {
      get: () => Promise.resolve({ url: 'https://example.org/' }),
      sendMessage: (_: number, message: { type: string }) => {
        sent.push(message.type);
        return contentScript()
          ? Promise.resolve(true)
          : Promise.reject(new Error('Could not establish connection.'));
      },
    },
  });
  const link = new HostLink(greeting().open, '0.1.0');
  const book = new TabBook({
    checks: null as never,
    connect: () => link.connect(),
    hostState: () => link.state,
    outlineLabels: () => ({ new: '', in_cases: '' }),
    save: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    sendToPage: () => Promise.resolve(true),
    showBadge: () => undefined,
    rowsChanged: () => undefined,
  });
  const [scan] = book.restore({ 'tab:1': structuredClone(kept) });
  return { sent, link, book, scan: scan! };
}

const left = { page: null, rows: [], scan: { state: 'idle', pictures: { seen: 0, checked: 0 } } };

afterEach(() => vi.unstubAllGlobals());

describe('what an earlier worker knew of a page', () => {
  it('is not shown at a click on another page', async () => {
    const { book, link } = takenUp();
    const starter = new ScanStarter({ book, link, portals: new Portals(book) });
    expect(await starter.scanNow(1)).toMatchObject(left);
  });

  it('is forgotten when the tab shows another page', async () => {
    const { book, sent, scan } = takenUp();
    const silent = new SilentPages(book);
    silent.add(1);
    await silent.ask(1);
    expect(scan.state).toMatchObject(left);
    await silent.ask(1);
    expect(sent).toEqual(['page.ping']);
  });

  it('stays while the page is there, and is asked for again', async () => {
    const { book, sent, scan } = takenUp(() => true);
    const silent = new SilentPages(book);
    silent.add(1);
    await silent.ask(1);
    await silent.ask(1);
    expect(scan.state.scan).toEqual(kept.scan);
    expect(sent).toEqual(['page.ping', 'page.ping']);
  });

  it('is not asked for once its page has a line of its own', async () => {
    const { book, sent, scan } = takenUp();
    const silent = new SilentPages(book);
    silent.add(1);
    silent.heard(1);
    await silent.ask(1);
    expect(sent).toEqual([]);
    expect(scan.state.page).not.toBeNull();
  });

  it('gives way to a page that is read while the old one is asked', async () => {
    const { scan } = takenUp(() => {
      scan.take({
        type: 'page.read',
        turn: 1,
        pageId: 'page-two',
        url: 'https://www.aliexpress.com/w/y.html',
        order: [],
        fresh: true,
        gone: [],
        shown: [],
        more: false,
        reading: reading([listing('1', [])]),
      });
      return false;
    });
    expect(await reachPage(scan, { type: 'page.scan' })).toBe(false);
    expect(scan.state.page?.url).toBe('https://www.aliexpress.com/w/y.html');
  });
});
