// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// A counter-notice: read and asked about first, then accepted or answered beside the portal, recorded.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recall, remember } from '../../../extension/src/browser/view-memory';
import type { CounterDraft, CounterNotices } from '../../../extension/src/messages/complaint-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { CounterNotices as Waiting } from '../../../extension/src/ui/counter/counter-notices';
import { answerToFill } from '../../../extension/src/ui/counter/prepared-counter';
import { DeskView } from '../../../extension/src/ui/desk/desk-view';
import { kInWork, layAside, takeUp } from '../../../extension/src/ui/in-work';
import { CasesView } from '../../../extension/src/ui/panel/cases-view';
import { CaseHistoryPart } from '../../../extension/src/ui/records/case-history';
import { counterOf, countersOf, unreadCounter } from './gallery/sample-counters';
import { kPreparedDraft, queueOf } from './gallery/sample-desk';
import { history as historyAt } from './gallery/sample-records';
import { withdrawalOf, withdrawalsOf } from './gallery/sample-withdrawals';
import { Screen } from './on-screen';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const isAnything = (value: unknown): value is unknown => value !== undefined;
let screen: Screen;
let waiting: CounterNotices;
let draft: CounterDraft;
let requests: ViewRequest[];
let refusal: { type: string; code: string; message: string } | null;

beforeEach(() => {
  screen?.clear();
  screen = new Screen(() => requests);
  waiting = countersOf(2);
  draft = counterOf();
  refusal = null;
  requests = stubBrowser(answer).requests;
});

function answer(request: ViewRequest): unknown {
  if (refusal?.type === request.type) return { ok: false, ...refusal };
  const ok = (value: unknown): unknown => ({ ok: true, value });
  switch (request.type) {
    case 'counter.list':
      return ok(waiting);
    case 'counter.draft':
      return ok(draft);
    case 'counter.note':
      return ok({ number: request.number });
    case 'complaint.plan':
      return ok(queueOf(0, 0));
    case 'complaint.withdrawals':
      return ok(withdrawalsOf(0, 0));
    case 'complaint.mistake':
    case 'case.move':
      return ok({ cases: request.caseIds.length });
    case 'case.list':
      return ok({ cases: [], next: null });
    case 'portal.open':
      return ok({ tabId: 8 });
    case 'form.fill':
      return ok({
        understood: true,
        language: 'en',
        fills: [{ role: 'statement', field: 'Reply', value: 'as filled' }],
        refusals: [],
        left: ['files', 'agreement', 'submit'],
      });
    default:
      return { ok: false, code: 'not_found', message: '' };
  }
}

const read = async (): Promise<void> => {
  screen.show(<Waiting hostReady />);
  await screen.press('.counter-read');
};
const button = (words: string): HTMLButtonElement | undefined =>
  [...screen.root.querySelectorAll('button')].find((one) => one.textContent?.startsWith(words));

describe('counter-notices that wait', () => {
  it('say when each is due, in business days of China, and nothing where none waits', async () => {
    waiting = countersOf(5);
    screen.show(<Waiting hostReady />);
    await screen.shows('Answer the sellers');
    const dues = [...screen.root.querySelectorAll('.counter-due')].map(({ textContent }) => textContent);
    expect(dues[0]).toContain('The date on the portal was Fri, Nov 20');
    expect(dues[1]).toContain('no business day is left after today');
    expect(dues[2]).toContain('No date noted: reminder in 1 business day, Sun, Nov 22');
    expect(dues[3]).toContain('Answer due in 2 business days');
    expect(dues).toHaveLength(4);
    const ones = [...screen.root.querySelectorAll('.counter-one')].map(({ textContent }) => textContent);
    expect(ones[1]).toContain('without a number');
    expect(ones[2]).toContain('Counter-notice number 2');
    expect(ones[3]).toContain('counted as ordinary weeks');
    expect(ones[4]).toContain('You said it is licensed or not yours.');
    expect(ones[4]).not.toContain('Answer due');
    screen.clear();
    waiting = countersOf(0);
    screen.show(<Waiting hostReady />);
    await vi.waitFor(() => expect(screen.asked('counter.list').length).toBeGreaterThan(1));
    expect(screen.root.textContent).toBe('');
  });

  it('are not hidden when there are more than are shown', async () => {
    waiting = countersOf(90);
    screen.show(<Waiting hostReady />);
    await screen.shows('The first 40 of 90 are shown');
  });

  it('are nothing before a host that knows none; a refusal is said', async () => {
    refusal = { type: 'counter.list', code: 'outdated_host', message: '' };
    screen.show(<Waiting hostReady />);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    expect(screen.root.textContent).toBe('');
    screen.clear();
    refusal = { type: 'counter.list', code: 'storage', message: 'The disk is full: make room.' };
    screen.show(<Waiting hostReady />);
    await screen.shows('The disk is full: make room.');
  });
});

describe('the first screen', () => {
  it('asks what the seller says and whether they could be right, and offers no answer before', async () => {
    draft = unreadCounter();
    await read();
    await screen.shows('Could they be right?');
    expect(screen.root.textContent).toContain('If the portal shows none: reminder in one business day');
    expect(screen.root.querySelectorAll('.counter-question')).toHaveLength(3);
    expect(screen.root.querySelectorAll('.counter-question input:checked')).toHaveLength(0);
    expect(screen.root.querySelector('.counter-answers')).toBeNull();
    await screen.type('.counter-says', 'Bought from a stock library.');
    await screen.type('.counter-due-on', '2026-11-26');
    for (const question of ['licence', 'stock', 'earlier'])
      await screen.press(`.counter-${question} input[value=no]`);
    draft = counterOf();
    await screen.press('.counter-keep');
    await screen.shows('Do not accept: the complaint stands');
    expect(screen.asked('counter.note')).toMatchObject([
      {
        caseId: draft.notice.caseId,
        number: 1,
        note: {
          sellerSays: 'Bought from a stock library.',
          dueOn: '2026-11-26',
          licence: 'no',
          stock: 'no',
          earlier: 'no',
        },
      },
    ]);
  });

  it('keeps what was typed when it could not be kept, and says why', async () => {
    draft = unreadCounter();
    refusal = { type: 'counter.note', code: 'conflict', message: 'The seller has sent another one since.' };
    await read();
    await screen.type('.counter-says', 'Long to type.');
    await screen.press('.counter-keep');
    await screen.shows('The seller has sent another one since.');
    expect((await screen.find<HTMLTextAreaElement>('.counter-says')).value).toBe('Long to type.');
  });
});

describe('what is being typed', () => {
  it('outlives a list that cannot be looked at', async () => {
    await read();
    await screen.type('.counter-says', 'Long to type.');
    refusal = { type: 'counter.list', code: 'storage', message: 'The disk is full: make room.' };
    dispatchEvent(new Event('focus'));
    await screen.shows('The disk is full: make room.');
    expect((await screen.find<HTMLTextAreaElement>('.counter-says')).value).toBe('Long to type.');
  });

  it('is not called kept when it was typed after the press', async () => {
    await read();
    await screen.type('.counter-says', 'First words.');
    await screen.press('.counter-keep');
    await screen.type('.counter-says', 'First words, and more.');
    await vi.waitFor(() => expect(screen.asked('counter.draft').length).toBeGreaterThan(1));
    expect(screen.root.textContent).not.toContain('Kept.');
    expect(screen.root.textContent).toContain('Keep what you changed first');
    expect((await screen.find<HTMLTextAreaElement>('.counter-says')).value).toBe('First words, and more.');
  });
});

describe('both answers', () => {
  it('stand side by side with equal weight: neither is the main button', async () => {
    await read();
    await screen.shows('Accept: they may be right');
    expect(screen.root.querySelectorAll('.counter-answer')).toHaveLength(2);
    expect(screen.root.querySelectorAll('.counter-answer .button-main')).toHaveLength(0);
    expect(screen.root.querySelectorAll('.proof')).toHaveLength(2);
    expect(screen.root.textContent).toContain('When did you complete the work?');
  });

  it('accepting says why, and the complaint is to be withdrawn', async () => {
    await remember('view.counter', draft);
    await read();
    await screen.shows('Accept: they may be right');
    button('It is licensed')?.click();
    await screen.shows('On the portal accept the counter-notice');
    expect(screen.asked('complaint.mistake')).toMatchObject([
      { caseIds: [draft.notice.caseId], answer: 'licensed' },
    ]);
    // What lay ready to be filled in says the opposite.
    expect(await recall('view.counter', isAnything)).toBeNull();
  });

  it('one press opens one page, and the panel has the text', async () => {
    await read();
    await screen.press('.counter-open');
    await screen.shows('The portal is open in a new tab.');
    expect(screen.asked('portal.open')).toEqual([
      { type: 'portal.open', platform: 'aliexpress', page: 'counters' },
    ]);
    expect(await recall('view.counter', isAnything)).toMatchObject({
      notice: { caseId: draft.notice.caseId },
    });
  });

  it('there is no text and no way to the portal while something hinders it', async () => {
    draft = { ...counterOf(), rejection: [] };
    await read();
    await screen.shows('Do not accept');
    expect(screen.root.querySelector<HTMLButtonElement>('.counter-open')?.disabled).toBe(true);
    expect(screen.root.querySelector('.record-answered')).toBeNull();
    expect(answerToFill(draft)).toBeNull();
  });

  it('once it was accepted, only that is recorded', async () => {
    draft = { ...counterOf(), notice: { ...counterOf().notice, accepted: true } };
    await read();
    await screen.shows('Record as answered: accepted');
    expect(screen.root.querySelector('.counter-answers')).toBeNull();
    await screen.press('.record-accepted .record-step');
    await screen.shows('Recorded as answered.');
    expect(screen.asked('case.move')).toMatchObject([{ state: 'reply_accepted', reason: '' }]);
  });

  it('none is offered while something is changed and not kept', async () => {
    await read();
    await screen.shows('Do not accept');
    await screen.press('.counter-licence input[value=yes]');
    await screen.shows('Keep what you changed first');
    expect(screen.root.querySelector('.counter-answers')).toBeNull();
    await remember('view.counter', draft);
    await screen.press('.counter-keep');
    await screen.shows('Do not accept');
    // The text of before says that there is no licence.
    expect(await recall('view.counter', isAnything)).toBeNull();
  });

  it('a sent answer is recorded with one press, with its words', async () => {
    await read();
    await screen.press('.record-answered .record-step');
    await screen.shows('Recorded as answered.');
    expect(screen.asked('case.move')).toMatchObject([
      { state: 'reply_rejected', caseIds: [draft.notice.caseId], reason: draft.rejection[0]?.en },
    ]);
  });
});

describe('in the panel beside the portal', () => {
  it('the answer is filled and recorded with the words that were filled', async () => {
    await remember('view.counter', draft);
    screen.show(<CasesView tabId={8} portal={{ host: 'ipp.alibabagroup.com' }} stored={0} hostReady />);
    await screen.shows('Answer in work');
    await screen.press('.fill .button-main');
    await screen.shows('1 field filled');
    const { rejection, notice } = draft;
    expect(screen.asked('form.fill')).toMatchObject([
      {
        tabId: 8,
        draft: {
          form: 'counter_notice',
          platform: 'aliexpress',
          links: [notice.link],
          statement: { en: rejection[0]?.en, zh: rejection[0]?.zh },
        },
      },
    ]);
    expect(screen.root.querySelectorAll('.left li')).toHaveLength(1);
    await screen.press('.record-answered .record-step');
    await screen.shows('Recorded as answered.');
    expect(screen.asked('case.move')).toMatchObject([{ state: 'reply_rejected', reason: 'as filled' }]);
    expect(await recall('view.counter', isAnything)).toBeNull();
  });

  it('English alone is offered, for every text and in every view at once', async () => {
    await remember('view.counter', draft);
    screen.show(<CasesView tabId={8} portal={{ host: 'ipp.alibabagroup.com' }} stored={0} hostReady />);
    await screen.press('.english-only input');
    await screen.settled();
    await screen.press('.fill .button-main');
    await screen.shows('1 field filled');
    expect(screen.asked('form.fill')[0]?.draft.statement).toEqual({ en: draft.rejection[0]?.en });
    screen.clear();
    await read();
    await screen.shows('Text of the answer');
    await vi.waitFor(() => expect(screen.root.querySelector('[lang=zh]')).toBeNull());
    await screen.press('.english-only input');
    await vi.waitFor(() => expect(screen.root.querySelector('td[lang=zh]')).not.toBeNull());
  });

  it('what is taken up next is what is filled in next', async () => {
    await takeUp(kInWork.withdrawal, withdrawalOf());
    await takeUp(kInWork.counter, draft);
    expect(await recall(kInWork.withdrawal, isAnything)).toBeNull();
    await takeUp(kInWork.complaint, kPreparedDraft);
    expect(await recall(kInWork.counter, isAnything)).toBeNull();
    // A complaint stays at hand while something else is done.
    await takeUp(kInWork.withdrawal, withdrawalOf());
    expect(await recall(kInWork.complaint, isAnything)).toEqual(kPreparedDraft);
  });

  it('what was taken back in another view is not filled in any more; another one stays', async () => {
    await remember('view.counter', draft);
    screen.show(<CasesView tabId={8} portal={{ host: 'ipp.alibabagroup.com' }} stored={0} hostReady />);
    await screen.shows('Answer in work');
    await layAside(kInWork.counter, () => false);
    await screen.settled();
    expect(screen.root.textContent).toContain('Answer in work');
    await layAside(kInWork.counter);
    await vi.waitFor(() => expect(screen.root.textContent).not.toContain('Answer in work'));
  });

  it('elsewhere it is kept at hand', async () => {
    await remember('view.counter', draft);
    screen.show(<CasesView tabId={7} portal={null} stored={0} hostReady />);
    await screen.shows('In work: the answer about Blue Heron');
    await screen.press('.kept-draft .button');
    await screen.press('.fill .button-main');
    await vi.waitFor(() => expect(screen.asked('portal.open')).toMatchObject([{ page: 'counters' }]));
  });
});

describe('where the artist comes upon it', () => {
  it('it stands before the forms of the day', async () => {
    screen.show(<DeskView hostReady />);
    await screen.shows('Answer the sellers');
    const heading = screen.root.querySelector('.counter-notices');
    const queue = await screen.find('.desk-nothing, .queue, .desk-progress');
    expect(heading?.compareDocumentPosition(queue)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  });

  it('the case says that it waits, with the way to it', async () => {
    const row = states.kCases[0];
    if (!row) throw new Error('no case');
    const history = { ...historyAt(row.id, 4), state: 'counter_noticed' as const };
    screen.show(<CaseHistoryPart row={row} history={history} onChanged={() => undefined} />);
    await screen.shows("The seller's counter-notice waits for your answer:");
    expect(screen.root.querySelector('.counter-waits a')?.getAttribute('href')).toBe('#complaints');
  });
});
