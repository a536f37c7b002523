// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// What waits today, on the page that opens first.
import { beforeEach, expect, it, vi } from 'vitest';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { TodayPart } from '../../../extension/src/ui/dashboard/today-part';
import { countersOf } from './gallery/sample-counters';
import { queueOf } from './gallery/sample-desk';
import { overviewOf } from './gallery/sample-outcomes';
import { kReadyDone, kReadyEmpty, kReadyUnderWay } from './gallery/sample-ready';
import { withdrawalsOf } from './gallery/sample-withdrawals';
import { Screen } from './on-screen';
import { stubBrowser } from './stub-browser';

let screen: Screen;
let requests: ViewRequest[];
let waiting: Partial<Record<ViewRequest['type'], unknown>>;

beforeEach(() => {
  screen?.clear();
  screen = new Screen(() => requests);
  waiting = {
    'counter.list': countersOf(0),
    'complaint.withdrawals': withdrawalsOf(0, 0),
    'complaint.plan': queueOf(0, 0),
  };
  ({ requests } = stubBrowser(({ type }) =>
    type in waiting ? { ok: true, value: waiting[type] } : { ok: false, code: 'storage', message: '' },
  ));
});

const lines = (): (string | null)[] =>
  [...screen.root.querySelectorAll('.today-list li')].map(({ textContent }) => textContent);

it('what is due stands first, then what was wrong, then the forms, each with the way there', async () => {
  waiting = {
    'counter.list': countersOf(5),
    'complaint.withdrawals': withdrawalsOf(1, 0),
    'complaint.plan': queueOf(14, 6),
  };
  screen.show(<TodayPart hostReady overview={overviewOf(0)} />);
  await vi.waitFor(() => expect(lines()).toHaveLength(3));
  // One of the five was accepted and waits for the portal.
  expect(lines()[0]).toMatch(/^Answer 4 counter-notices .*Fri, Nov 20 in China/);
  expect(lines()[1]).toBe('Take back 1 complaint that turned out wrong');
  expect(lines()[2]).toMatch(/^14 forms wait about \d+ minutes left/);
  for (const link of screen.root.querySelectorAll('a')) expect(link.getAttribute('href')).toBe('#complaints');
});

it('says first what was removed lately, with the works as they are called', async () => {
  waiting['complaint.plan'] = queueOf(14, 6);
  screen.show(<TodayPart hostReady overview={overviewOf(40, 3)} />);
  await vi.waitFor(() => expect(lines()).toHaveLength(2));
  expect(lines()[0]).toBe(
    '3 listings were removed in the last seven days Blue Heron · Night Fox · <b>Lantern</b>',
  );
  expect(screen.root.querySelector('.today-list a')?.getAttribute('href')).toBe('#cases');
  screen.clear();
  screen.show(<TodayPart hostReady overview={overviewOf(40, 12)} />);
  await screen.shows('12 listings were removed');
  expect(lines()[0]).toMatch(/· Salt · …$/);
});

it('counts those that are not shown', async () => {
  waiting['counter.list'] = countersOf(90);
  screen.show(<TodayPart hostReady overview={overviewOf(0)} />);
  await screen.shows('Answer 89 counter-notices');
});

it('says nothing where nothing waits, and nothing before the host is there', async () => {
  screen.show(<TodayPart hostReady overview={overviewOf(0)} />);
  await vi.waitFor(() => expect(requests).toHaveLength(5));
  await screen.settled();
  expect(screen.root.textContent).toBe('');
  screen.clear();
  requests.length = 0;
  screen.show(<TodayPart hostReady={false} overview={null} />);
  await screen.settled();
  expect(requests).toEqual([]);
});

it('leads to what comes before the first complaint, and to a portal that takes long', async () => {
  waiting['registration.standing'] = kReadyEmpty;
  screen.show(<TodayPart hostReady overview={overviewOf(0)} />);
  await screen.shows('Getting ready for your first complaint');
  expect(screen.root.querySelector('.today-list a')?.getAttribute('href')).toBe('#ready');
  screen.clear();
  waiting['registration.standing'] = kReadyUnderWay;
  screen.show(<TodayPart hostReady overview={overviewOf(0)} />);
  await screen.shows('1 work waits for the portal longer than usual');
  screen.clear();
  requests.length = 0;
  waiting['registration.standing'] = kReadyDone;
  screen.show(<TodayPart hostReady overview={overviewOf(0)} />);
  await vi.waitFor(() => expect(requests).toHaveLength(5));
  await screen.settled();
  expect(screen.root.textContent).toBe('');
});
