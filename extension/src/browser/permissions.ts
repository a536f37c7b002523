// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

function originsOf(host: string): string[] {
  return [`https://${host}/*`];
}

/** Whether the browser already lets us work on this host. */
export async function hasHostPermission(host: string): Promise<boolean> {
  return await api().permissions.contains({ origins: originsOf(host) });
}

/** Asks the artist, through the browser's own question. Must be the first thing a click does: Firefox refuses it later. */
export async function requestHostPermission(host: string): Promise<boolean> {
  try {
    return await api().permissions.request({ origins: originsOf(host) });
  } catch {
    return false;
  }
}
