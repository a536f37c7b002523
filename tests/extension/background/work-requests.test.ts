// SPDX-License-Identifier: Apache-2.0
// The requests of the works' view: what the host is asked, and what shape a view's request has.
import { expect, it } from 'vitest';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import { workHandlers } from '../../../extension/src/background/work-requests';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, type Asked, type ScriptedHost } from '../native/scripted-host';
import { kWorkNote, recordOf, workListOf } from '../ui/gallery/sample-works';

const kWork = '017f22e2-79b0-7fff-bfff-fffffffffff1';
const kNotedAt = '2026-11-23T10:00:00.000Z';

function linkTo(answers: Record<string, unknown>) {
  const asked: Asked[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    const answer = answers[request.method];
    const error = { code: 'unknown_method', message: 'No.', details: '' };
    host.say(answer === undefined ? { id: request.id, error } : { id: request.id, result: answer });
  });
  return { ask: workHandlers(new HostLink(host.open, '0.1.0')), asked };
}

it('asks for works by page, and gives each press its key and what it was made over', async () => {
  const wanted = { cursor: null, filter: 'portal', words: 'heron' } as const;
  const list = workListOf(3, wanted);
  const { ask, asked } = linkTo({
    'work.list': list,
    'work.noted': recordOf(),
    'work.note': { note: kWorkNote, notedAt: kNotedAt },
  });
  expect(await ask['work.list'](wanted)).toEqual(list);
  expect(await ask['work.noted']({ workId: kWork })).toEqual(recordOf());
  await ask['work.note']({ press: 'press-0002', workId: kWork, note: kWorkNote, seenAt: kNotedAt });
  expect(asked.map(({ params }) => params)).toEqual([
    { ...wanted, limit: 50 },
    { workId: kWork },
    { requestKey: 'press-0002', workId: kWork, note: kWorkNote, seenAt: kNotedAt },
  ]);
});

it('says to update a host that knows no list of works', async () => {
  const { ask } = linkTo({});
  await expect(ask['work.list']({ cursor: null, filter: 'all', words: '' })).rejects.toMatchObject({
    code: 'outdated_host',
  });
});

it.each([
  [{ type: 'work.list', cursor: null, filter: 'copied', words: '' }, true],
  [{ type: 'work.list', cursor: null, filter: 'nice', words: '' }, false],
  [{ type: 'work.list', cursor: null, filter: 'all', words: 'x'.repeat(2001) }, false],
  [{ type: 'work.note', press: 'press-0001', workId: kWork, note: kWorkNote, seenAt: null }, true],
  [{ type: 'work.note', press: 'press-0001', workId: kWork, note: null, seenAt: null }, false],
  [{ type: 'work.note', press: 'press-0001', workId: kWork, note: kWorkNote }, false],
  [{ type: 'work.noted' }, false],
])('%j', (message, fits) => expect(isViewRequest(message)).toBe(fits));
