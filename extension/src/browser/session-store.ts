// SPDX-License-Identifier: Apache-2.0
// What outlives the worker but not the browser. Kept in memory by the browser, never on disk, unseen by content scripts.

import { api } from './api';

export async function loadSession(): Promise<Record<string, unknown>> {
  return await api().storage.session.get(null);
}

export async function saveSession(key: string, value: unknown): Promise<void> {
  await api().storage.session.set({ [key]: value });
}

export async function forgetSession(key: string): Promise<void> {
  await api().storage.session.remove(key);
}
