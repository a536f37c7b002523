// SPDX-License-Identifier: Apache-2.0
// The content script on pages that the manifest does not name, because the artist allows them later.

import { api } from './api';

export interface PageScript {
  id: string;
  matches: string[];
  excludeMatches: string[];
}

export async function registeredScripts(): Promise<string[]> {
  return (await api().scripting.getRegisteredContentScripts()).map(({ id }) => id);
}

/** Lasts beyond the browser's restart. Takes effect on pages opened from now on. */
export async function registerScript({ id, matches, excludeMatches }: PageScript): Promise<void> {
  await api().scripting.registerContentScripts([
    {
      id,
      matches,
      excludeMatches,
      js: ['content.js'],
      runAt: 'document_start',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}

export async function unregisterScript(id: string): Promise<void> {
  await api().scripting.unregisterContentScripts({ ids: [id] });
}
