// SPDX-License-Identifier: Apache-2.0
// The works and their records, in the dashboard.

import * as states from '../states';
import { kWholeNote, recordOf, wholeRecord } from './sample-works';
import { kWorksFile, worksPreview } from './sample-works-list';
import type { Scene } from './scene';
import { kNothingNoted } from '../../../../extension/src/ui/works/note-fields';

const kId = '017f22e2-79b0-7fff-bfff-000000000001';
const list = { view: 'dashboard' as const, hash: 'works' };
const one = { view: 'dashboard' as const, hash: `works/${kId}` };
const naughty = states.kNaughty.join(' ').slice(0, 300);

export const kWorkScenes: Record<string, Scene> = {
  'dashboard-works': { ...list, works: 24 },
  'dashboard-works-empty': { ...list, works: 0 },
  'dashboard-works-thousand': { ...list, works: 1000 },
  'dashboard-works-chinese': { ...list, works: 24, language: 'zh_CN' },
  'dashboard-works-import': {
    ...list,
    works: 24,
    file: kWorksFile,
    clicks: ['.works-import-open', '.import-columns > summary'],
  },
  'dashboard-works-import-spanish': {
    ...list,
    works: 24,
    language: 'es',
    file: kWorksFile,
    clicks: ['.works-import-open', '.import-columns > summary'],
  },
  'dashboard-works-import-taken': {
    ...list,
    works: 24,
    file: kWorksFile,
    worksList: { ...worksPreview(), asked: [], askedRows: 0, twoWayDates: 0 },
    clicks: ['.works-import-open', '.import-take'],
  },
  'dashboard-work': { ...one, record: wholeRecord() },
  'dashboard-work-new': { ...one, record: recordOf(kNothingNoted) },
  'dashboard-work-spanish': { ...one, record: wholeRecord(), language: 'es' },
  'dashboard-work-naughty': {
    ...one,
    record: wholeRecord({ title: naughty, note: { ...kWholeNote, title: naughty } }),
  },
  'dashboard-work-changed': {
    ...one,
    record: wholeRecord(),
    clicks: ['.record-form .button-main'],
    failing: { 'work.note': { code: 'conflict', message: '' } },
  },
};
