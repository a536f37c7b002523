// SPDX-License-Identifier: Apache-2.0
import { counted, text } from '../text';
import { fieldWords, kFields, noteWords, tallyWords } from '../words/import-words';
import { ImportColumns } from './import-columns';
import { ImportFile, ImportSheet } from './import-file';
import { ImportQuestions } from './import-questions';
import { ImportRows } from './import-rows';
import { kPastImport } from './past-import';
import { useImport } from './use-import';

/** The artist's own list of past complaints: what it would bring, what is not clear, and then into the records. */
export function ImportPart() {
  const list = useImport(kPastImport);
  const { preview, choices, taken, busy } = list;
  const taking = busy === 'taking';
  const said = [
    ...(preview === null ? [] : [...tallyWords(preview), ...preview.notes.map(noteWords)]),
    ...(taken === null ? [] : [counted('import_taken', taken.added)]),
    ...(taken !== null && taken.known > 0 ? [counted('import_known', taken.known)] : []),
  ];
  return (
    <section class="import-part" aria-label={text('import_heading')}>
      <h3 class="part-heading">{text('import_heading')}</h3>
      <p>{text('import_intro')}</p>
      <ImportFile list={list} taking={text('import_taking')} said={said} />
      {preview !== null && (
        <div class="import-preview" aria-busy={busy !== null}>
          <ImportSheet
            sheet={choices.sheet ?? preview.sheet}
            others={preview.otherSheets}
            disabled={taking}
            onChange={(sheet) => void list.change({ sheet, columns: [], words: [] })}
          />
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
            chosen={choices.columns}
            taking={taking}
            fields={kFields}
            wordsOf={fieldWords}
            open={!preview.columns.some(({ field }) => field === 'link')}
            onChange={(columns) => void list.change({ columns })}
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
