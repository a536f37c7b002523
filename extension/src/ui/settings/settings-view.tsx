// SPDX-License-Identifier: Apache-2.0
import type { HostState } from '../../messages/tab-state';
import { text } from '../text';
import { AboutPart } from './about-part';
import { BackupPart } from './backup-part';
import { ChoicesPart } from './choices-part';
import { OpenBackupPart } from './open-backup-part';

/** Backup, moving to another computer, and what the artist can set. */
export function SettingsView({ host }: { host: HostState | null }) {
  return (
    <div class="settings-view">
      <h2 class="page-heading">{text('part_settings')}</h2>
      <BackupPart hostReady={host?.state === 'ready'} />
      <OpenBackupPart />
      <ChoicesPart />
      <AboutPart host={host} />
    </div>
  );
}
