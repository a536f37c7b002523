// SPDX-License-Identifier: Apache-2.0
// One file with everything, as the full tab asks for it. Part of view-messages.ts. How far it is, stopping it and its
// pieces: report-requests.ts.

import type { MethodParams, MethodResults } from '../protocol/generated/types';

export type BackupStatus = MethodResults['backup.status'];
export type MadeBackup = MethodResults['backup.make'];

export interface BackupRequests {
  /** When the last one was made, and how large one made now would be. */
  'backup.status': { request: object; value: BackupStatus };
  /** The passphrase goes through to the host and is kept nowhere. */
  'backup.make': { request: MethodParams['backup.make'] & { press: string }; value: MadeBackup };
}
