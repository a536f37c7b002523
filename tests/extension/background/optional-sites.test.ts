// SPDX-License-Identifier: Apache-2.0
// The content script of an optional marketplace is registered exactly while the artist allows it.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { alignOptionalSites } from '../../../extension/src/background/optional-sites';
import { optionalSites } from '../../../extension/src/sites/optional-sites';

interface Script {
  id: string;
  matches: string[];
  excludeMatches: string[];
  js: string[];
  allFrames: boolean;
  persistAcrossSessions: boolean;
}

/** The two interfaces of the browser that are used, with its rule that one id is registered once. */
class Browser {
  readonly allowed = new Set<string>();
  readonly scripts = new Map<string, Script>();
  /** Open tabs by their address's pattern, those with the content script in them, and those that got it. */
  readonly open = new Map<string, number[]>();
  readonly heard = new Set<number>();
  readonly injected: number[] = [];
  readonly tabs = {
    query: async ({ url }: { url: string[] }) =>
      url.flatMap((pattern) => this.open.get(pattern) ?? []).map((id) => ({ id })),
    sendMessage: async (tabId: number) => {
      if (!this.heard.has(tabId)) throw new Error('Receiving end does not exist.');
      return true;
    },
  };
  readonly permissions = {
    contains: async ({ origins }: { origins: string[] }) =>
      origins.every((origin) => this.allowed.has(origin)),
  };
  readonly scripting = {
    executeScript: async ({ target }: { target: { tabId: number } }) => {
      this.injected.push(target.tabId);
    },
    getRegisteredContentScripts: async () => [...this.scripts.values()],
    registerContentScripts: async (added: Script[]) => {
      for (const script of added) {
        if (this.scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        this.scripts.set(script.id, script);
      }
    },
    unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
      for (const id of ids) if (!this.scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
  };
}

const holder = globalThis as { chrome?: unknown };
const etsy = optionalSites.find(({ site }) => site === 'etsy')!;

describe('optional marketplaces', () => {
  let browser: Browser;
  beforeEach(() => {
    browser = new Browser();
    holder.chrome = browser;
  });
  afterEach(() => {
    delete holder.chrome;
  });

  it('are not read before they are allowed', async () => {
    await alignOptionalSites();
    expect([...browser.scripts.keys()]).toEqual([]);
  });

  it('are not read when only their pages or only their pictures are allowed', async () => {
    browser.allowed.add(etsy.origins[0]!);
    await alignOptionalSites();
    expect([...browser.scripts.keys()]).toEqual([]);
  });

  it('are read on their listing pages once they are allowed', async () => {
    for (const origin of etsy.origins) browser.allowed.add(origin);
    await alignOptionalSites();
    expect([...browser.scripts.values()]).toEqual([
      {
        id: 'pages-etsy',
        matches: etsy.matches,
        excludeMatches: etsy.excludeMatches,
        js: ['content.js'],
        runAt: 'document_start',
        allFrames: false,
        persistAcrossSessions: true,
      },
    ]);
  });

  it('are read in tabs that are open already, once each, and not where they never are', async () => {
    for (const origin of etsy.origins) browser.allowed.add(origin);
    browser.open.set(etsy.matches[0]!, [3, 4, 5]);
    browser.open.set(etsy.excludeMatches[0]!, [4]);
    browser.heard.add(5);
    await alignOptionalSites();
    await alignOptionalSites();
    expect(browser.injected).toEqual([3]);
  });

  it('are registered once, however often it is looked', async () => {
    for (const origin of etsy.origins) browser.allowed.add(origin);
    await Promise.all([alignOptionalSites(), alignOptionalSites(), alignOptionalSites()]);
    expect(browser.scripts.size).toBe(1);
  });

  it('are left alone again when that is taken back', async () => {
    for (const origin of etsy.origins) browser.allowed.add(origin);
    await alignOptionalSites();
    browser.allowed.clear();
    await alignOptionalSites();
    expect(browser.scripts.size).toBe(0);
  });
});
