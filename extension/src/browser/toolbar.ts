// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

/** Shows a short text on the toolbar button of one tab; an empty text takes it away. */
export async function showBadge(tabId: number, text: string, title: string): Promise<void> {
  const action = api().action;
  try {
    await action.setBadgeText({ tabId, text });
    await action.setTitle({ tabId, title });
    if (text !== '') {
      await action.setBadgeBackgroundColor({ tabId, color: '#2f6f73' });
      await action.setBadgeTextColor({ tabId, color: '#ffffff' });
    }
  } catch {
    // The tab was closed in the meantime.
  }
}
