// SPDX-License-Identifier: Apache-2.0
// What a view remembers until the browser is closed (the draft in work, quiet mode). Kept in memory, never on disk.

import { api } from './api';

export async function recall<T>(key: string, isRight: (value: unknown) => value is T): Promise<T | null> {
  const found = (await api().storage.session.get(key))[key];
  return isRight(found) ? found : null;
}

/** Calls `onChange` whenever another view remembers something else under this key. */
export function watchMemory(key: string, onChange: (value: unknown) => void): () => void {
  const heard = (changes: Record<string, chrome.storage.StorageChange>, area: string): void => {
    if (area === 'session' && key in changes) onChange(changes[key]?.newValue);
  };
  api().storage.onChanged.addListener(heard);
  return () => api().storage.onChanged.removeListener(heard);
}

export async function remember(key: string, value: unknown): Promise<void> {
  await api().storage.session.set({ [key]: value });
}
