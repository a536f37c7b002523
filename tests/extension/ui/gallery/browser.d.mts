// SPDX-License-Identifier: Apache-2.0
import type { Browser, Page } from 'puppeteer-core';
import type { Scene } from './scenes';

type BrowserName = 'chromium' | 'firefox';
export function findBrowser(name: BrowserName): string | null;
export function launch(name: BrowserName, look?: { dark?: boolean }): Promise<Browser>;
export function showAs(page: Page, dark: boolean): Promise<void>;
export function openScene(
  browser: Browser,
  address: string,
  name: string,
  scene: Scene,
  look: { width: number; height?: number; dark?: boolean; language?: string; before?: () => void },
): Promise<{ page: Page; complaints: string[] }>;
