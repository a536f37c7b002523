// SPDX-License-Identifier: Apache-2.0
// Letters and notes beside a case: the list, the form, and what fails.

import { kCaseId, lettersOf } from './sample-entries';
import type { Scene } from './scene';

const part = { view: 'dashboard' as const, hash: `cases/${kCaseId}` };

export const kEntryScenes: Readonly<Record<string, Scene>> = {
  'dashboard-entries-empty': part,
  'dashboard-entries': {
    ...part,
    letters: lettersOf(6),
    clicks: ['li:nth-child(5) .entry-versions summary'],
  },
  'dashboard-entries-many': { ...part, letters: lettersOf(200) },
  'dashboard-entries-new': { ...part, letters: lettersOf(1), clicks: ['.entry-new'] },
  'dashboard-entries-change': { ...part, letters: lettersOf(1), clicks: ['.entry-change'] },
  'dashboard-entries-answer': { ...part, letters: lettersOf(1), clicks: ['.entry-answer'] },
  'dashboard-entries-refused': {
    ...part,
    letters: lettersOf(1),
    failing: {
      'entry.write': {
        code: 'conflict',
        message: 'This entry was changed in another window: look at it again.',
      },
    },
    clicks: ['.entry-change', '.entry-keep'],
  },
  'dashboard-entries-error': {
    ...part,
    failing: { 'entry.list': { code: 'storage_failed', message: '' } },
  },
  'dashboard-entries-chinese': { ...part, language: 'zh_CN', letters: lettersOf(4), clicks: ['.entry-new'] },
  'dashboard-entries-spanish': { ...part, language: 'es', letters: lettersOf(4), clicks: ['.entry-new'] },
};
