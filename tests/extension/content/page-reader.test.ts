// SPDX-License-Identifier: Apache-2.0
// A page whose reading breaks off with an error: the background is told that it could not be read.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { JSDOM } from 'jsdom';
import { PageReader } from '../../../extension/src/content/page-reader';
import type { SiteReaders } from '../../../extension/src/content/page-reader';
import type { PageCopyPart } from '../../../extension/src/messages/page-messages';
import type { PageReadMessage, ToPage } from '../../../extension/src/messages/page-messages';
import { failedReading } from '../../../extension/src/sites/read-page';
import type { SiteReading } from '../../../extension/src/sites/page-reading';
import { listing, reading } from '../background/page-samples';

const url = 'https://www.alibaba.com/trade/search?SearchText=heron';
const good: SiteReading = { page: reading([listing('1', ['a'])], { site: 'alibaba' }), sightings: [] };

function page(read: () => SiteReading) {
  const posted: PageReadMessage[] = [];
  const listeners: ((message: ToPage, sender: object, respond: (answer: unknown) => void) => void)[] = [];
  const copies: string[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      connect: () => ({
        onDisconnect: { addListener: () => undefined },
        postMessage: (message: PageReadMessage) => posted.push(message),
        disconnect: () => undefined,
      }),
      onMessage: {
        addListener: (listener: (typeof listeners)[number]) => listeners.push(listener),
        removeListener: () => undefined,
      },
    },
  });
  // jsdom draws nothing, so nothing changes its size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      disconnect(): void {}
    },
  );
  const { window } = new JSDOM('<!doctype html><p>page</p>', { url, pretendToBeVisual: true });
  const { document } = window;
  vi.stubGlobal('MutationObserver', window.MutationObserver);
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
  Object.assign(window, { requestIdleCallback: (run: () => void) => window.setTimeout(run, 0) });
  const readers: SiteReaders = {
    *readPageInSteps() {
      yield;
      return read();
    },
    *copyPageInSteps(_document, address, hasTime) {
      copies.push(address);
      yield;
      return { html: String(hasTime()), reading: good.page, removed: [] };
    },
    failedReading,
  };
  new PageReader(document, readers);
  const scanAgain = (): void => listeners[0]?.({ type: 'page.scan' }, { id: 'ours' }, () => undefined);
  const copy = (): Promise<unknown> =>
    new Promise((resolve) => listeners[0]?.({ type: 'page.copy', next: null }, { id: 'ours' }, resolve));
  const pressed = (): Promise<unknown> =>
    new Promise((resolve) => listeners[0]?.({ type: 'page.pressed' }, { id: 'ours' }, resolve));
  return { document, posted, copies, copy, pressed, scanAgain };
}

describe('a copy of the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is made once for all who ask meanwhile, and anew for who asks later', async () => {
    const { copies, copy } = page(() => good);
    const [one, other] = await Promise.all([copy(), copy()]);
    expect(JSON.parse((one as PageCopyPart).text)).toMatchObject({ html: 'true' });
    expect(other).toEqual(one);
    expect(copies).toEqual([url]);
    expect(await copy()).not.toEqual(one);
    expect(copies).toHaveLength(2);
  });
});

describe('a right-click on the page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is kept until the background asks what lies there', async () => {
    const { document, pressed } = page(() => good);
    expect(await pressed()).toBeNull();
    const pictureUrl = 'https://s.alicdn.com/@sc04/kf/H0123456789abcdef0123456789abcdefq.jpg_80x80.jpg';
    const tile = document.body.appendChild(document.createElement('div'));
    tile.setAttribute('style', `background-image: url("${pictureUrl}")`);
    const press = new document.defaultView!.MouseEvent('contextmenu', { bubbles: true, composed: true });
    tile.dispatchEvent(press);
    expect(await pressed()).toEqual({ pictureUrl, listingId: null });
  });
});

describe('a page whose reading breaks off', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('is told as one that could not be read, also after it was read once', async () => {
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    let breaks = true;
    const { posted, scanAgain } = page(() => {
      if (breaks) throw new TypeError('document.scripts is not iterable');
      return good;
    });
    const failed = { site: 'alibaba', kind: 'not_understood', reason: 'reading_failed', listings: [] };
    // What is asked while a reading is at its end comes after the rest that the page is given.
    const isTold = (told: object) =>
      vi.waitFor(() => expect(posted.at(-1)).toMatchObject(told), { timeout: 20_000 });
    await isTold({ url, fresh: true, more: false, reading: failed });
    breaks = false;
    scanAgain();
    await isTold({ reading: { kind: 'search', listings: [{ id: '1' }] } });
    breaks = true;
    scanAgain();
    await isTold({ more: false, reading: failed });
    expect(warned).toHaveBeenCalled();
  }, 60_000);
});
