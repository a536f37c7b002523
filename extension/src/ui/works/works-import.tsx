// SPDX-License-Identifier: Apache-2.0
import { useId } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkPreview, WorkRequests, WorkSheet } from '../../messages/work-requests';
import { DayOrderChoice } from '../lists/day-order-choice';
import { ImportColumns } from '../lists/import-columns';
import { ImportFile, ImportSheet } from '../lists/import-file';
import { RefusedRows } from '../lists/refused-rows';
import { useImport } from '../lists/use-import';
import type { ImportWay } from '../lists/use-import';
import { shown } from '../shown-text';
import { counted, number, text } from '../text';
import { noteWords } from '../words/import-words';
import { foundByWords, kWorkFields, workFieldWords, workTallyWords } from '../words/work-list-words';

type Choices = Omit<WorkSheet, 'data'>;
type Work = WorkPreview['works'][number]['work'];

const kWorksImport: ImportWay<Choices, WorkPreview, WorkRequests['work.import']['value']> = {
  none: { sheet: null, columns: [], order: 'unknown', rows: [] },
  preview: (list) => ask('work.preview', { list }),
  take: (list, planned) => ask('work.import', { list, planned }),
};

const nameOf = ({ title, fileName }: Work): string => `${shown(title)} (${shown(fileName)})`;

/** What the artist's own list says of her works: what it would change, what is not clear, and then into the records. */
export function WorksImport({ onBack, onTaken }: { onBack: () => void; onTaken: () => void }) {
  const list = useImport(kWorksImport);
  const { preview, choices, taken, busy } = list;
  const taking = busy === 'taking';
  const order = choices.order === 'unknown' && preview ? preview.order : choices.order;
  const said = [
    ...(preview === null ? [] : [...workTallyWords(preview), ...preview.notes.map(noteWords)]),
    ...(taken === null ? [] : [counted('works_import_taken', taken.written)]),
  ];
  const belongs = (line: number, workId: string): void => {
    const others = choices.rows.filter((one) => one.line !== line);
    void list.change({ rows: workId === '' ? others : [...others, { line, workId }] });
  };
  return (
    <section class="lists-view works-import" aria-label={text('works_import_heading')}>
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('works_back')}
      </button>
      <h2 class="page-heading">{text('works_import_heading')}</h2>
      <p>{text('works_import_intro')}</p>
      <ImportFile list={list} taking={text('works_import_taking')} said={said} />
      {preview !== null && (
        <div class="import-preview" aria-busy={busy !== null}>
          <ImportSheet
            sheet={choices.sheet ?? preview.sheet}
            others={preview.otherSheets}
            disabled={taking}
            onChange={(sheet) => void list.change({ sheet, columns: [], rows: [] })}
          />
          {(preview.twoWayDates > 0 || order !== 'unknown') && (
            <DayOrderChoice
              order={order}
              rows={preview.twoWayDates}
              disabled={taking}
              onChange={(chosen) => void list.change({ order: chosen })}
            />
          )}
          <AskedRows preview={preview} choices={choices} taking={taking} onAnswer={belongs} />
          <ChangedWorks preview={preview} />
          <RefusedRows rows={preview.refused} total={preview.refusedRows} />
          <ImportColumns
            key={`columns ${list.file}`}
            preview={preview}
            chosen={choices.columns}
            taking={taking}
            fields={kWorkFields}
            wordsOf={workFieldWords}
            open={!preview.columns.some(({ field }) => ['file', 'title', 'work_id'].includes(field))}
            onChange={(columns) => void list.change({ columns })}
          />
          <button
            type="button"
            class="button button-main import-take"
            disabled={busy !== null || preview.changed === 0}
            onClick={() => void list.take().then(onTaken)}
          >
            {preview.changed === 0 ? text('import_nothing') : counted('works_import_take', preview.changed)}
          </button>
        </div>
      )}
    </section>
  );
}

interface AskedProps {
  preview: WorkPreview;
  choices: Choices;
  taking: boolean;
  onAnswer: (line: number, workId: string) => void;
}

/** Rows that fit several works; those that were answered stay, so that an answer can be changed. */
function AskedRows({ preview, choices, taking, onAnswer }: AskedProps) {
  const id = useId();
  if (preview.asked.length === 0 && choices.rows.length === 0) return null;
  return (
    <fieldset class="import-questions" disabled={taking}>
      <legend>{text('import_questions')}</legend>
      {preview.asked.map(({ line, about, works }) => (
        <label class="import-choice" key={line} for={`${id}-${line}`}>
          <span>{text('works_import_which', number(line), shown(about))}</span>
          <select
            id={`${id}-${line}`}
            class="import-work"
            value=""
            onChange={({ currentTarget }) => onAnswer(line, currentTarget.value)}
          >
            <option value="">{text('import_word_unsaid')}</option>
            {works.map((work) => (
              <option key={work.id} value={work.id}>
                {nameOf(work)}
              </option>
            ))}
          </select>
        </label>
      ))}
      {choices.rows.map(({ line }) => (
        <p class="import-choice" key={line}>
          <span>{text('works_import_answered', number(line))}</span>
          <button type="button" class="button button-quiet" onClick={() => onAnswer(line, '')}>
            {text('works_import_ask_again')}
          </button>
        </p>
      ))}
    </fieldset>
  );
}

function ChangedWorks({ preview }: { preview: WorkPreview }) {
  if (preview.changed === 0) return null;
  return (
    <div class="import-cases">
      <ul aria-label={text('import_cases')}>
        {preview.works.map(({ lines, work, by, changes }) => (
          <li key={work.id}>
            <span>
              {text('import_line', lines.map((line) => number(line)).join(', '))}
              {' · '}
              {nameOf(work)}
            </span>
            <small>
              {foundByWords(by)}
              {' · '}
              {changes.map(workFieldWords).join(', ')}
            </small>
          </li>
        ))}
      </ul>
      {preview.changed > preview.works.length && (
        <p>{counted('import_further', preview.changed - preview.works.length)}</p>
      )}
    </div>
  );
}
