// SPDX-License-Identifier: Apache-2.0
// Ports of views: one that closed before it was taken up counts for nobody.
import { afterEach, expect, it, vi } from 'vitest';
import { TabBook } from '../../../extension/src/background/tab-book';
import { acceptPorts, answerRequests } from '../../../extension/src/browser/extension-messages';
import type { IncomingPort } from '../../../extension/src/browser/extension-messages';

/** A port as the browser gives it: whoever listens after its end hears nothing. */
function browser() {
  let connect: (port: object) => void = () => undefined;
  vi.stubGlobal('chrome', {
    runtime: { id: 'ours', onConnect: { addListener: (take: typeof connect) => (connect = take) } },
  });
  const accepted: IncomingPort[] = [];
  acceptPorts((port) => accepted.push(port));
  const open = () => {
    let ends: (() => void)[] = [];
    connect({
      name: 'view:1',
      postMessage: () => undefined,
      onMessage: { addListener: () => undefined },
      onDisconnect: { addListener: (end: () => void) => ends.push(end) },
    });
    const close = (): void => {
      for (const end of ends.splice(0)) end();
      ends = [];
    };
    return { port: accepted.at(-1)!, close };
  };
  return { open };
}

it('a request whose answer breaks off is answered all the same', async () => {
  type Listener = (message: unknown, sender: object, respond: (answer: unknown) => void) => boolean;
  let listen: Listener = () => false;
  vi.stubGlobal('chrome', {
    runtime: { id: 'ours', onMessage: { addListener: (take: Listener) => (listen = take) } },
  });
  answerRequests(() => Promise.reject(new Error('The storage is broken.')));
  const answered = new Promise((resolve) => expect(listen({}, { id: 'ours' }, resolve)).toBe(true));
  expect(await answered).toBeUndefined();
});

const emptyBook = (): TabBook =>
  new TabBook({
    checks: null as never,
    connect: () => Promise.resolve(),
    hostState: () => ({ state: 'connecting' }),
    outlineLabels: () => ({ new: '', in_cases: '' }),
    save: () => Promise.resolve(),
    forget: () => Promise.resolve(),
    sendToPage: () => Promise.resolve(true),
    showBadge: () => undefined,
    rowsChanged: () => undefined,
  });

afterEach(() => vi.unstubAllGlobals());

it('a view is watching until it closes', () => {
  const { open } = browser();
  const book = emptyBook();
  const [one, other] = [open(), open()];
  book.addView(1, one.port);
  book.addView(1, other.port);
  one.close();
  expect(book.watched).toBe(true);
  other.close();
  expect(book.watched).toBe(false);
});

it('a view that closed before it was taken up is not watching', async () => {
  const { open } = browser();
  const book = emptyBook();
  const { port, close } = open();
  close();
  book.addView(1, port);
  await Promise.resolve();
  expect(book.watched).toBe(false);
});
