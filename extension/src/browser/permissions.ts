// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

function originsOf(host: string): string[] {
  return [`https://${host}/*`];
}

/** Whether the browser already lets us work on this host. */
async function hasHostPermission(host: string): Promise<boolean> {
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

/** Whether the browser lets us work on all of these (match patterns). */
export async function hasOrigins(origins: readonly string[]): Promise<boolean> {
  return await api().permissions.contains({ origins: [...origins] });
}

/** Asks the artist for all of them at once. Must be the first thing a click does, as above. */
export async function requestOrigins(origins: readonly string[]): Promise<boolean> {
  try {
    return await api().permissions.request({ origins: [...origins] });
  } catch {
    return false;
  }
}

export function onPermissionsChanged(listener: () => void): void {
  api().permissions.onAdded.addListener(listener);
  api().permissions.onRemoved.addListener(listener);
}

const reachable = new Map<string, Promise<boolean>>();
let listening = false;

/** Whether the browser lets the background fetch this address: an artist may have withdrawn a host permission. */
export function mayReach(url: string): Promise<boolean> {
  if (!listening) {
    listening = true;
    api().permissions.onAdded.addListener(() => reachable.clear());
    api().permissions.onRemoved.addListener(() => reachable.clear());
  }
  const { hostname } = new URL(url);
  const known = reachable.get(hostname) ?? hasHostPermission(hostname);
  reachable.set(hostname, known);
  return known;
}
