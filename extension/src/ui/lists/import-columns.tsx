// SPDX-License-Identifier: Apache-2.0
import { useId, useState } from 'preact/hooks';
import { shown } from '../shown-text';
import { text } from '../text';

interface Choice {
  column: number;
  field: string;
}

interface Props {
  preview: { columns: readonly { heading: string; field: string; examples: string[] }[]; fields: string[] };
  chosen: readonly Choice[];
  taking: boolean;
  /** What a column may hold, as the artist would look for it. */
  fields: readonly string[];
  /** A field in words; of '' what becomes of a column without one. */
  wordsOf: (field: string) => string;
  /** Whether it stands open at first. */
  open: boolean;
  onChange: (columns: Choice[]) => void;
}

/** What each column is taken for, with what stands in it; any of them can be something else. */
export function ImportColumns({ preview, chosen, taking, fields, wordsOf, open, onChange }: Props) {
  const id = useId();
  // Not drawn shut again around a field in use.
  const [opened] = useState(open);
  // The column that held the field until now gives it up, and does not get it back by a later choice.
  const map = (column: number, field: string): void => {
    const losing =
      field === '' ? [] : preview.columns.flatMap((one, at) => (one.field === field ? [at] : []));
    const changed = [...losing.filter((at) => at !== column), column];
    onChange([
      ...chosen.filter((one) => !changed.includes(one.column) && (field === '' || one.field !== field)),
      ...changed.map((at) => ({ column: at, field: at === column ? field : '' })),
    ]);
  };
  const offered = fields.filter((field) => preview.fields.includes(field));
  return (
    <details class="import-columns" open={opened}>
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
              <option value="">{wordsOf('')}</option>
              {[...offered, ...(field === '' || offered.includes(field) ? [] : [field])].map((one) => (
                <option key={one} value={one}>
                  {wordsOf(one)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}
