// SPDX-License-Identifier: Apache-2.0
// The complaint desk: the dashboard's part, and the panel beside the portal.

import * as states from '../states';
import { kPreparedDraft, queueOf, wordedDraft } from './sample-desk';
import type { Scene } from './scene';

const desk = { view: 'dashboard' as const, hash: 'complaints' };
const worded = wordedDraft({
  own: [
    { language: 'en', scope: 'all', standing: 'in_use', text: 'I drew “Blue Heron” by hand in my studio.' },
  ],
  'belief.many.R2': [
    { language: 'en', scope: 'work', standing: 'taken_back', text: 'I believe they show it.' },
  ],
  permission: [{ language: 'en', scope: 'work', standing: 'unfit', text: 'They stole it, I think.' }],
});
const inHand = { 'view.draft': { ...kPreparedDraft, caseIds: ['case-1'] } };
const beside = {
  view: 'panel' as const,
  state: states.tab({ page: null, portal: { host: 'ipp.aidcgroup.net' } }),
  queue: queueOf(3, 1),
  memory: inHand,
};

export const kDeskScenes: Record<string, Scene> = {
  'dashboard-desk': { ...desk, queue: queueOf(14, 6) },
  'dashboard-desk-empty': { ...desk, queue: queueOf(0, 0) },
  'dashboard-desk-fast': {
    ...desk,
    queue: queueOf(3, 50),
    clicks: ['.queue li:nth-child(2) button', '.findings summary'],
  },
  'dashboard-desk-worded': { ...desk, queue: queueOf(3, 1), draft: worded },
  'dashboard-desk-wording': {
    ...desk,
    queue: queueOf(3, 1),
    draft: worded,
    clicks: [
      '.statement-lines tr:last-child [aria-expanded]',
      '.wording-editor input',
      '.wording-editor .button-main',
    ],
  },
  'dashboard-desk-worded-chinese': { ...desk, language: 'zh_CN', queue: queueOf(3, 1), draft: worded },
  'dashboard-desk-worded-spanish': {
    ...desk,
    language: 'es',
    queue: queueOf(3, 1),
    draft: worded,
    clicks: ['.statement-lines tr:last-child [aria-expanded]'],
  },
  'dashboard-desk-naughty': { ...desk, queue: queueOf(3, 0, states.kNaughty.join(' ').slice(0, 2000)) },
  'dashboard-desk-chinese': { ...desk, language: 'zh_CN', queue: queueOf(14, 6) },
  'dashboard-desk-spanish': { ...desk, language: 'es', queue: queueOf(14, 6) },
  'panel-desk-filled': { ...beside, clicks: ['.fill .button-main'] },
  'panel-desk-sent': { ...beside, clicks: ['.fill .button-main', '.record-sent .button-main'] },
};
