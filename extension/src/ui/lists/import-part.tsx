// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { ErrorLine } from '../pieces/error-line';
import { counted, text } from '../text';
import { noteWords, tallyWords } from '../words/import-words';
import { ImportColumns } from './import-columns';
import { ImportQuestions } from './import-questions';
import { ImportRows } from './import-rows';
import { useImport } from './use-import';

const kKinds =
  '.csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The artist's own list of past complaints: what it would bring, what is not clear, and then into the records. */
export function ImportPart() {
  const list = useImport();
  const { preview, choices, busy } = list;
  const file = useId();
  const sheet = useId();
  return (
    <section class="import-part" aria-label={text('import_heading')}>
      <h3 class="part-heading">{text('import_heading')}</h3>
      <p>{text('import_intro')}</p>
      <div class="import-file">
        <label for={file}>{text('import_choose')}</label>
        <input
          id={file}
          type="file"
          accept={kKinds}
          disabled={busy === 'taking'}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void list.choose(chosen);
            // So that the same file, mended meanwhile, can be chosen again.
            currentTarget.value = '';
          }}
        />
      </div>
      <p class="quiet-line" role="status">
        {list.taken !== null
          ? `${counted('import_taken', list.taken.added)} ${
              list.taken.known > 0 ? counted('import_known', list.taken.known) : ''
            }`
          : busy !== null
            ? text(`import_${busy}`)
            : list.name}
      </p>
      <ErrorLine error={list.error} />
      {preview !== null && (
        <div class="import-preview" aria-busy={busy !== null}>
          <ul class="import-tally">
            {[...tallyWords(preview), ...preview.notes.map(noteWords)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {preview.otherSheets.length > 0 && (
            <label class="import-choice" for={sheet}>
              <span>{text('import_sheet')}</span>
              <select
                id={sheet}
                value={preview.sheet}
                disabled={busy !== null}
                onChange={({ currentTarget }) =>
                  void list.change({ sheet: currentTarget.value, columns: [], words: [] })
                }
              >
                {[preview.sheet, ...preview.otherSheets].map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <ImportQuestions preview={preview} choices={choices} busy={busy !== null} onChange={list.change} />
          <ImportRows preview={preview} />
          <ImportColumns preview={preview} choices={choices} busy={busy !== null} onChange={list.change} />
          <button
            type="button"
            class="button button-main import-take"
            disabled={busy !== null || preview.newCases === 0}
            onClick={() => void list.take()}
          >
            {preview.newCases === 0 ? text('import_nothing') : counted('import_take', preview.newCases)}
          </button>
        </div>
      )}
    </section>
  );
}
