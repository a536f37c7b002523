// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// A complaint that turned out wrong: said in its case, first in the list, withdrawn beside the portal, recorded.
import { render } from 'preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { recall, remember } from '../../../extension/src/browser/view-memory';
import type { Withdrawal, Withdrawals } from '../../../extension/src/messages/complaint-requests';
import type { CaseHistory } from '../../../extension/src/messages/record-requests';
import type { ViewRequest } from '../../../extension/src/messages/view-messages';
import { CasesPart } from '../../../extension/src/ui/dashboard/cases-part';
import { CasesView } from '../../../extension/src/ui/panel/cases-view';
import { canWithdraw } from '../../../extension/src/ui/records/case-steps';
import { withdrawalToFill } from '../../../extension/src/ui/withdraw/prepared-withdrawal';
import { WithdrawNow } from '../../../extension/src/ui/withdraw/withdraw-now';
import { history as historyAt } from './gallery/sample-records';
import { withdrawalOf, withdrawalsOf } from './gallery/sample-withdrawals';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const kPortal = { host: 'ipp.alibabagroup.com' };
const isAnything = (value: unknown): value is unknown => value !== undefined;
let root: HTMLElement;
let waiting: Withdrawals;
let draft: Withdrawal;
let history: CaseHistory;
let requests: ViewRequest[];
let refusal: { type: string; code: string; message: string } | null;

beforeEach(() => {
  if (root) render(null, root);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  waiting = withdrawalsOf(2, 0);
  draft = withdrawalOf();
  history = historyAt('case-1', 4);
  refusal = null;
  requests = stubBrowser(answer).requests;
});

function answer(request: ViewRequest): unknown {
  if (refusal?.type === request.type) return { ok: false, ...refusal };
  const ok = (value: unknown): unknown => ({ ok: true, value });
  switch (request.type) {
    case 'complaint.withdrawals':
      return ok(waiting);
    case 'complaint.withdrawal':
      return ok(draft);
    case 'complaint.mistake':
    case 'case.move':
      return ok({ cases: request.caseIds.length });
    case 'complaint.number':
      draft = withdrawalOf(request.reference);
      return ok({ reference: request.reference });
    case 'case.history':
      return ok(history);
    case 'case.list':
      return ok({ cases: states.kCases.slice(0, 1), next: null });
    case 'portal.open':
      return ok({ tabId: 8 });
    case 'form.fill':
      return ok({
        understood: true,
        language: 'en',
        fills: [{ role: 'statement', field: 'Reason for withdrawal', value: 'as filled' }],
        refusals: [],
        left: ['files', 'agreement', 'slider', 'submit'],
      });
    default:
      return { ok: false, code: 'not_found', message: '' };
  }
}

const shows = (words: string): Promise<void> =>
  vi.waitFor(() => expect(root.textContent).toContain(words), { timeout: 10_000 });
const asked = <T extends ViewRequest['type']>(type: T) =>
  requests.filter((one): one is Extract<ViewRequest, { type: T }> => one.type === type);
const press = async (selector: string): Promise<void> =>
  (
    await vi.waitFor(() => {
      const found = root.querySelector<HTMLElement>(`${selector}:not(:disabled)`);
      if (!found) throw new Error(`No ${selector}`);
      return found;
    })
  ).click();

describe('withdraw now', () => {
  it('says which complaints and which of their links, and nothing where there is none', async () => {
    render(<WithdrawNow hostReady />, root);
    await shows('Withdraw now');
    const first = root.querySelector('.withdraw-one')?.textContent ?? '';
    expect(first).toContain('IPP-2026-1121-0001');
    expect(first).toContain('2 listings are licensed');
    expect(first).toContain('the complaint stands for 4 other listings');
    expect(root.querySelectorAll('.withdraw-one')[1]?.textContent).toContain('without a number');
    render(null, root);
    waiting = withdrawalsOf(0, 0);
    render(<WithdrawNow hostReady />, root);
    await vi.waitFor(() => expect(asked('complaint.withdrawals').length).toBeGreaterThan(1));
    expect(root.textContent).toBe('');
    render(null, root);
    waiting = withdrawalsOf(0, 3);
    render(<WithdrawNow hostReady />, root);
    await shows("3 withdrawn links wait for the portal's word");
  });

  it('asks nothing of a host that is not there, and is silent before an old one', async () => {
    render(<WithdrawNow hostReady={false} />, root);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests).toEqual([]);
    refusal = { type: 'complaint.withdrawals', code: 'outdated_host', message: '' };
    render(<WithdrawNow hostReady />, root);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    expect(root.textContent).toBe('');
  });

  it('opens one page with one press, and keeps what the panel fills in', async () => {
    render(<WithdrawNow hostReady />, root);
    await press('.withdraw-prepare');
    await shows('about which it stands');
    await shows('Find IPP-2026-1121-0001 in the portal');
    expect(asked('complaint.withdrawal')).toEqual([
      { type: 'complaint.withdrawal', caseIds: waiting.complaints[0]?.caseIds },
    ]);
    await press('.withdraw-open');
    await shows('The portal is open in a new tab.');
    expect(asked('portal.open')).toEqual([
      { type: 'portal.open', platform: 'aliexpress', page: 'complaints' },
    ]);
    const kept = await recall('view.withdrawal', isAnything);
    expect(kept).toMatchObject({ reference: 'IPP-2026-1121-0001' });
  });

  it('asks for a number that is not recorded', async () => {
    draft = withdrawalOf('');
    render(<WithdrawNow hostReady />, root);
    await press('.withdraw-prepare');
    await shows('No reference number is recorded');
    const field = root.querySelector<HTMLInputElement>('.number-form input');
    if (!field) throw new Error('no field');
    field.value = ' IPP-9 ';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 0));
    await press('.number-form button');
    await shows('Find IPP-9 in the portal');
    expect(asked('complaint.number')).toMatchObject([{ complaintId: draft.complaintId, reference: 'IPP-9' }]);
    expect(root.querySelector('.number-form')).toBeNull();
  });

  it('offers no way to the portal while something hinders it', async () => {
    draft = {
      ...withdrawalOf(),
      statements: [],
      findings: [
        {
          caseIds: draft.caseIds,
          rule: 'withdrawal.over',
          severity: 'block',
          sentence: 'The portal did not uphold the complaint about this listing: it is over.',
          mend: 'There is nothing to withdraw; leave it out.',
        },
      ],
    };
    render(<WithdrawNow hostReady />, root);
    await press('.withdraw-prepare');
    await shows('it is over');
    expect(root.querySelector<HTMLButtonElement>('.withdraw-open')?.disabled).toBe(true);
    expect(root.querySelector('.record-withdrawn')).toBeNull();
    expect(withdrawalToFill(draft)).toBeNull();
  });

  it('is recorded with one press, with its words; and the artist may change her mind before', async () => {
    const changed = vi.fn();
    render(<WithdrawNow hostReady onChanged={changed} />, root);
    await press('.withdraw-prepare');
    await press('.withdraw-stands');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(asked('complaint.mistake')).toMatchObject([{ answer: 'mine' }]);
    waiting = withdrawalsOf(1, 2);
    await press('.record-withdrawn .button-main');
    await shows('Recorded as withdrawn.');
    expect(asked('case.move')).toMatchObject([
      { state: 'withdrawn', caseIds: draft.caseIds, portalWord: '', filing: null, correction: false },
    ]);
    expect(asked('case.move')[0]?.reason).toContain('I withdraw a part of my complaint');
  });

  it('says why it could not be recorded', async () => {
    refusal = { type: 'case.move', code: 'conflict', message: 'The withdrawal is recorded already.' };
    render(<WithdrawNow hostReady />, root);
    await press('.withdraw-prepare');
    await press('.record-withdrawn .button-main');
    await shows('The withdrawal is recorded already.');
  });
});

describe('a case whose complaint was sent', () => {
  it('can be said to be a mistake, and stands under withdraw now from then on', async () => {
    waiting = withdrawalsOf(0, 0);
    render(<CasesPart hostReady />, root);
    await press('.kept-open');
    await shows('Was this complaint a mistake?');
    waiting = withdrawalsOf(1, 0);
    history = {
      ...history,
      mistake: { why: 'not_mine', since: '2026-11-22T10:00:00Z', byAllowing: false },
    };
    await press('.mistake-not-mine');
    await shows('it is not my work.');
    await vi.waitFor(() => expect(root.querySelector('.withdraw-now')).not.toBeNull());
    expect(root.querySelector('.badge-mood')?.textContent).toBe('Withdraw now');
    expect(asked('complaint.mistake')).toMatchObject([
      { caseIds: [states.kCases[0]?.id], answer: 'not_mine' },
    ]);
    // Every step of before is still there.
    expect(root.querySelectorAll('.case-steps li')).toHaveLength(5);
  });

  it('only there: not for what was not sent, is over or withdrawn', () => {
    expect(canWithdraw(historyAt('case', 4))).toBe(true);
    expect(canWithdraw(historyAt('case', 2))).toBe(false);
    expect(canWithdraw({ ...historyAt('case', 4), state: 'refused' })).toBe(false);
    expect(canWithdraw({ ...historyAt('case', 4), state: 'withdrawn' })).toBe(false);
    expect(canWithdraw({ state: 'already_dead', life: 1, steps: [] })).toBe(false);
  });
});

describe('the panel beside the portal', () => {
  it('fills the withdrawal in work, and records it with the words that were filled', async () => {
    await remember('view.withdrawal', draft);
    render(<CasesView tabId={8} portal={kPortal} stored={0} hostReady />, root);
    await shows('Withdrawal in work');
    await press('.fill .button-main');
    await shows('1 field filled');
    expect(asked('form.fill')).toMatchObject([
      {
        tabId: 8,
        draft: {
          form: 'withdrawal',
          platform: 'aliexpress',
          links: draft.links,
          statement: { en: draft.statements[0]?.en, zh: draft.statements[0]?.zh },
        },
      },
    ]);
    // No file and no declaration is asked for; Submit stays the artist's.
    expect(root.querySelectorAll('.left li')).toHaveLength(1);
    await press('.record-withdrawn .button-main');
    await shows('Recorded as withdrawn.');
    expect(asked('case.move')).toMatchObject([{ state: 'withdrawn', reason: 'as filled' }]);
    expect(await recall('view.withdrawal', isAnything)).toBeNull();
    await press('.withdrawal .button-quiet');
    await vi.waitFor(() => expect(root.querySelector('.withdrawal')).toBeNull());
    expect(root.textContent).not.toContain('In work:');
  });

  it('away from the portal keeps it at hand, and opens the list of complaints', async () => {
    await remember('view.withdrawal', draft);
    render(<CasesView tabId={7} portal={null} stored={0} hostReady />, root);
    await shows('In work: the withdrawal about Blue Heron');
    await press('.kept-draft .button');
    await press('.fill .button-main');
    await vi.waitFor(() =>
      expect(asked('portal.open')).toEqual([
        { type: 'portal.open', platform: 'aliexpress', page: 'complaints' },
      ]),
    );
  });
});
