// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { ErrorLine } from '../pieces/error-line';
import { shown } from '../shown-text';
import { text } from '../text';
import type { Import } from './use-import';

const kKinds =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Props {
  list: Pick<Import<object, object, object>, 'name' | 'busy' | 'error' | 'choose'>;
  /** Said while it is written. */
  taking: string;
  /** What is known of it, a line each. */
  said: readonly string[];
}

/** Where the artist chooses a list, and what is said of it. */
export function ImportFile({ list, taking, said }: Props) {
  const id = useId();
  return (
    <>
      <div class="import-file">
        <input
          id={id}
          class="spoken"
          type="file"
          accept={kKinds}
          disabled={list.busy === 'taking'}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void list.choose(chosen);
            // So that the same file, mended meanwhile, can be chosen again.
            currentTarget.value = '';
          }}
        />
        <label class="button" for={id}>
          {text(list.name === '' ? 'import_choose' : 'import_choose_other')}
        </label>
        <span class="import-name">{shown(list.name)}</span>
      </div>
      <div class="import-tally" role="status">
        {list.busy !== null && (
          <p class="quiet-line">{list.busy === 'taking' ? taking : text('import_reading')}</p>
        )}
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <ErrorLine error={list.error} />
    </>
  );
}

interface SheetProps {
  sheet: string;
  others: readonly string[];
  disabled: boolean;
  onChange: (sheet: string) => void;
}

/** Which sheet of a workbook is meant, when it has several. */
export function ImportSheet({ sheet, others, disabled, onChange }: SheetProps): ComponentChildren {
  const id = useId();
  if (others.length === 0) return null;
  return (
    <label class="import-choice" for={id}>
      <span>{text('import_sheet')}</span>
      <select
        id={id}
        value={sheet}
        disabled={disabled}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {[sheet, ...others.filter((name) => name !== sheet)].map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
