// SPDX-License-Identifier: Apache-2.0
// Getting ready for the first complaint: before, in the middle and after, and what fails.

import { kReadyDone, kReadyEmpty, kReadyUnderWay } from './sample-ready';
import type { Scene } from './scene';

const part = { view: 'dashboard' as const, hash: 'ready' };

export const kReadyScenes: Readonly<Record<string, Scene>> = {
  'dashboard-ready-empty': { ...part, ready: kReadyEmpty, registering: 0 },
  'dashboard-ready': { ...part, ready: kReadyUnderWay, registering: 31 },
  'dashboard-ready-done': { ...part, ready: kReadyDone, registering: 0 },
  'dashboard-ready-taken-back': {
    ...part,
    ready: kReadyUnderWay,
    registering: 2,
    failing: {
      'registration.mark': { code: 'invalid_params', message: 'This day does not follow the other steps.' },
    },
    clicks: ['.ready-take-back'],
  },
  'dashboard-ready-paper-refused': {
    ...part,
    ready: kReadyUnderWay,
    registering: 2,
    failing: {
      'registration.paper': {
        code: 'not_found',
        message: 'The picture of this work is not where it was: put its file back into your folders.',
      },
    },
    clicks: ['.ready-list-open .ready-sample_jpeg'],
  },
  'dashboard-ready-error': {
    ...part,
    failing: {
      'registration.standing': { code: 'storage_failed', message: '' },
    },
  },
  'dashboard-ready-chinese': { ...part, language: 'zh_CN', ready: kReadyUnderWay, registering: 4 },
  'dashboard-ready-spanish': { ...part, language: 'es', ready: kReadyUnderWay, registering: 4 },
};
