// SPDX-License-Identifier: Apache-2.0
// Settings: no backup yet, a passphrase being chosen, one under way, one made, one that failed.

import { kNoBackup } from './sample-backup';
import type { Scene } from './scene';

const part = { view: 'dashboard' as const, hash: 'settings' };
const typed = { '.backup-first': 'blue heron at dusk', '.backup-again': 'blue heron at dusk' };

export const kSettingsScenes: Readonly<Record<string, Scene>> = {
  'dashboard-settings': part,
  'dashboard-settings-empty': { ...part, backup: kNoBackup },
  'dashboard-settings-typed': {
    ...part,
    fields: { '.backup-first': 'password', '.backup-again': 'blue' },
    clicks: ['.backup-form .settings-choice input'],
  },
  'dashboard-settings-making': {
    ...part,
    fields: typed,
    backupProgress: { step: 'saving', done: 18_000, total: 51_400 },
    clicks: ['.backup-make'],
  },
  'dashboard-settings-made': { ...part, fields: typed, clicks: ['.backup-make'] },
  'dashboard-settings-failed': {
    ...part,
    fields: typed,
    failing: { 'backup.make': { code: 'storage_failed', message: '' } },
    clicks: ['.backup-make'],
  },
  'dashboard-settings-error': {
    ...part,
    failing: { 'backup.status': { code: 'storage_failed', message: '' } },
  },
  'dashboard-settings-chinese': { ...part, language: 'zh_CN', fields: typed },
  'dashboard-settings-spanish': { ...part, language: 'es', fields: typed },
};
