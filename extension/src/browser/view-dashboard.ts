// SPDX-License-Identifier: Apache-2.0
// The full-tab dashboard: opened once, then brought to the front.

import { api } from './api';

export type DashboardPart =
  | 'start'
  | 'portfolio'
  | 'matches'
  | 'works'
  | 'cases'
  | 'complaints'
  | 'sellers'
  | 'profiles'
  | 'reports'
  | 'ready'
  | 'settings';

async function openedDashboard(address: string): Promise<{ tabId: number; windowId: number } | null> {
  try {
    const contexts = await api().runtime.getContexts({ contextTypes: ['TAB' as chrome.runtime.ContextType] });
    const found = contexts.find((one) => one.documentUrl?.split(/[?#]/)[0] === address);
    return found ? { tabId: found.tabId, windowId: found.windowId } : null;
  } catch {
    return null; // a browser that cannot say opens a second one
  }
}

/** Brings the dashboard to the front with this part shown; opens it when it is not there. */
export async function openDashboard(part: DashboardPart): Promise<void> {
  const address = api().runtime.getURL('dashboard.html');
  const url = `${address}#${part}`;
  const found = await openedDashboard(address);
  if (found) {
    await api().tabs.update(found.tabId, { active: true, url });
    await api().windows.update(found.windowId, { focused: true });
  } else {
    await api().tabs.create({ url, active: true });
  }
}

/** Which family of browsers this is: what the artist has to do differs. */
export function browserFamily(): 'chromium' | 'firefox' {
  return api().runtime.getURL('').startsWith('moz-extension:') ? 'firefox' : 'chromium';
}
