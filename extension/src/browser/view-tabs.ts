// SPDX-License-Identifier: Apache-2.0
// Which tab a view speaks about. No permission to see addresses is needed for this.

import { api } from './api';

async function activeTabId(): Promise<number | null> {
  const [tab] = await api().tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

function fixedTabId(address: string): number | null {
  const asked = new URL(address).searchParams.get('tabId');
  return asked !== null && /^\d{1,10}$/.test(asked) ? Number(asked) : null;
}

/** Calls `onTab` with the tab this view belongs to: the one named in its address (`?tabId=N`), else the active one. */
export function followTab(address: string, onTab: (tabId: number) => void): () => void {
  const fixed = fixedTabId(address);
  if (fixed !== null) {
    onTab(fixed);
    return () => undefined;
  }
  let stopped = false;
  const look = (): void => {
    void activeTabId().then((id) => {
      if (!stopped && id !== null) onTab(id);
    });
  };
  look();
  api().tabs.onActivated.addListener(look);
  return () => {
    stopped = true;
    api().tabs.onActivated.removeListener(look);
  };
}

/** Brings a tab to the front; false when it is gone. */
export async function showTab(tabId: number): Promise<boolean> {
  try {
    const tab = await api().tabs.update(tabId, { active: true });
    if (tab) await api().windows.update(tab.windowId, { focused: true });
    return tab !== undefined;
  } catch {
    return false;
  }
}

/** The tab that this view itself is shown in; null for popup and panel. */
export async function ownTabId(): Promise<number | null> {
  try {
    return (await api().tabs.getCurrent())?.id ?? null;
  } catch {
    return null;
  }
}
