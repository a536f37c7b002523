// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { ErrorLine } from '../pieces/error-line';
import { shown } from '../shown-text';
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
  const { preview, choices, taken, busy } = list;
  const taking = busy === 'taking';
  const file = useId();
  const sheet = useId();
  const said = [
    ...(preview === null ? [] : [...tallyWords(preview), ...preview.notes.map(noteWords)]),
    ...(taken === null ? [] : [counted('import_taken', taken.added)]),
    ...(taken !== null && taken.known > 0 ? [counted('import_known', taken.known)] : []),
  ];
  return (
    <section class="import-part" aria-label={text('import_heading')}>
      <h3 class="part-heading">{text('import_heading')}</h3>
      <p>{text('import_intro')}</p>
      <div class="import-file">
        <input
          id={file}
          class="spoken"
          type="file"
          accept={kKinds}
          disabled={taking}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void list.choose(chosen);
            // So that the same file, mended meanwhile, can be chosen again.
            currentTarget.value = '';
          }}
        />
        <label class="button" for={file}>
          {text(list.name === '' ? 'import_choose' : 'import_choose_other')}
        </label>
        <span class="import-name">{shown(list.name)}</span>
      </div>
      <div class="import-tally" role="status">
        {busy !== null && <p class="quiet-line">{text(`import_${busy}`)}</p>}
        {said.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <ErrorLine error={list.error} />
      {preview !== null && (
        <div class="import-preview" aria-busy={busy !== null}>
          {preview.otherSheets.length > 0 && (
            <label class="import-choice" for={sheet}>
              <span>{text('import_sheet')}</span>
              <select
                id={sheet}
                value={choices.sheet ?? preview.sheet}
                disabled={taking}
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
          <ImportQuestions
            key={`words ${list.file}`}
            preview={preview}
            choices={choices}
            taking={taking}
            onChange={list.change}
          />
          <ImportRows preview={preview} />
          <ImportColumns
            key={`columns ${list.file}`}
            preview={preview}
            choices={choices}
            taking={taking}
            onChange={list.change}
          />
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
