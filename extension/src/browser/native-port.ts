// SPDX-License-Identifier: Apache-2.0
// One connection to a native messaging host.

import { api } from './api';

export interface NativePort {
  /** Throws when the port is gone or the message is over the browser's limit. */
  post(message: unknown): void;
  close(): void;
}

export interface NativePortEvents {
  onMessage(message: unknown): void;
  /** Called once. `text` is the browser's own reason: Chromium leaves it in lastError, Firefox on the port, or nowhere. */
  onClosed(text: string | null): void;
}

type PortWithError = chrome.runtime.Port & { error?: { message?: string } | null };

export function openNativePort(hostName: string, events: NativePortEvents): NativePort {
  const port = api().runtime.connectNative(hostName);
  port.onMessage.addListener((message: unknown) => events.onMessage(message));
  port.onDisconnect.addListener((ended) => {
    const text = api().runtime.lastError?.message ?? (ended as PortWithError).error?.message ?? null;
    events.onClosed(text);
  });
  return {
    post: (message) => port.postMessage(message),
    close: () => port.disconnect(),
  };
}
