// SPDX-License-Identifier: Apache-2.0
// A browser for views in jsdom: sentences are the real English ones, requests are kept and answered as the test says.

import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { englishMessage } from './locale';

type Answer = (request: ViewRequest) => unknown;

type MemoryHeard = (changes: Record<string, { newValue: unknown }>, area: string) => void;

export interface StubBrowser {
  requests: ViewRequest[];
}

interface Permissions {
  contains: (wanted: unknown) => Promise<boolean>;
  request: (wanted: unknown) => Promise<boolean>;
}

const kAllowed: Permissions = { contains: async () => true, request: async () => true };
const event = { addListener: () => undefined, removeListener: () => undefined };

export function stubBrowser(
  answer: Answer = () => ({ ok: false, code: 'not_found', message: '' }),
  permissions: Permissions = kAllowed,
): StubBrowser {
  const requests: ViewRequest[] = [];
  const memory: Record<string, unknown> = {};
  const memoryHeard = new Set<MemoryHeard>();
  const stub = {
    i18n: { getMessage: englishMessage },
    runtime: {
      getURL: (path: string) => `chrome-extension://counterproof/${path}`,
      getManifest: () => ({ version: '0.1.0' }),
      connect: () => ({ onMessage: event, onDisconnect: event, disconnect: () => undefined }),
      sendMessage: async (request: ViewRequest) => {
        requests.push(request);
        return answer(request);
      },
    },
    permissions,
    storage: {
      session: {
        get: async (key: string) => ({ [key]: memory[key] }),
        set: async (change: Record<string, unknown>) => {
          Object.assign(memory, change);
          const changes = Object.fromEntries(
            Object.entries(change).map(([key, newValue]) => [key, { newValue }]),
          );
          for (const heard of memoryHeard) heard(changes, 'session');
        },
      },
      onChanged: {
        addListener: (heard: MemoryHeard) => void memoryHeard.add(heard),
        removeListener: (heard: MemoryHeard) => void memoryHeard.delete(heard),
      },
    },
  };
  Object.defineProperty(globalThis, 'browser', { value: stub, configurable: true });
  return { requests };
}
