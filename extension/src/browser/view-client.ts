// SPDX-License-Identifier: Apache-2.0
// How views talk to the background: a port that carries the state of a tab, and requests, each with one answer.

import { OVERVIEW_PORT, VIEW_PORT_PREFIX } from '../messages/view-messages';
import type {
  OpenTab,
  OverviewPush,
  StatePush,
  ViewAnswer,
  ViewRequests,
  ViewRequestType,
} from '../messages/view-messages';
import { HeardRows } from '../messages/row-changes';
import type { TabState } from '../messages/tab-state';
import { api } from './api';

const kReconnectMs = 250;
const kAnswerLimitMs = 60_000;
const kLongAnswersMs: Partial<Record<ViewRequestType, number>> = {
  // The artist looks for a folder in the system's dialog meanwhile.
  'portfolio.chooseFolder': 900_000,
  // Ten thousands of rows.
  'sheet.preview': 130_000,
  'sheet.import': 610_000,
  'work.preview': 130_000,
  'work.import': 610_000,
  // Each picture is looked at once more.
  'report.make': 1_810_000,
  'backup.make': 1_810_000,
};

/** Calls `onState` with the tab's state now and at every change, until the returned function is called. */
export function connectView(tabId: number, onState: (state: TabState) => void): () => void {
  const heard = new HeardRows();
  return keepPort<StatePush>(`${VIEW_PORT_PREFIX}${tabId}`, (message) => {
    if (message.type !== 'state' || message.state.tabId !== tabId) return;
    const rows = heard.take(message.rows);
    if (rows !== null) onState({ ...message.state, rows });
  });
}

/** The same with what all open marketplace pages have found. */
export function connectOverview(onTabs: (tabs: OpenTab[]) => void): () => void {
  return keepPort<OverviewPush>(OVERVIEW_PORT, ({ type, tabs }) => {
    if (type === 'overview') onTabs(tabs);
  });
}

function keepPort<T>(name: string, take: (message: T) => void): () => void {
  let closed = false;
  let port: chrome.runtime.Port | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = (): void => {
    if (closed) return;
    port = api().runtime.connect({ name });
    port.onMessage.addListener((message: T) => {
      if (!closed) take(message);
    });
    // The worker may end at any moment; connecting again wakes it, and it sends the state anew.
    port.onDisconnect.addListener(() => {
      if (!closed) timer = setTimeout(open, kReconnectMs);
    });
  };
  open();

  return () => {
    closed = true;
    clearTimeout(timer);
    port?.disconnect();
  };
}

/** Asks the background. Always answers: `no_background` when it cannot be reached, `timeout` when it stays silent. */
export async function ask<T extends ViewRequestType>(
  type: T,
  request: ViewRequests[T]['request'],
): Promise<ViewAnswer<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<ViewAnswer<T>>((resolve) => {
    timer = setTimeout(
      () => resolve({ ok: false, code: 'timeout', message: '' }),
      kLongAnswersMs[type] ?? kAnswerLimitMs,
    );
  });
  try {
    const answer = api().runtime.sendMessage({ type, ...request }) as Promise<ViewAnswer<T> | undefined>;
    return (await Promise.race([answer, late])) ?? { ok: false, code: 'no_background', message: '' };
  } catch {
    return { ok: false, code: 'no_background', message: '' };
  } finally {
    clearTimeout(timer);
  }
}
