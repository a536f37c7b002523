// SPDX-License-Identifier: Apache-2.0
// Files of an entry: those it has, and those that are added by choosing or by dropping them here. None is read before
// the entry is kept.

import { useId, useRef, useState } from 'preact/hooks';
import type { EntryFile } from '../../messages/entry-requests';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { number, text } from '../text';
import { sizeWords } from '../words/entry-words';
import { kMostBytes, kMostFiles, kMostMegabytes } from './file-transfer';

export interface AddedFile {
  key: number;
  file: File;
}

interface Props {
  kept: EntryFile[];
  added: AddedFile[];
  /** Nothing is added now. */
  isShut: boolean;
  onKept: (files: EntryFile[]) => void;
  onAdded: (files: AddedFile[]) => void;
}

function refused({ name, size }: File): string | null {
  if (size === 0) return text('entry_file_empty', name);
  return size > kMostBytes ? text('entry_file_too_large', name, number(kMostMegabytes)) : null;
}

export function FileField({ kept, added, isShut, onKept, onAdded }: Props) {
  const id = useId();
  const [over, setOver] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const count = useRef(0);
  const add = (files: readonly File[]): void => {
    const words = files.flatMap((file) => refused(file) ?? []);
    const good = files.filter((file) => refused(file) === null);
    const room = Math.max(0, kMostFiles - kept.length - added.length);
    if (good.length > room) words.push(text('entry_files_too_many', number(kMostFiles)));
    setSaid(words.length > 0 ? words.join(' ') : null);
    if (good.length > 0 && room > 0)
      onAdded([...added, ...good.slice(0, room).map((file) => ({ key: ++count.current, file }))]);
  };
  return (
    <div
      class={over ? 'entry-drop entry-drop-over' : 'entry-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!isShut);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        // A fieldset that is disabled takes what is dropped all the same.
        if (!isShut) add([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <label for={id}>{text('entry_files_add')}</label>
      <p class="fact" id={`${id}-help`}>
        {text('entry_files_help', number(kMostFiles), number(kMostMegabytes))}
      </p>
      <input
        id={id}
        class="entry-file-input"
        type="file"
        multiple
        aria-describedby={`${id}-help`}
        onChange={({ currentTarget }) => {
          add([...(currentTarget.files ?? [])]);
          // The same file can be chosen again after it was removed.
          currentTarget.value = '';
        }}
      />
      <ul class="entry-files">
        {kept.map((file) => (
          <FileLine
            key={file.sha256}
            name={file.name}
            bytes={file.bytes}
            onRemove={() => onKept(kept.filter(({ sha256 }) => sha256 !== file.sha256))}
          />
        ))}
        {added.map(({ key, file }) => (
          <FileLine
            key={key}
            name={file.name}
            bytes={file.size}
            onRemove={() => onAdded(added.filter((one) => one.key !== key))}
          />
        ))}
      </ul>
      <ErrorLine error={said} />
    </div>
  );
}

function FileLine({ name, bytes, onRemove }: { name: string; bytes: number; onRemove: () => void }) {
  return (
    <li>
      <Name words={name} /> <span class="fact">{sizeWords(bytes)}</span>{' '}
      <button
        type="button"
        class="button button-small"
        aria-label={text('entry_file_remove', name)}
        onClick={onRemove}
      >
        {text('work_part_remove')}
      </button>
    </li>
  );
}
