// SPDX-License-Identifier: Apache-2.0
// Backups, as the gallery and the tests show them.

import type { BackupStatus, MadeBackup } from '../../../../extension/src/messages/backup-requests';

export const kBackup: BackupStatus = {
  lastMade: { at: '2026-11-21T18:20:00.000Z', bytes: 48_200_000 },
  bytes: 52_700_000,
  cases: 214,
};

export const kNoBackup: BackupStatus = { lastMade: null, bytes: 40_960, cases: 0 };

export const kMadeBackup: MadeBackup = {
  sha256: '6'.repeat(64),
  bytes: 52_700_000,
  files: 1210,
  damaged: 0,
};
