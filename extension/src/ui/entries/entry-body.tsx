// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import type { EntryFacts, EntryFile } from '../../messages/entry-requests';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { saveFile } from '../save-file';
import { text } from '../text';
import { sizeWords } from '../words/entry-words';
import { fetchFile } from './file-transfer';

/** What an entry says, and its files to be saved as they were given. */
export function EntryBody({ entryId, facts }: { entryId: string; facts: EntryFacts }) {
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = async (file: EntryFile): Promise<void> => {
    setBusy(file.sha256);
    setError(null);
    const fetched = await fetchFile(entryId, file);
    setBusy(null);
    // No type of its own: nothing is opened here, whatever it is.
    if (fetched.ok) saveFile(file.name, [fetched.value], 'application/octet-stream');
    else setError(fetched.words);
  };
  return (
    <>
      {facts.text !== '' && (
        <p class="entry-text" dir="auto">
          {facts.text}
        </p>
      )}
      {facts.files.length > 0 && (
        <ul class="entry-files" aria-label={text('entry_files')}>
          {facts.files.map((file) => (
            <li key={file.sha256}>
              <button
                type="button"
                class="button button-small entry-file"
                disabled={busy !== null}
                aria-label={text('entry_file_save', file.name)}
                onClick={() => void save(file)}
              >
                <Name words={file.name} />
              </button>{' '}
              <span class="fact" role="status">
                {busy === file.sha256 ? text('entry_file_fetching') : sizeWords(file.bytes)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <ErrorLine error={error} />
    </>
  );
}
