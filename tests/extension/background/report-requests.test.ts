// SPDX-License-Identifier: Apache-2.0
// The requests of the reports' view: what the host is asked, how far a making is, and how it is stopped.
import { expect, it } from 'vitest';
import { namedPictures } from '../../../extension/src/background/case';
import { reportHandlers } from '../../../extension/src/background/report-requests';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, type Asked, type ScriptedHost } from '../native/scripted-host';
import { contentsOf, kMade } from '../ui/gallery/sample-reports';

const kAll = { kind: 'all', of: '' } as const;
const order = {
  press: 'press-1',
  kind: 'evidence',
  scope: kAll,
  leaveOut: ['a'.repeat(64)],
  withLetters: true,
  listed: 'b'.repeat(64),
} as const;

function linkTo(answer: (request: Asked, host: ScriptedHost) => void) {
  const asked: Asked[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    answer(request, host);
  });
  return { ask: reportHandlers(new HostLink(host.open, '0.1.0')), asked };
}

it('says how far a report is while it is made, and nothing of others or afterwards', async () => {
  const progress = { step: 'pictures', done: 2, total: 5 };
  let finish = (): void => undefined;
  const { ask, asked } = linkTo(({ id }, host) => {
    host.say({ event: 'report.progress', of: id, params: progress });
    finish = () => host.say({ id, result: kMade });
  });
  expect(await ask['report.progress']({ press: 'press-1' })).toEqual({ progress: null });
  const making = ask['report.make']({ ...order, leaveOut: [...order.leaveOut] });
  while ((await ask['report.progress']({ press: 'press-1' })).progress === null)
    await new Promise((go) => setTimeout(go, 1));
  expect(await ask['report.progress']({ press: 'press-1' })).toEqual({ progress });
  expect(await ask['report.progress']({ press: 'press-2' })).toEqual({ progress: null });
  finish();
  expect(await making).toEqual(kMade);
  expect(await ask['report.progress']({ press: 'press-1' })).toEqual({ progress: null });
  expect(asked.map(({ params }) => params)).toEqual([
    { kind: 'evidence', scope: kAll, leaveOut: order.leaveOut, withLetters: true, listed: order.listed },
  ]);
});

it('lets another page wait for what is being made, and says when nothing is', async () => {
  let finish = (): void => undefined;
  const { ask, asked } = linkTo(({ id }, host) => (finish = () => host.say({ id, result: kMade })));
  expect(await ask['report.running']({})).toEqual({ running: null });
  const making = ask['report.make']({ ...order, leaveOut: [] });
  while (asked.length === 0) await new Promise((go) => setTimeout(go, 1));
  const { running } = await ask['report.running']({});
  expect(running).toMatchObject({ press: 'press-1', order: { kind: 'evidence', scope: kAll } });
  const joined = ask['report.join']({ press: 'press-1' });
  finish();
  expect(await joined).toEqual(kMade);
  expect(await making).toEqual(kMade);
  expect(await ask['report.running']({})).toEqual({ running: null });
  expect(() => ask['report.join']({ press: 'press-1' })).toThrow('no longer being made');
});

it('has the host stop what is stopped', async () => {
  let begun = (): void => undefined;
  const underWay = new Promise<void>((resolve) => (begun = resolve));
  const { ask, asked } = linkTo(({ id, method }, host) => {
    if (method === 'report.make') return begun();
    host.say({ id, result: { cancelled: true } });
  });
  const making = ask['report.make']({ ...order, leaveOut: [] }).catch((reason: Error) => reason);
  await underWay;
  expect(await ask['report.stop']({ press: 'press-2' })).toEqual({ stopped: false });
  expect(await ask['report.stop']({ press: 'press-1' })).toEqual({ stopped: true });
  expect(await making).toMatchObject({ code: 'cancelled' });
  expect(asked.map(({ method }) => method)).toEqual(['report.make', 'request.cancel']);
});

it('tells how far a backup is and stops it by its press, and no report is running then', async () => {
  const progress = { step: 'saving', done: 2, total: 5 };
  const { ask, asked } = linkTo(({ id, method }, host) => {
    if (method === 'backup.make') host.say({ event: 'report.progress', of: id, params: progress });
    else host.say({ id, result: { cancelled: true } });
  });
  const passphrase = 'blue heron at dusk';
  const making = ask['backup.make']({ press: 'press-1', passphrase }).catch((reason: Error) => reason);
  while ((await ask['report.progress']({ press: 'press-1' })).progress === null)
    await new Promise((go) => setTimeout(go, 1));
  expect(await ask['report.progress']({ press: 'press-1' })).toEqual({ progress });
  expect(await ask['report.running']({})).toEqual({ running: null });
  expect(await ask['report.stop']({ press: 'press-1' })).toEqual({ stopped: true });
  expect(await making).toMatchObject({ code: 'cancelled' });
  expect(asked[0]?.params).toEqual({ passphrase });
  expect(await ask['report.progress']({ press: 'press-1' })).toEqual({ progress: null });
});

it('asks for contents page by page, and says to update a host that makes no reports', async () => {
  const { ask, asked } = linkTo(({ id, method }, host) => {
    const error = { code: 'unknown_method', message: 'No.', details: '' };
    host.say(method === 'report.contents' ? { id, result: contentsOf(3) } : { id, error });
  });
  expect(await ask['report.contents']({ scope: kAll, offset: 50 })).toEqual(contentsOf(3));
  expect(asked[0]?.params).toEqual({ scope: kAll, offset: 50, limit: 50 });
  await expect(ask['report.piece']({ sha256: kMade.sha256, offset: 0 })).rejects.toMatchObject({
    code: 'outdated_host',
  });
  await expect(ask['report.make']({ ...order, leaveOut: [] })).rejects.toMatchObject({
    code: 'outdated_host',
  });
});

it('names the judged picture first, each once, and no more than the host takes', () => {
  const images = Array.from({ length: 40 }, (_, turn) => ({
    key: `S${turn}`,
    url: `https://ae01.alicdn.com/kf/S${turn}.jpg`,
    full: '',
  }));
  const judged = { key: 'S7', url: 'https://ae01.alicdn.com/kf/S7.jpg' };
  const named = namedPictures(images, judged);
  expect(named).toHaveLength(30);
  expect(named[0]).toEqual(judged);
  expect(new Set(named.map(({ key }) => key)).size).toBe(30);
  expect(namedPictures([{ key: 'S1', url: `https://a/${'x'.repeat(3000)}`, full: '' }], null)).toEqual([
    { key: 'S1', url: '' },
  ]);
});

it.each([
  [{ type: 'report.make', ...order }, true],
  [{ type: 'report.make', ...order, kind: 'pattern', listed: '' }, true],
  [{ type: 'report.make', ...order, kind: 'poem' }, false],
  [{ type: 'report.make', ...order, listed: 1 }, false],
  [{ type: 'report.make', ...order, leaveOut: [1] }, false],
  [{ type: 'report.make', ...order, withLetters: 'yes' }, false],
  [{ type: 'report.contents', scope: kAll, offset: -1 }, false],
  [{ type: 'case.pictures', caseId: 'c', offset: 0 }, true],
  [{ type: 'report.stop' }, false],
  [{ type: 'backup.make', press: 'press-1', passphrase: 'blue heron at dusk' }, true],
  [{ type: 'backup.make', press: 'press-1' }, false],
])('%j', (message, fits) => expect(isViewRequest(message)).toBe(fits));
