// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// Cases with what happened to them, and sellers: looked through, opened, taken a step further and back.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CaseHistory } from '../../../extension/src/messages/record-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { CasesPart } from '../../../extension/src/ui/dashboard/cases-part';
import { SellersView } from '../../../extension/src/ui/records/sellers-view';
import { entity, history as historyAt, storeDetails, stores } from './gallery/sample-records';
import { withdrawalsOf } from './gallery/sample-withdrawals';
import * as states from './states';
import { stubBrowser } from './stub-browser';
import type { StubBrowser } from './stub-browser';

// A machine may be busy.
const kPatience = { timeout: 20_000 };
vi.setConfig({ testTimeout: 60_000 });

let root: HTMLElement;
let browser: StubBrowser;
let history: CaseHistory;
let special: Partial<Record<ViewRequest['type'], (request: never) => unknown>>;

const kAll = stores(120);
function answer(request: ViewRequest): unknown {
  const own = special[request.type];
  if (own) return own(request as never);
  const ok = (value: unknown): unknown => ({ ok: true, value });
  switch (request.type) {
    case 'case.list':
      return ok({ cases: states.kCases, next: null });
    case 'case.history':
      return ok(history);
    case 'case.move':
      return ok({ cases: request.caseIds.length });
    case 'complaint.withdrawals':
      return ok(withdrawalsOf(0, 0));
    case 'case.undo':
      return ok({ state: 'confirmed' });
    case 'seller.list': {
      const from = Number(request.cursor ?? 0);
      const next = from + 50 < kAll.length ? String(from + 50) : null;
      return ok({ stores: kAll.slice(from, from + 50), next, total: kAll.length });
    }
    case 'seller.store':
      return ok(storeDetails(request.storeId));
    case 'seller.entity':
      return ok(entity(request.entityId));
    default:
      return { ok: false, code: 'not_found', message: '' };
  }
}

beforeEach(() => {
  render(null, root ?? document.createElement('div'));
  root = document.createElement('div');
  document.body.replaceChildren(root);
  globalThis.scrollTo = () => undefined;
  history = { state: 'confirmed', life: 1, steps: [] };
  special = {};
  browser = stubBrowser(answer);
});

const asked = (type: ViewRequest['type']): ViewRequest[] =>
  browser.requests.filter((one) => one.type === type);
const find = async <T extends HTMLElement>(selector: string): Promise<T> =>
  await vi.waitFor(() => {
    const found = root.querySelector<T>(`${selector}:not(:disabled)`);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  }, kPatience);
const press = async (selector: string): Promise<void> => (await find(selector)).click();
const say = async (selector: string, value: string, event: 'input' | 'change'): Promise<void> => {
  const field = await find<HTMLInputElement | HTMLSelectElement>(selector);
  field.value = value;
  field.dispatchEvent(new Event(event, { bubbles: true }));
};
const shows = (words: string): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toContain(words), kPatience);

describe('a case', () => {
  it('is taken a step further, in the portal’s own word, and stands there then', async () => {
    render(<CasesPart hostReady />, root);
    await press('.kept-open');
    await say('.move-form select', 'in_batch', 'change');
    await say('.move-form input:not([type=date])', ' Pending ', 'input');
    history = {
      state: 'in_batch',
      life: 1,
      steps: [
        {
          state: 'in_batch',
          portalWord: 'Pending',
          reason: '',
          day: '2026-11-22',
          notedAt: '2026-11-22T10:00:00Z',
          filingId: null,
          reference: '',
          counterNotice: 0,
          correction: false,
        },
      ],
    };
    await press('.step-note');
    await shows('Portal: Pending');
    expect(asked('case.move')).toMatchObject([
      { state: 'in_batch', portalWord: 'Pending', day: null, filing: null, correction: false },
    ]);
    expect(root.querySelector('.badge-mood')?.textContent).toBe('Chosen for a complaint');
    await press('.step-undo');
    await vi.waitFor(() => expect(asked('case.undo')).toHaveLength(1));
  });

  it('corrects an earlier entry to any step, with the reason why, and makes no new complaint of it', async () => {
    history = historyAt('case-1', 4);
    render(<CasesPart hostReady />, root);
    await press('.kept-open');
    await find('.move-form select');
    expect(root.querySelector('.move-form option[value=in_batch]')).toBeNull();
    await press('.step-correct input');
    await find('.move-form option[value=in_batch]');
    // A next life is found by itself, never noted by hand.
    expect(root.querySelector('.move-form option[value=relisted]')).toBeNull();
    await say('.move-form select', 'submitted', 'change');
    await vi.waitFor(() => expect(root.textContent).toContain('Why it is corrected'));
    expect(root.querySelector<HTMLButtonElement>('.step-note')?.disabled).toBe(true);
    await say('.move-form input[id$=reason]', 'Pressed too early.', 'input');
    await press('.step-note:not(:disabled)');
    await vi.waitFor(() =>
      expect(asked('case.move')).toMatchObject([
        { state: 'submitted', reason: 'Pressed too early.', filing: null, correction: true },
      ]),
    );
  });

  it('pressed again after a lost answer is the same step; another one is another', async () => {
    special = { 'case.move': () => ({ ok: false, code: 'timeout', message: '' }) };
    render(<CasesPart hostReady />, root);
    await press('.kept-open');
    await say('.move-form select', 'in_batch', 'change');
    await press('.step-note');
    await vi.waitFor(() => expect(root.querySelector('.error-line')).not.toBeNull());
    await press('.step-note');
    await vi.waitFor(() => expect(asked('case.move')).toHaveLength(2));
    await say('.move-form select', 'ignored', 'change');
    await press('.step-note');
    await vi.waitFor(() => expect(asked('case.move')).toHaveLength(3));
    const presses = asked('case.move').map((one) => ('press' in one ? one.press : ''));
    expect(presses[0]).toBe(presses[1]);
    expect(presses[2]).not.toBe(presses[0]);
  });

  it('is found by its words, and several go a step further together', async () => {
    render(<CasesPart hostReady />, root);
    await vi.waitFor(() => expect(root.querySelectorAll('.kept')).toHaveLength(states.kCases.length));
    const title = states.kCases[0]?.listing.title ?? '';
    await say('.search input', title.slice(0, 9).toUpperCase(), 'input');
    await vi.waitFor(() => expect(root.querySelectorAll('.kept').length).toBeLessThan(states.kCases.length));
    await say('.search input', 'no such words', 'input');
    await shows('No case has these words.');
    await say('.search input', '', 'input');
    for (const tick of await vi.waitFor(() => {
      const ticks = [...root.querySelectorAll<HTMLInputElement>('.kept-line input:not(:disabled)')];
      expect(ticks).toHaveLength(states.kCases.length);
      return ticks;
    }))
      tick.click();
    await say('.records-together select', 'ignored', 'change');
    await press('.records-together .step-note');
    await vi.waitFor(() => expect(asked('case.move')).toHaveLength(1));
    expect(asked('case.move')).toMatchObject([{ caseIds: states.kCases.map(({ id }) => id) }]);
  });

  it('of the artist’s own list are history: dated so, and no complaint is prepared from them', async () => {
    const cases = [states.kCases[0]!, states.pastCase(7), states.pastCase(8)];
    special = { 'case.list': () => ({ ok: true, value: { cases, next: null } }) };
    render(<CasesPart hostReady />, root);
    await shows('From your own list, dated Mar 1, 2019');
    for (const way of root.querySelectorAll<HTMLElement>('.pair-way'))
      if (way.ariaPressed !== 'true') way.click();
    await shows('open it and confirm it there');
    expect(root.querySelectorAll('.case-line')).toHaveLength(3);
    expect(root.querySelectorAll('.case-line input')).toHaveLength(1);
    await press('.group .button-main');
    await vi.waitFor(() => expect(asked('complaint.draft')).toMatchObject([{ caseIds: [cases[0]!.id] }]));
    cases.shift();
    render(null, root);
    render(<CasesPart hostReady />, root);
    for (const way of root.querySelectorAll<HTMLElement>('.pair-way'))
      if (way.ariaPressed !== 'true') way.click();
    await shows('open it and confirm it there');
    expect(root.querySelector('.group .button-main')).toBeNull();
  });
});

describe('sellers', () => {
  it('are read page by page, and found among all of them', async () => {
    render(<SellersView hostReady />, root);
    await shows('120 stores that you have met');
    await say('.search input', '义乌市晨光', 'input');
    await shows('20 stores with these words');
    expect(asked('seller.list')).toHaveLength(3);
  });

  it('show names, licence, company, penalty days with the rule’s date, and what may belong together', async () => {
    render(<SellersView hostReady />, root);
    await press('.store-open');
    await shows('6–12 points');
    await shows('from 2 penalty days on record.');
    await shows('Jan 16, 2025');
    await shows('Both ends are lower bounds');
    await shows('Closures you have seen: ');
    await shows('91440300MA5EXAMPLE');
    await shows('The same picture:');
    await press('.store-links button');
    await vi.waitFor(() => expect(asked('seller.store')).toHaveLength(2));
    await press('.store-view > .button-quiet');
    await shows('120 stores that you have met');
  });

  it('say what to do when there are none, and when the program does not answer', async () => {
    special = { 'seller.list': () => ({ ok: true, value: { stores: [], next: null, total: 0 } }) };
    render(<SellersView hostReady />, root);
    await shows('No seller yet.');
    render(null, root);
    render(<SellersView hostReady={false} />, root);
    await shows('as soon as the program on this computer answers');
  });
});
