// SPDX-License-Identifier: Apache-2.0
// What outlives the browser. Kept by the browser in the artist's profile, unseen by pages.

import { api } from './api';

export async function loadLocal(key: string): Promise<unknown> {
  return (await api().storage.local.get(key))[key];
}

export async function saveLocal(entries: Record<string, unknown>): Promise<void> {
  await api().storage.local.set(entries);
}

export async function forgetLocal(keys: string[]): Promise<void> {
  await api().storage.local.remove(keys);
}
