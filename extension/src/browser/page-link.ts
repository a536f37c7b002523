// SPDX-License-Identifier: Apache-2.0
// The content script's line to the background. A port, because its end tells that the worker died mid-scan.

import { api } from './api';

export const kPagePort = 'page';

export interface PageLink {
  post(message: unknown): void;
  close(): void;
}

/** Null when the extension was reloaded or removed: this content script is then an orphan and should stop. */
export function connectPage(onClosed: () => void): PageLink | null {
  try {
    const port = api().runtime.connect({ name: kPagePort });
    port.onDisconnect.addListener(() => {
      // Reading lastError keeps the browser from reporting it as unhandled (back-forward cache, reload).
      void api().runtime?.lastError;
      onClosed();
    });
    return { post: (message) => port.postMessage(message), close: () => port.disconnect() };
  } catch {
    return null;
  }
}

/** False once the extension that this content script belongs to is gone. */
export function extensionAlive(): boolean {
  try {
    return api().runtime?.id !== undefined;
  } catch {
    return false;
  }
}

/** `take` may give a promise: then that is the answer. */
export function onPageMessage(take: (message: unknown) => Promise<unknown> | undefined): () => void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    respond: (answer: unknown) => void,
  ): boolean => {
    if (sender.id !== api().runtime.id || sender.tab !== undefined) return false;
    const answer = take(message);
    if (answer) {
      void answer.then(respond, () => respond(null));
      return true;
    }
    // An answer at once: without one the sender cannot tell a page that heard it from a page without a content script.
    respond(true);
    return false;
  };
  api().runtime.onMessage.addListener(listener);
  return () => {
    try {
      api().runtime.onMessage.removeListener(listener);
    } catch {
      // Gone together with the extension.
    }
  };
}
