// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import type { ListPreview } from '../../messages/sheet-requests';
import { shown } from '../shown-text';
import { text } from '../text';
import { fieldWords, kFields } from '../words/import-words';
import type { ListChoices } from './use-import';

interface Props {
  preview: ListPreview;
  choices: ListChoices;
  busy: boolean;
  onChange: (choices: Partial<ListChoices>) => Promise<void>;
}

/** What each column is taken for, with what stands in it; any of them can be something else. */
export function ImportColumns({ preview, choices, busy, onChange }: Props) {
  const id = useId();
  const map = (column: number, field: string): void => {
    const others = choices.columns.filter((one) => one.column !== column);
    void onChange({ columns: [...others, { column, field }] });
  };
  const offered = kFields.filter((field) => preview.fields.includes(field));
  return (
    <details class="import-columns" open={!preview.columns.some(({ field }) => field === 'link')}>
      <summary>{text('import_columns')}</summary>
      <ul>
        {preview.columns.map(({ heading, field, examples }, at) => (
          <li class="import-choice" key={at}>
            <label for={`${id}-${at}`}>
              <strong>{shown(heading)}</strong>
              <small>{examples.map(shown).join(' · ')}</small>
            </label>
            <select
              id={`${id}-${at}`}
              class="import-column"
              value={field}
              disabled={busy}
              onChange={({ currentTarget }) => map(at, currentTarget.value)}
            >
              <option value="">{fieldWords('')}</option>
              {[...offered, ...(field === '' || offered.some((one) => one === field) ? [] : [field])].map(
                (one) => (
                  <option key={one} value={one}>
                    {fieldWords(one)}
                  </option>
                ),
              )}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
