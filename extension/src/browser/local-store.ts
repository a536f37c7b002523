// SPDX-License-Identifier: Apache-2.0
// What outlives the browser. Kept by the browser in the artist's profile, unseen by pages; content scripts could read and
// write it, so what is loaded is not believed.

import { api } from './api';

/** Only our own pages are to reach it. Chromium can do that; Firefox lets content scripts reach it all the same. */
export async function closeLocalToContentScripts(): Promise<void> {
  const { local } = api().storage as { local: Partial<chrome.storage.LocalStorageArea> };
  await local.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' });
}

export async function loadLocal(key: string): Promise<unknown> {
  return (await api().storage.local.get(key))[key];
}

export async function saveLocal(entries: Record<string, unknown>): Promise<void> {
  await api().storage.local.set(entries);
}

export async function forgetLocal(keys: string[]): Promise<void> {
  await api().storage.local.remove(keys);
}
