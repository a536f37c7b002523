// SPDX-License-Identifier: Apache-2.0
import { api } from './api';

/** Address of one of our own files, chrome-extension://… or moz-extension://… */
export function ownAddress(path: string): string {
  return api().runtime.getURL(path);
}

export function ownVersion(): string {
  return api().runtime.getManifest().version;
}
