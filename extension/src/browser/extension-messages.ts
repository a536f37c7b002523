// SPDX-License-Identifier: Apache-2.0
// The background's ears: requests of one answer and ports, each with who sent it.

import { api } from './api';

export interface Sender {
  /** Address of the document that sent it, as the browser (not the sender) says. */
  url: string;
  tabId: number | null;
  frameId: number | null;
  /** True when the browser says that it comes from this very extension. */
  ours: boolean;
}

function senderOf(sender: chrome.runtime.MessageSender | undefined): Sender {
  return {
    url: sender?.url ?? '',
    tabId: sender?.tab?.id ?? null,
    frameId: sender?.frameId ?? null,
    ours: sender?.id === api().runtime.id,
  };
}

/** `answer` gives a promise for what it answers, or null when the message is none of its own. */
export function answerRequests(answer: (message: unknown, sender: Sender) => Promise<unknown> | null): void {
  api().runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answered = answer(message, senderOf(sender));
    if (answered === null) return false;
    // Whoever asked does not wait for what will never come.
    void answered.then(respond, () => respond(undefined));
    return true;
  });
}

export interface IncomingPort {
  name: string;
  sender: Sender;
  post(message: unknown): void;
  close(): void;
  onMessage(take: (message: unknown) => void): void;
  onClosed(take: () => void): void;
}

export function acceptPorts(accept: (port: IncomingPort) => void): void {
  api().runtime.onConnect.addListener((port) => {
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    accept({
      name: port.name,
      sender: senderOf(port.sender),
      post: (message) => {
        if (!open) return;
        try {
          port.postMessage(message);
        } catch {
          open = false;
        }
      },
      close: () => port.disconnect(),
      onMessage: (take) => port.onMessage.addListener(take),
      // It may have closed before anybody listened: a port is taken up only once the worker is ready.
      onClosed: (take) => (open ? port.onDisconnect.addListener(() => take()) : queueMicrotask(take)),
    });
  });
}
