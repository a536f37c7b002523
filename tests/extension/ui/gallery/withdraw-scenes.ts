// SPDX-License-Identifier: Apache-2.0
// Complaints that turned out wrong: at the desk, in the cases, and the panel beside the portal.

import type { FillReport } from '../../../../extension/src/forms/plan';
import * as states from '../states';
import { queueOf } from './sample-desk';
import { withdrawalOf, withdrawalsOf } from './sample-withdrawals';
import type { Scene } from './scene';

const desk = { view: 'dashboard' as const, hash: 'complaints', queue: queueOf(3, 1) };
const cases = { view: 'dashboard' as const, hash: 'cases' };
const prepare = ['.withdraw-one:first-child .withdraw-prepare'];
const withdrawal = withdrawalOf();
const report: FillReport = {
  understood: true,
  language: 'en',
  fills: [{ role: 'statement', field: 'Reason for withdrawal', value: withdrawal.statements[0]?.en ?? '' }],
  refusals: [],
  left: ['files', 'agreement', 'slider', 'submit'],
};
const beside = {
  view: 'panel' as const,
  state: states.tab({ page: null, portal: { host: 'ipp.alibabagroup.com' } }),
  memory: { 'view.withdrawal': withdrawal },
  report,
};

export const kWithdrawScenes: Record<string, Scene> = {
  'dashboard-withdraw-desk': { ...desk, withdrawals: withdrawalsOf(3, 2), clicks: prepare },
  'dashboard-withdraw-unnumbered': {
    ...desk,
    withdrawals: withdrawalsOf(3, 0),
    withdrawal: withdrawalOf(''),
    clicks: prepare,
  },
  'dashboard-withdraw-many': { ...desk, withdrawals: withdrawalsOf(64, 0) },
  'dashboard-withdraw-waiting': { ...cases, withdrawals: withdrawalsOf(0, 3) },
  'dashboard-withdraw-naughty': {
    ...desk,
    withdrawals: withdrawalsOf(1, 0, states.kNaughty.join(' ').slice(0, 500)),
    clicks: prepare,
  },
  'dashboard-withdraw-chinese': {
    ...desk,
    language: 'zh_CN',
    withdrawals: withdrawalsOf(2, 1),
    clicks: prepare,
  },
  'dashboard-withdraw-spanish': {
    ...desk,
    language: 'es',
    withdrawals: withdrawalsOf(2, 1),
    clicks: prepare,
  },
  'dashboard-case-mistake': {
    ...cases,
    standsAt: 4,
    clicks: ['.kept-open', '.mistake summary'],
  },
  'dashboard-case-wrong': {
    ...cases,
    standsAt: 4,
    mistake: { why: 'licensed', since: '2026-11-21T10:00:00.000Z', byAllowing: false },
    withdrawals: withdrawalsOf(1, 0),
    clicks: ['.kept-open'],
  },
  'panel-withdraw': beside,
  'panel-withdraw-filled': { ...beside, clicks: ['.fill .button-main'] },
  'panel-withdraw-recorded': {
    ...beside,
    clicks: ['.fill .button-main', '.record-withdrawn .button-main'],
  },
  'panel-withdraw-away': {
    view: 'panel',
    state: states.tab(),
    memory: { 'view.withdrawal': withdrawal },
    clicks: ['#tab-cases', '.kept-draft .button'],
  },
};
