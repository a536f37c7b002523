// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

/** The tab's address when we may know it (host permission or toolbar click), else null. */
export async function tabAddress(tabId: number): Promise<string | null> {
  try {
    return (await api().tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}

export async function openTab(url: string): Promise<number> {
  const tab = await api().tabs.create({ url, active: true });
  if (tab.id === undefined) throw new Error('The browser opened no tab.');
  return tab.id;
}

/** Tabs that show a page of these addresses (match patterns), as far as we may know. */
export async function tabsShowing(matches: readonly string[]): Promise<number[]> {
  if (matches.length === 0) return [];
  const tabs = await api().tabs.query({ url: [...matches] });
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** The tab's title as far as we may know it, else an empty text. */
export async function tabTitle(tabId: number): Promise<string> {
  try {
    return (await api().tabs.get(tabId)).title ?? '';
  } catch {
    return '';
  }
}

/** What the content script of the tab's top frame answers; null when there is none. */
export async function askPage(tabId: number, message: unknown): Promise<unknown> {
  try {
    return (await api().tabs.sendMessage(tabId, message, { frameId: 0 })) as unknown;
  } catch {
    return null;
  }
}

/** Sends to the content script of the tab's top frame; false when there is none. */
export async function sendToPage(tabId: number, message: unknown): Promise<boolean> {
  try {
    await api().tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

export interface TabEvents {
  onClosed(tabId: number): void;
  /** The tab went to another document or address; url is null when we may not know it. */
  onMoved(tabId: number, change: { loading: boolean; url: string | null }): void;
}

export function watchTabs(events: TabEvents): void {
  api().tabs.onRemoved.addListener((tabId) => events.onClosed(tabId));
  api().tabs.onUpdated.addListener((tabId, change, tab) => {
    if (change.status === undefined && change.url === undefined) return;
    events.onMoved(tabId, { loading: change.status === 'loading', url: change.url ?? tab.url ?? null });
  });
}
