// SPDX-License-Identifier: Apache-2.0
import { Command } from '../pieces/command';
import { text } from '../text';

/** How a backup is opened. No browser may have the records open meanwhile, so this page cannot do it. */
export function OpenBackupPart() {
  return (
    <section class="settings-part" aria-labelledby="open-backup-heading">
      <h3 id="open-backup-heading">{text('backup_open_heading')}</h3>
      <p>{text('backup_open_intro')}</p>
      <ol class="settings-steps">
        <li>{text('backup_open_install')}</li>
        <li>{text('backup_open_close')}</li>
        <li>
          {text('backup_open_command')}
          <Command line="counterproof open FILE" />
        </li>
      </ol>
      <p>{text('backup_open_aside')}</p>
    </section>
  );
}
