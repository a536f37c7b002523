// SPDX-License-Identifier: Apache-2.0
// Views of all tabs are told what changed, and nothing when nothing did.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OverviewFeed } from '../../../extension/src/background/overview-feed';
import type { TabBook } from '../../../extension/src/background/tab-book';
import type { IncomingPort } from '../../../extension/src/browser/extension-messages';
import type { OverviewPush } from '../../../extension/src/messages/view-messages';
import * as states from '../ui/states';

const holder = globalThis as { chrome?: unknown };
beforeEach(() => {
  vi.useFakeTimers();
  holder.chrome = { tabs: { get: (id: number) => Promise.resolve({ title: `tab ${id}` }) } };
});
afterEach(() => {
  vi.useRealTimers();
  delete holder.chrome;
});

function view() {
  const told: OverviewPush[] = [];
  let close: () => void = () => undefined;
  const port = {
    post: (message: OverviewPush) => told.push(message),
    onClosed: (take: () => void) => (close = take),
  } as unknown as IncomingPort;
  return { port, told, close: () => close() };
}

it('tells a view at once, and again when something changed', async () => {
  let rows = [states.row(0)];
  const scan = {
    tabId: 3,
    get state() {
      return states.tab({ tabId: 3, rows });
    },
  };
  const feed = new OverviewFeed(() => ({ all: () => [scan] }) as unknown as TabBook);
  feed.changed();
  const { port, told, close } = view();
  feed.add(port);
  await vi.advanceTimersByTimeAsync(1);
  expect(told.map(({ tabs }) => tabs.map(({ title, counts }) => [title, counts.matches]))).toEqual([
    [['tab 3', 1]],
  ]);
  feed.changed();
  feed.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toHaveLength(1);
  rows = [states.row(0), { ...states.row(1), known: 'set_aside' }];
  feed.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toHaveLength(1);
  rows = [states.row(0), states.row(1)];
  feed.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.at(-1)?.tabs[0]).toMatchObject({ counts: { matches: 2 }, first: [{}, {}] });
  close();
  rows = [];
  feed.changed();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told).toHaveLength(2);
});
