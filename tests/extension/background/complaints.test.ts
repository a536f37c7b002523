// SPDX-License-Identifier: Apache-2.0
// The complaint desk's requests: what the host is asked, what shape a view's request has, and that no page can make one.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { complaintHandlers } from '../../../extension/src/background/complaints';
import { readPageMessage } from '../../../extension/src/background/page-message';
import { isViewRequest } from '../../../extension/src/background/request-shape';
import { isOwnView, marketplaceTab } from '../../../extension/src/background/sender-gate';
import { HostLink } from '../../../extension/src/native/host-link';
import { greeting, type Asked, type ScriptedHost } from '../native/scripted-host';
import { counterOf, countersOf, kRead } from '../ui/gallery/sample-counters';
import { queueOf } from '../ui/gallery/sample-desk';
import { withdrawalOf, withdrawalsOf } from '../ui/gallery/sample-withdrawals';

const kCase = '017f22e2-79b0-7fff-bfff-ffffffffffff';

const kWord = {
  press: 'press-0001',
  caseIds: [kCase],
  sentence: 'own',
  language: 'en',
  scope: 'work',
  text: 'Mine.',
};

function linkTo(answers: Record<string, unknown>) {
  const asked: Asked[] = [];
  const host: ScriptedHost = greeting((request) => {
    asked.push(request);
    const answer = answers[request.method];
    const error = { code: 'unknown_method', message: 'No.', details: '' };
    host.say(answer === undefined ? { id: request.id, error } : { id: request.id, result: answer });
  });
  return { ask: complaintHandlers(new HostLink(host.open, '0.1.0')), asked };
}

describe('the desk’s requests', () => {
  it('ask for the whole queue, and give each press its key', async () => {
    const queue = queueOf(3, 1);
    const { ask, asked } = linkTo({
      'complaint.plan': queue,
      'complaint.reason': { cases: 1 },
      'complaint.goOn': { guard: 'pace' },
      'complaint.word': { findings: [] },
    });
    expect(await ask['complaint.plan']({})).toEqual(queue);
    await ask['complaint.reason']({ press: 'press-0001', caseIds: [kCase], reason: 'R1' });
    await ask['complaint.goOn']({ press: 'press-0003', guard: 'pace', words: 'A friend checks.' });
    const words = {
      sentence: 'permission',
      language: 'en',
      scope: 'all',
      text: 'I allowed nothing.',
    } as const;
    expect(await ask['complaint.word']({ press: 'press-0004', caseIds: [kCase], ...words })).toEqual({
      findings: [],
    });
    expect(asked.map(({ params }) => params)).toEqual([
      { caseIds: null },
      { requestKey: 'press-0001', caseIds: [kCase], reason: 'R1' },
      { requestKey: 'press-0003', guard: 'pace', words: 'A friend checks.' },
      { requestKey: 'press-0004', caseIds: [kCase], ...words },
    ]);
  });

  it('say what was wrong, ask for its withdrawal and keep its number', async () => {
    const { ask, asked } = linkTo({
      'complaint.mistake': { cases: 1 },
      'complaint.withdrawals': withdrawalsOf(2, 1),
      'complaint.withdrawal': withdrawalOf(),
      'complaint.number': { reference: 'IPP-7' },
    });
    await ask['complaint.mistake']({ press: 'press-0001', caseIds: [kCase], answer: 'licensed' });
    expect(await ask['complaint.withdrawals']({})).toEqual(withdrawalsOf(2, 1));
    expect(await ask['complaint.withdrawal']({ caseIds: [kCase] })).toEqual(withdrawalOf());
    await ask['complaint.number']({ press: 'press-0002', complaintId: kCase, reference: 'IPP-7' });
    expect(asked.map(({ params }) => params)).toEqual([
      { requestKey: 'press-0001', caseIds: [kCase], answer: 'licensed' },
      {},
      { caseIds: [kCase] },
      { requestKey: 'press-0002', complaintId: kCase, reference: 'IPP-7' },
    ]);
  });

  it('read counter-notices, keep what was asked of them, and ask for an answer', async () => {
    const { ask, asked } = linkTo({
      'counter.list': countersOf(2),
      'counter.note': { number: 1 },
      'counter.draft': counterOf(),
    });
    expect(await ask['counter.list']({})).toEqual(countersOf(2));
    await ask['counter.note']({ press: 'press-0001', caseId: kCase, number: 1, note: kRead });
    expect(await ask['counter.draft']({ caseId: kCase })).toEqual(counterOf());
    expect(asked.map(({ params }) => params)).toEqual([
      {},
      { requestKey: 'press-0001', caseId: kCase, number: 1, note: kRead },
      { caseId: kCase },
    ]);
  });

  it('say to update a host that knows no desk', async () => {
    const { ask } = linkTo({});
    await expect(ask['complaint.plan']({})).rejects.toMatchObject({ code: 'outdated_host' });
  });

  it.each([
    [{ type: 'complaint.plan' }, true],
    [{ type: 'complaint.reason', press: 'press-0001', caseIds: [kCase], reason: 'R2' }, true],
    [{ type: 'complaint.reason', press: 'press-0001', caseIds: [], reason: 'R2' }, false],
    [{ type: 'complaint.reason', press: 'press-0001', caseIds: [kCase], reason: 'Pirated copy' }, false],
    [{ type: 'complaint.goOn', press: 'press-0001', guard: 'pace', words: 'A friend checks.' }, true],
    [{ type: 'complaint.goOn', press: 'press-0001', guard: 'luck', words: 'A friend checks.' }, false],
    [{ type: 'complaint.word', ...kWord }, true],
    [{ type: 'complaint.word', ...kWord, text: null }, true],
    [{ type: 'complaint.word', ...kWord, language: 'es' }, false],
    [{ type: 'complaint.word', ...kWord, scope: 'others' }, false],
    [{ type: 'complaint.word', ...kWord, text: undefined }, false],
    [{ type: 'complaint.import', tabId: 3, press: 'press-0001', pressedAtMs: 1 }, true],
    [{ type: 'complaint.import', tabId: 3, press: 'press-0001' }, false],
    [{ type: 'complaint.mistake', press: 'press-0001', caseIds: [kCase], answer: 'not_mine' }, true],
    [{ type: 'complaint.mistake', press: 'press-0001', caseIds: [kCase], answer: 'later' }, false],
    [{ type: 'complaint.withdrawals' }, true],
    [{ type: 'complaint.withdrawal', caseIds: [] }, false],
    [{ type: 'complaint.number', press: 'press-0001', complaintId: kCase, reference: '' }, false],
    [{ type: 'counter.list' }, true],
    [{ type: 'counter.note', press: 'press-0001', caseId: kCase, number: 1, note: kRead }, true],
    [{ type: 'counter.note', press: 'press-0001', caseId: kCase, number: -1, note: kRead }, false],
    [{ type: 'counter.note', press: 'press-0001', caseId: kCase, number: 1, note: 'stock' }, false],
    [{ type: 'counter.draft', caseId: '' }, false],
    [{ type: 'portal.open', platform: 'aliexpress' }, true],
    [{ type: 'portal.open', platform: 'aliexpress', page: 'counters' }, true],
    [{ type: 'portal.open', platform: 'aliexpress', page: 'complaints' }, true],
    [{ type: 'portal.open', platform: 'aliexpress', page: 'https://elsewhere.example/' }, false],
  ])('%j', (message, fits) => expect(isViewRequest(message)).toBe(fits));
});

describe('a page', () => {
  const source = readFileSync(
    new URL('../../../extension/src/background/request-shape.ts', import.meta.url),
    'utf8',
  );
  const types = [...source.matchAll(/^ {2}'([a-z]+\.[A-Za-z]+)': \{/gm)].map(([, type]) => type ?? '');

  it('has no way to any request of a view: its messages are of two kinds', () => {
    expect(types).toContain('complaint.reason');
    expect(types).toContain('work.note');
    expect(types).toContain('complaint.word');
    expect(types.length).toBeGreaterThan(25);
    const page = { pageId: 'page-0001', order: [], url: 'https://www.aliexpress.com/', reading: {} };
    const taken = types.filter((type) => readPageMessage({ type, ...page }, page.url) !== null);
    expect(taken).toEqual([]);
  });

  it('is never taken for a view of ours, not even the portal’s', () => {
    const root = 'chrome-extension://counterproof/';
    for (const url of [
      'https://www.aliexpress.com/w/wholesale.html',
      'https://ipp.alibabagroup.com/#/complaint/submit',
      'https://ipp.aidcgroup.net/',
      'blob:https://ipp.alibabagroup.com/1',
    ]) {
      const sender = { ours: true, url, tabId: 3, frameId: 0 };
      expect(isOwnView(sender, root), url).toBe(false);
      if (url.includes('ipp.')) expect(marketplaceTab(sender), url).toBeNull();
    }
  });
});
