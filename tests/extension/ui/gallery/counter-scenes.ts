// SPDX-License-Identifier: Apache-2.0
// Counter-notices of sellers: at the desk, in the case, and the panel beside the portal.

import type { FillReport } from '../../../../extension/src/forms/plan';
import * as states from '../states';
import { counterOf, countersOf, unreadCounter } from './sample-counters';
import { queueOf } from './sample-desk';
import { withdrawalsOf } from './sample-withdrawals';
import type { Scene } from './scene';

const desk = { view: 'dashboard' as const, hash: 'complaints', queue: queueOf(3, 1) };
const read = ['.counter-one:first-child .counter-read'];
const answer = counterOf();
const report: FillReport = {
  understood: true,
  language: 'en',
  fills: [{ role: 'statement', field: 'Reply to the counter-notice', value: answer.rejection[0]?.en ?? '' }],
  refusals: [],
  left: ['submit'],
};
const beside = {
  view: 'panel' as const,
  state: states.tab({ page: null, portal: { host: 'ipp.alibabagroup.com' } }),
  memory: { 'view.counter': answer },
  report,
};
const naughty = states.kNaughty.join(' ').slice(0, 500);

export const kCounterScenes: Record<string, Scene> = {
  'dashboard-today': {
    view: 'dashboard',
    hash: 'portfolio',
    works: 24,
    counters: countersOf(3),
    withdrawals: withdrawalsOf(1, 0),
    queue: queueOf(14, 6),
  },
  'dashboard-counter-unread': { ...desk, counters: countersOf(3), counter: unreadCounter(), clicks: read },
  'dashboard-counter-answer': { ...desk, counters: countersOf(6), counter: answer, clicks: read },
  'dashboard-counter-many': { ...desk, counters: countersOf(1000) },
  'dashboard-counter-naughty': {
    ...desk,
    counters: countersOf(1, naughty),
    counter: counterOf(naughty),
    clicks: read,
  },
  'dashboard-counter-chinese': { ...desk, language: 'zh_CN', counters: countersOf(2), clicks: read },
  'dashboard-counter-spanish': { ...desk, language: 'es', counters: countersOf(2), clicks: read },
  'panel-counter': beside,
  'panel-counter-filled': { ...beside, clicks: ['.fill .button-main'] },
  'panel-counter-recorded': {
    ...beside,
    clicks: ['.fill .button-main', '.record-answered .record-step'],
  },
  'panel-counter-away': {
    view: 'panel',
    state: states.tab(),
    memory: { 'view.counter': answer },
    clicks: ['#tab-cases', '.kept-draft .button'],
  },
};
