// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

interface FirefoxSidebar {
  sidebarAction?: { open(): Promise<void> };
}

/** Opens the side panel (Chromium) or the sidebar (Firefox). Only inside a click, before anything is awaited. */
export async function openPanel(tabId: number): Promise<boolean> {
  const browser = api();
  try {
    const sidebar = (browser as unknown as FirefoxSidebar).sidebarAction;
    if (sidebar) await sidebar.open();
    else await browser.sidePanel.open({ tabId });
    return true;
  } catch {
    return false;
  }
}
