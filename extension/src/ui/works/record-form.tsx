// SPDX-License-Identifier: Apache-2.0
import { useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkNote, WorkRecord } from '../../messages/work-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { noteErrorWords } from '../words/work-words';
import { Certificate, RecordField, StatusField } from './note-fields';
import { LicenceFields, ProofFields, RegistrationFields } from './part-fields';

interface Props {
  workId: string;
  record: WorkRecord;
  /** The record as it stands is wanted anew; what was typed may go. */
  onLook: () => void;
  onKept: () => void;
}

/** All that the artist states of a work. What stood before can be put back. */
export function RecordForm({ workId, record, onLook, onKept }: Props) {
  const [note, setNote] = useState<WorkNote>(record.note);
  const [line, setLine] = useState('');
  const [failed, setFailed] = useState<{ code: string; words: string } | null>(null);
  const [busy, setBusy] = useState(false);

  const keep = async (wanted: WorkNote): Promise<void> => {
    setBusy(true);
    const press = crypto.randomUUID();
    const answer = await ask('work.note', { press, workId, note: wanted, seenAt: record.notedAt });
    setBusy(false);
    setFailed(answer.ok ? null : { code: answer.code, words: noteErrorWords(answer) });
    setLine(answer.ok ? text('work_note_kept') : '');
    if (answer.ok) onKept();
  };
  const change = (part: Partial<WorkNote>): void => {
    setLine('');
    setNote((now) => ({ ...now, ...part }));
  };
  const fields = { note, onChange: change };
  const { before } = record;
  return (
    <form
      class="record-form"
      aria-label={text('work_record')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep(note);
      }}
    >
      <h3 class="part-subheading">{text('work_record')}</h3>
      <p class="quiet-line">{text('work_record_help')}</p>
      <fieldset>
        <legend>{text('work_record_work')}</legend>
        <div class="note-grid">
          <RecordField name="title" type="text" {...fields} />
          <RecordField name="authors" type="text" {...fields} />
          <RecordField name="completed" type="day" {...fields} />
          <RecordField name="officialUrl" type="text" {...fields} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{text('work_record_published')}</legend>
        <div class="note-grid">
          <RecordField name="firstPublished" type="day" {...fields} />
          <RecordField name="firstPublishedAt" type="text" {...fields} />
          <RecordField name="firstPublishedUrl" type="text" {...fields} />
        </div>
      </fieldset>
      <fieldset>
        <legend>{text('work_record_portal')}</legend>
        <div class="note-grid">
          <StatusField {...fields} />
          <RecordField name="recordPortal" type="text" {...fields} />
          <RecordField name="recordNumber" type="text" {...fields} />
          <RecordField name="recordSent" type="day" {...fields} />
          <RecordField name="recordDecided" type="day" {...fields} />
          <RecordField name="recordExpires" type="day_to_come" {...fields} />
          <Certificate {...fields} />
        </div>
      </fieldset>
      <RegistrationFields {...fields} />
      <LicenceFields {...fields} />
      <ProofFields {...fields} />
      <div class="actions">
        <button type="submit" class="button button-main" disabled={busy}>
          {text('work_note_keep')}
        </button>
        {before !== null && (
          <button type="button" class="button" disabled={busy} onClick={() => void keep(before)}>
            {text('work_before')}
          </button>
        )}
        {failed?.code === 'conflict' && (
          <button type="button" class="button" onClick={onLook}>
            {text('work_look_again')}
          </button>
        )}
        <span class="quiet-line" role="status">
          {line}
        </span>
      </div>
      <ErrorLine error={failed?.words ?? null} />
    </form>
  );
}
