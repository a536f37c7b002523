// SPDX-License-Identifier: Apache-2.0
// The line to a worker that may die: it is opened again while something told is not settled, and only then.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BackgroundLine } from '../../../extension/src/content/background-line';
import type { PageReadMessage } from '../../../extension/src/messages/page-messages';
import { reading } from '../background/page-samples';

const told = (turn: number): PageReadMessage => ({
  type: 'page.read',
  pageId: 'page-one',
  turn,
  url: 'https://www.aliexpress.com/w/x.html',
  reading: reading([]),
  fresh: turn === 1,
  gone: [],
  shown: [],
  more: false,
  order: [],
});

function browser() {
  const posted: unknown[] = [];
  let ends: (() => void)[] = [];
  vi.stubGlobal('chrome', {
    runtime: {
      id: 'ours',
      connect: () => ({
        onDisconnect: { addListener: (end: () => void) => ends.push(end) },
        postMessage: (message: unknown) => posted.push(message),
        disconnect: () => undefined,
      }),
    },
  });
  const cut = (): void => {
    const all = ends;
    ends = [];
    for (const end of all) end();
  };
  return { posted, cut };
}

describe('the line to the background', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const line = (onBroken: () => void): BackgroundLine =>
    new BackgroundLine({ onBroken, onOrphaned: () => undefined });

  it('stays closed once what was told last is settled', () => {
    const { cut, posted } = browser();
    const onBroken = vi.fn();
    const open = line(onBroken);
    open.send(told(1));
    open.settle(true, 1);
    cut();
    vi.runAllTimers();
    expect(posted).toHaveLength(1);
    expect(onBroken).not.toHaveBeenCalled();
  });

  it('is not settled by an answer to what was told before', () => {
    const { cut } = browser();
    const onBroken = vi.fn();
    const open = line(onBroken);
    open.send(told(1));
    open.send(told(2));
    open.settle(true, 1);
    cut();
    vi.runAllTimers();
    expect(onBroken).toHaveBeenCalledOnce();
  });

  it('is open before there is something to say', () => {
    browser();
    const open = line(() => undefined);
    open.prepare();
    expect(open.open).toBe(true);
  });
});
