// SPDX-License-Identifier: Apache-2.0
// Which tabs show a complaint portal. Without a permission for the portal the browser does not tell a tab's address;
// then we only know the tabs that we opened ourselves.

import { forgetSession, saveSession } from '../browser/session-store';
import { tabAddress } from '../browser/tabs';
import { portalHost } from './portal';
import type { TabBook } from './tab-book';

const kKeyPrefix = 'portal:';

export class Portals {
  private readonly opened = new Map<number, string>();

  constructor(private readonly book: TabBook) {}

  restore(session: Record<string, unknown>): void {
    for (const [key, host] of Object.entries(session)) {
      if (key.startsWith(kKeyPrefix) && typeof host === 'string')
        this.opened.set(Number(key.slice(kKeyPrefix.length)), host);
    }
  }

  /** We opened this tab for a portal. */
  note(tabId: number, address: string): void {
    const host = portalHost(address);
    if (!host) return;
    this.opened.set(tabId, host);
    void saveSession(kKeyPrefix + tabId, host);
    this.book.open(tabId).showPortal({ host });
  }

  /** Looks at the tab now, as far as the browser lets us. */
  async look(tabId: number): Promise<void> {
    this.moved(tabId, await tabAddress(tabId));
  }

  moved(tabId: number, address: string | null): void {
    const host = address === null ? (this.opened.get(tabId) ?? null) : portalHost(address);
    if (address !== null && host === null) this.forget(tabId);
    if (host !== null) this.book.open(tabId).showPortal({ host });
    else this.book.get(tabId)?.showPortal(null);
  }

  forget(tabId: number): void {
    if (this.opened.delete(tabId)) void forgetSession(kKeyPrefix + tabId);
  }
}
