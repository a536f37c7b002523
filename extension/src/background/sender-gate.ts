// SPDX-License-Identifier: Apache-2.0
// Who may say what. A content script runs in the page's process, so it may only tell what the page shows; everything
// else is for our own extension pages. The browser, not the sender, says where a message comes from.

import type { Sender } from '../browser/extension-messages';
import { isMarketplaceHost } from './marketplace-page';

/** One of our own pages (popup, panel), by its address. `ownRoot` is chrome-extension://id/ or moz-extension://id/. */
export function isOwnView(sender: Sender, ownRoot: string): boolean {
  return sender.ours && sender.url.startsWith(ownRoot);
}

/** The content script in the top frame of a marketplace page; gives the tab it sits in. */
export function marketplaceTab(sender: Sender): number | null {
  if (!sender.ours || sender.tabId === null || sender.frameId !== 0) return null;
  return isMarketplaceHost(sender.url) ? sender.tabId : null;
}
