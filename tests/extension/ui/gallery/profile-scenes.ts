// SPDX-License-Identifier: Apache-2.0
// Who files: the dashboard's profiles, one of them being written, and the desk that names them.

import * as states from '../states';
import { kPreparedDraft, queueOf } from './sample-desk';
import { profilesOf } from './sample-profiles';
import type { Scene } from './scene';

const part = { view: 'dashboard' as const, hash: 'profiles' };
const edit = ['.profile-edit', '.sealed-address .sealed-replace'];

export const kProfileScenes: Record<string, Scene> = {
  'dashboard-profiles-empty': { ...part, profiles: profilesOf(0) },
  'dashboard-profiles-one': { ...part, profiles: profilesOf(1) },
  'dashboard-profiles': { ...part, profiles: profilesOf(3), clicks: ['li:nth-child(2) .profile-works-open'] },
  'dashboard-profiles-locked': { ...part, profiles: profilesOf(2, 'missing') },
  'dashboard-profiles-remove': {
    ...part,
    profiles: profilesOf(2),
    clicks: ['li:nth-child(2) .profile-remove'],
  },
  'dashboard-profiles-new': { ...part, profiles: profilesOf(0), clicks: ['.profile-new'] },
  'dashboard-profiles-edit': { ...part, profiles: profilesOf(2), clicks: edit },
  'dashboard-profiles-refused': {
    ...part,
    profiles: profilesOf(0),
    failing: {
      'profile.write': {
        code: 'conflict',
        message: 'You already have a profile called "My studio": give this one another name.',
      },
    },
    clicks: ['.profile-new', '.profile-keep'],
  },
  'dashboard-profiles-chinese': { ...part, language: 'zh_CN', profiles: profilesOf(2), clicks: edit },
  'dashboard-profiles-spanish': { ...part, language: 'es', profiles: profilesOf(3) },
  'dashboard-desk-filer': {
    view: 'dashboard',
    hash: 'complaints',
    queue: queueOf(3, 1),
    profiles: profilesOf(2),
    draft: { ...kPreparedDraft, profileId: 'profile-2' },
  },
  'panel-desk-personal': {
    view: 'panel',
    state: states.tab({ page: null, portal: { host: 'ipp.aidcgroup.net' } }),
    memory: { 'view.draft': { ...kPreparedDraft, caseIds: ['case-1'], profileId: 'profile-1' } },
    report: {
      ...states.kFillReport,
      fills: [
        ...states.kFillReport.fills,
        { role: 'legalName', field: 'Full legal name', value: '', hidden: true },
      ],
    },
    clicks: ['.fill .button-main'],
  },
};
