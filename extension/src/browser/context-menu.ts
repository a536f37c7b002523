// SPDX-License-Identifier: Apache-2.0
// One entry in the menu that a right-click on a picture opens, on the pages of the marketplaces only. To the browser a
// picture painted as a background is none: there it only knows of a link, or of the page.

import pages from '../../manifest/pages.json';
import { api } from './api';

/** The pages that the content script runs on, also where the artist has to allow it first, as match patterns. */
export const contentPages: string[] = [pages, ...Object.values(pages.optional)]
  .flatMap(({ paths }) => Object.entries<readonly string[]>(paths))
  .flatMap(([hosts, paths]) =>
    hosts.split(' ').flatMap((host) => paths.map((path) => `https://${host}${path}`)),
  );

export interface MenuEntry {
  id: string;
  title: string;
  pages: string[];
}

export interface MenuPress {
  tabId: number;
  /** Null where the browser sees no picture. */
  pictureUrl: string | null;
  /** Where the link around the picture leads. */
  linkUrl: string | null;
}

/** The browser keeps entries over restarts of the background, so they are made anew only when they may have changed. */
export function showMenuEntry({ id, title, pages: documentUrlPatterns }: MenuEntry): void {
  const create = (): void => {
    void (async () => {
      await api().contextMenus.removeAll();
      api().contextMenus.create(
        { id, title, contexts: ['image', 'link', 'page'], documentUrlPatterns },
        () => {
          // Reading lastError keeps the browser from reporting a second creation as unhandled.
          void api().runtime.lastError;
        },
      );
    })();
  };
  api().runtime.onInstalled.addListener(create);
  api().runtime.onStartup.addListener(create);
}

export function onMenuPress(id: string, take: (press: MenuPress) => void): void {
  api().contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== id || tab?.id === undefined) return;
    if (info.frameId !== undefined && info.frameId !== 0) return;
    take({ tabId: tab.id, pictureUrl: info.srcUrl ?? null, linkUrl: info.linkUrl ?? null });
  });
}
