// SPDX-License-Identifier: Apache-2.0
// Whether the page that a tab's state tells of is still there. Its line says so when it goes; but a line ends with its
// worker, and a page with nothing left to check does not open another. The next worker has to ask.

import { sendToPage } from '../browser/tabs';
import type { ToPage } from '../messages/page-messages';
import type { TabBook } from './tab-book';
import type { TabScan } from './tab-scan';

/** Sends to the tab's content script. Without one the page is another: what was known of the last no longer holds. */
export async function reachPage(scan: TabScan, message: ToPage): Promise<boolean> {
  const before = scan.page;
  if (await sendToPage(scan.tabId, message)) return true;
  // A page that was read in the meantime is there, whatever became of this message.
  if (scan.page === before && scan.state.page !== null) scan.leavePage();
  return false;
}

/** Tabs taken up from an earlier worker, until their page opens a line of its own. */
export class SilentPages {
  private readonly tabs = new Set<number>();

  constructor(private readonly book: Pick<TabBook, 'get'>) {}

  add(tabId: number): void {
    this.tabs.add(tabId);
  }

  heard(tabId: number): void {
    this.tabs.delete(tabId);
  }

  /** Something may have changed or is about to be shown. */
  async ask(tabId: number): Promise<void> {
    const scan = this.tabs.has(tabId) ? this.book.get(tabId) : null;
    if (scan && !(await reachPage(scan, { type: 'page.ping' }))) this.tabs.delete(tabId);
  }
}
