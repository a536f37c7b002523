// SPDX-License-Identifier: Apache-2.0
import { Command } from '../pieces/command';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import type { Folders } from './use-folders';

/** What came of choosing a folder: a line, a sentence, or the command where the system has no dialog. */
export function FolderOutcome({ folders }: { folders: Folders }) {
  return (
    <div class="folder-outcome">
      <p class="quiet-line" role="status">
        {folders.line}
      </p>
      <ErrorLine error={folders.error} />
      {folders.command !== null && (
        <div class="notice notice-notice" role="alert">
          <p>{text('folder_no_dialog')}</p>
          <Command line={folders.command} />
        </div>
      )}
    </div>
  );
}
