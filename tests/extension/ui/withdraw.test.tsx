// @vitest-environment jsdom
// SPDX-License-Identifier: Apache-2.0
// A complaint that turned out wrong: said in its case, first in the list, withdrawn beside the portal, recorded.
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
import { countersOf } from './gallery/sample-counters';
import { history as historyAt } from './gallery/sample-records';
import { withdrawalOf, withdrawalsOf } from './gallery/sample-withdrawals';
import { Screen } from './on-screen';
import * as states from './states';
import { stubBrowser } from './stub-browser';

const kPortal = { host: 'ipp.alibabagroup.com' };
const isAnything = (value: unknown): value is unknown => value !== undefined;
let screen: Screen;
let waiting: Withdrawals;
let draft: Withdrawal;
let history: CaseHistory;
let requests: ViewRequest[];
let refusal: { type: string; code: string; message: string } | null;

beforeEach(() => {
  screen?.clear();
  screen = new Screen(() => requests);
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
    case 'counter.list':
      return ok(countersOf(0));
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

describe('withdraw now', () => {
  it('says which complaints and which of their links, and nothing where there is none', async () => {
    screen.show(<WithdrawNow hostReady />);
    await screen.shows('Withdraw now');
    const first = screen.root.querySelector('.withdraw-one')?.textContent ?? '';
    expect(first).toContain('IPP-2026-1121-0001');
    expect(first).toContain('2 listings are licensed');
    expect(first).toContain('the complaint stands for 4 other listings');
    expect(screen.root.querySelectorAll('.withdraw-one')[1]?.textContent).toContain('without a number');
    screen.clear();
    waiting = withdrawalsOf(0, 0);
    screen.show(<WithdrawNow hostReady />);
    await vi.waitFor(() => expect(screen.asked('complaint.withdrawals').length).toBeGreaterThan(1));
    expect(screen.root.textContent).toBe('');
    screen.clear();
    waiting = withdrawalsOf(0, 3);
    screen.show(<WithdrawNow hostReady />);
    await screen.shows("3 withdrawn links wait for the portal's word");
  });

  it('asks nothing of a host that is not there, and is silent before an old one', async () => {
    screen.show(<WithdrawNow hostReady={false} />);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(requests).toEqual([]);
    refusal = { type: 'complaint.withdrawals', code: 'outdated_host', message: '' };
    screen.show(<WithdrawNow hostReady />);
    await vi.waitFor(() => expect(requests).toHaveLength(1));
    expect(screen.root.textContent).toBe('');
  });

  it('opens one page with one press, and keeps what the panel fills in', async () => {
    screen.show(<WithdrawNow hostReady />);
    await screen.press('.withdraw-prepare');
    await screen.shows('about which it stands');
    await screen.shows('Find IPP-2026-1121-0001 in the portal');
    expect(screen.asked('complaint.withdrawal')).toEqual([
      { type: 'complaint.withdrawal', caseIds: waiting.complaints[0]?.caseIds },
    ]);
    await screen.press('.withdraw-open');
    await screen.shows('The portal is open in a new tab.');
    expect(screen.asked('portal.open')).toEqual([
      { type: 'portal.open', platform: 'aliexpress', page: 'complaints' },
    ]);
    const kept = await recall('view.withdrawal', isAnything);
    expect(kept).toMatchObject({ reference: 'IPP-2026-1121-0001' });
  });

  it('asks for a number that is not recorded', async () => {
    draft = withdrawalOf('');
    screen.show(<WithdrawNow hostReady />);
    await screen.press('.withdraw-prepare');
    await screen.shows('No reference number is recorded');
    await screen.type('.number-form input', ' IPP-9 ');
    await screen.press('.number-form button');
    await screen.shows('Find IPP-9 in the portal');
    expect(screen.asked('complaint.number')).toMatchObject([
      { complaintId: draft.complaintId, reference: 'IPP-9' },
    ]);
    expect(screen.root.querySelector('.number-form')).toBeNull();
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
    screen.show(<WithdrawNow hostReady />);
    await screen.press('.withdraw-prepare');
    await screen.shows('it is over');
    expect(screen.root.querySelector<HTMLButtonElement>('.withdraw-open')?.disabled).toBe(true);
    expect(screen.root.querySelector('.record-withdrawn')).toBeNull();
    expect(withdrawalToFill(draft)).toBeNull();
  });

  it('is recorded with one press, with its words; and the artist may change her mind before', async () => {
    const changed = vi.fn();
    screen.show(<WithdrawNow hostReady onChanged={changed} />);
    await screen.press('.withdraw-prepare');
    await screen.press('.withdraw-stands');
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
    expect(screen.asked('complaint.mistake')).toMatchObject([{ answer: 'mine' }]);
    waiting = withdrawalsOf(1, 2);
    await screen.press('.record-withdrawn .button-main');
    await screen.shows('Recorded as withdrawn.');
    expect(screen.asked('case.move')).toMatchObject([
      { state: 'withdrawn', caseIds: draft.caseIds, portalWord: '', filing: null, correction: false },
    ]);
    expect(screen.asked('case.move')[0]?.reason).toContain('I withdraw a part of my complaint');
  });

  it('says why it could not be recorded', async () => {
    refusal = { type: 'case.move', code: 'conflict', message: 'The withdrawal is recorded already.' };
    screen.show(<WithdrawNow hostReady />);
    await screen.press('.withdraw-prepare');
    await screen.press('.record-withdrawn .button-main');
    await screen.shows('The withdrawal is recorded already.');
  });
});

describe('a case whose complaint was sent', () => {
  it('can be said to be a mistake, and stands under withdraw now from then on', async () => {
    waiting = withdrawalsOf(0, 0);
    screen.show(<CasesPart hostReady />);
    await screen.press('.kept-open');
    await screen.shows('Was this complaint a mistake?');
    waiting = withdrawalsOf(1, 0);
    history = {
      ...history,
      mistake: { why: 'not_mine', since: '2026-11-22T10:00:00Z', byAllowing: false },
    };
    await screen.press('.mistake-not-mine');
    await screen.shows('it is not my work.');
    await vi.waitFor(() => expect(screen.root.querySelector('.withdraw-now')).not.toBeNull());
    expect(screen.root.querySelector('.badge-mood')?.textContent).toBe('Withdraw now');
    expect(screen.asked('complaint.mistake')).toMatchObject([
      { caseIds: [states.kCases[0]?.id], answer: 'not_mine' },
    ]);
    // Every step of before is still there.
    expect(screen.root.querySelectorAll('.case-steps li')).toHaveLength(5);
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
    screen.show(<CasesView tabId={8} portal={kPortal} stored={0} hostReady />);
    await screen.shows('Withdrawal in work');
    await screen.press('.fill .button-main');
    await screen.shows('1 field filled');
    expect(screen.asked('form.fill')).toMatchObject([
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
    expect(screen.root.querySelectorAll('.left li')).toHaveLength(1);
    await screen.press('.record-withdrawn .button-main');
    await screen.shows('Recorded as withdrawn.');
    expect(screen.asked('case.move')).toMatchObject([{ state: 'withdrawn', reason: 'as filled' }]);
    expect(await recall('view.withdrawal', isAnything)).toBeNull();
    await screen.press('.withdrawal .button-quiet');
    await vi.waitFor(() => expect(screen.root.querySelector('.withdrawal')).toBeNull());
    expect(screen.root.textContent).not.toContain('In work:');
  });

  it('away from the portal keeps it at hand, and opens the list of complaints', async () => {
    await remember('view.withdrawal', draft);
    screen.show(<CasesView tabId={7} portal={null} stored={0} hostReady />);
    await screen.shows('In work: the withdrawal about Blue Heron');
    await screen.press('.kept-draft .button');
    await screen.press('.fill .button-main');
    await vi.waitFor(() =>
      expect(screen.asked('portal.open')).toEqual([
        { type: 'portal.open', platform: 'aliexpress', page: 'complaints' },
      ]),
    );
  });
});
