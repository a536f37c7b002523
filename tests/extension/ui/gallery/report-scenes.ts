// SPDX-License-Identifier: Apache-2.0
// Reports in the dashboard: what a pack would hold, one under way, one made; and the pictures of a case.

import { contentsOf, picturesOf } from './sample-reports';
import type { Scene } from './scene';

const part = { view: 'dashboard' as const, hash: 'reports' };
const ofCase = { ...part, hash: 'reports/case/017f22e2-79b0-7fff-bfff-000000000001' };
const cases = { view: 'dashboard' as const, hash: 'cases', clicks: ['.kept-open'] };
const nothing = { code: 'not_found', message: 'There is no case on record yet: nothing can be packed.' };

export const kReportScenes: Record<string, Scene> = {
  'dashboard-reports': { ...part, contents: contentsOf(3) },
  'dashboard-reports-empty': { ...part, failing: { 'report.contents': nothing } },
  'dashboard-reports-many': { ...ofCase, contents: contentsOf(120, 50) },
  'dashboard-reports-made': {
    ...part,
    contents: contentsOf(3),
    clicks: ['.pack-take input', '.report-make'],
  },
  'dashboard-reports-error': {
    ...part,
    contents: contentsOf(3),
    failing: { 'report.make': { code: 'storage_failed', message: '' } },
    clicks: ['.report-make'],
  },
  'dashboard-reports-figures': { ...part, contents: contentsOf(3), clicks: ['.report-kind-pattern'] },
  'dashboard-reports-chinese': { ...ofCase, contents: contentsOf(3), language: 'zh_CN' },
  'dashboard-reports-spanish': { ...part, contents: contentsOf(3), language: 'es' },
  'dashboard-case-pictures': { ...cases, pictures: picturesOf(3) },
  'dashboard-case-pictures-none': { ...cases, pictures: picturesOf(0) },
  'dashboard-case-pictures-error': {
    ...cases,
    failing: { 'case.pictures': { code: 'storage_failed', message: '' } },
  },
};
