// SPDX-License-Identifier: Apache-2.0
// "Scan this page now": asks the page to read itself, puts the content script in when the page was opened before the
// extension was installed, and answers once the reading is there.

import { injectFile } from '../browser/scripting';
import { tabAddress } from '../browser/tabs';
import type { TabState } from '../messages/tab-state';
import type { HostLink } from '../native/host-link';
import { isReadablePage } from './marketplace-page';
import { reachPage } from './page-presence';
import type { Portals } from './portal-tabs';
import type { TabBook } from './tab-book';
import type { TabScan } from './tab-scan';

const kReadingLimitMs = 2_000;

interface StartTools {
  book: TabBook;
  link: HostLink;
  portals: Portals;
}

export class ScanStarter {
  private readonly waiting = new Map<number, (() => void)[]>();

  constructor(private readonly tools: StartTools) {}

  async scanNow(tabId: number): Promise<TabState> {
    const { book, link, portals } = this.tools;
    const scan = book.open(tabId);
    link.forgive();
    void link.connect().catch(() => undefined);
    await portals.look(tabId);
    const read = this.nextReading(tabId);
    if (await this.askPage(scan)) {
      await read;
      scan.scanNow();
    }
    return scan.state;
  }

  /** Has the page told this worker what it shows, when an earlier one was told and died. */
  async haveTold(tabId: number): Promise<void> {
    const scan = this.tools.book.get(tabId);
    if (!scan?.isUntold) return;
    const read = this.nextReading(tabId);
    if (await reachPage(scan, { type: 'page.scan' })) await read;
  }

  /** Has the page read if nobody has told of it, as one that was open before the extension was installed. */
  async haveRead(tabId: number): Promise<void> {
    if (this.tools.book.get(tabId)?.site) await this.haveTold(tabId);
    else await this.scanNow(tabId);
  }

  /** Works or host are others than those that an earlier worker compared with: its pages are read and compared anew. */
  async haveOutdatedTold(): Promise<void> {
    const outdated = this.tools.book.all().filter(({ isOutOfDate }) => isOutOfDate);
    await Promise.all(outdated.map(({ tabId }) => this.haveTold(tabId)));
  }

  /** A reading of this tab has come in. */
  noteRead(tabId: number): void {
    const waiting = this.waiting.get(tabId) ?? [];
    this.waiting.delete(tabId);
    for (const done of waiting) done();
  }

  private async askPage(scan: TabScan): Promise<boolean> {
    const { tabId } = scan;
    if (await reachPage(scan, { type: 'page.scan' })) return true;
    const address = await tabAddress(tabId);
    if (address === null || !isReadablePage(address)) return false;
    return await injectFile(tabId, 'content.js');
  }

  private nextReading(tabId: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, kReadingLimitMs);
      const list = this.waiting.get(tabId) ?? [];
      this.waiting.set(tabId, list);
      list.push(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  }
}
