// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import type { ListPreview } from '../../messages/sheet-requests';
import { shown } from '../shown-text';
import { text } from '../text';
import { fieldWords, kFields } from '../words/import-words';
import type { ListChoices } from './use-import';

interface Props {
  preview: ListPreview;
  choices: ListChoices;
  taking: boolean;
  onChange: (choices: Partial<ListChoices>) => Promise<void>;
}

/** What each column is taken for, with what stands in it; any of them can be something else. */
export function ImportColumns({ preview, choices, taking, onChange }: Props) {
  const id = useId();
  // Not drawn shut again around a field in use.
  const [open] = useState(!preview.columns.some(({ field }) => field === 'link'));
  // The column that held the field until now gives it up, and does not get it back by a later choice.
  const map = (column: number, field: string): void => {
    const losing =
      field === '' ? [] : preview.columns.flatMap((one, at) => (one.field === field ? [at] : []));
    const changed = [...losing.filter((at) => at !== column), column];
    void onChange({
      columns: [
        ...choices.columns.filter(
          (one) => !changed.includes(one.column) && (field === '' || one.field !== field),
        ),
        ...changed.map((at) => ({ column: at, field: at === column ? field : '' })),
      ],
    });
  };
  const offered = kFields.filter((field) => preview.fields.includes(field));
  return (
    <details class="import-columns" open={open}>
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
              disabled={taking}
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
