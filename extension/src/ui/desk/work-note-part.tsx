// SPDX-License-Identifier: Apache-2.0
import { useEffect, useId, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { WorkNote } from '../../messages/complaint-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import type { TextKey } from '../text';
import { errorWords } from '../words/error-words';

interface Props {
  workId: string;
  /** The linter wants something of the work: shown at once. */
  wanted: boolean;
  onNoted: () => void;
}

const kStatuses = ['approved', 'pending', 'returned', 'draft', 'none'] as const;
const kNothing: WorkNote = {
  recordNumber: null,
  recordStatus: null,
  completed: null,
  firstPublished: null,
  firstPublishedAt: null,
  officialUrl: null,
  hasCertificate: null,
  claimSigned: null,
};

type TextField = 'recordNumber' | 'completed' | 'firstPublished' | 'firstPublishedAt' | 'officialUrl';

/** What the portal and the statement need to know of a work; asked once, used in every form of it. */
export function WorkNotePart({ workId, wanted, onNoted }: Props) {
  const [note, setNote] = useState<WorkNote | null>(null);
  const [line, setLine] = useState('');
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setNote(null);
    setLine('');
    void ask('work.noted', { workId }).then((answer) => {
      if (!current) return;
      setError(answer.ok ? null : errorWords(answer));
      setNote(answer.ok ? answer.value.note : kNothing);
    });
    return () => {
      current = false;
    };
  }, [workId]);

  const keep = async (): Promise<void> => {
    if (note === null) return;
    const answer = await ask('work.note', { press: crypto.randomUUID(), workId, note });
    setError(answer.ok ? null : errorWords(answer));
    setLine(answer.ok ? text('work_note_kept') : '');
    if (answer.ok) onNoted();
  };
  if (note === null) return null;
  const change = (part: Partial<WorkNote>): void => {
    setLine('');
    setNote({ ...note, ...part });
  };
  const field = (name: TextField, type: 'text' | 'date'): preact.JSX.Element => (
    <NoteField
      label={text(`work_note_${name}` as TextKey)}
      type={type}
      value={note[name] ?? ''}
      onValue={(value) => change({ [name]: value === '' ? null : value })}
    />
  );
  return (
    <details class="work-note" open={wanted || line !== ''}>
      <summary>{text('work_note_heading')}</summary>
      <form
        class="work-note-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <p class="quiet-line">{text('work_note_help')}</p>
        <div class="note-grid">
          <StatusField note={note} onChange={change} />
          {field('recordNumber', 'text')}
          <Certificate note={note} onChange={change} />
          {field('completed', 'date')}
          {field('firstPublished', 'date')}
          {field('firstPublishedAt', 'text')}
          {field('officialUrl', 'text')}
        </div>
        <div class="actions">
          <button type="submit" class="button">
            {text('work_note_keep')}
          </button>
          <span class="quiet-line" role="status">
            {line}
          </span>
        </div>
        <ErrorLine error={error} />
      </form>
    </details>
  );
}

interface FieldProps {
  label: string;
  type: 'text' | 'date';
  value: string;
  onValue: (value: string) => void;
}

function NoteField({ label, type, value, onValue }: FieldProps) {
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{label}</label>
      {type === 'date' ? (
        <input id={id} type="date" value={value} onInput={(event) => onValue(event.currentTarget.value)} />
      ) : (
        <input
          id={id}
          type="text"
          maxLength={200}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

interface ChangeProps {
  note: WorkNote;
  onChange: (part: Partial<WorkNote>) => void;
}

function StatusField({ note, onChange }: ChangeProps) {
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{text('work_note_recordStatus')}</label>
      <select
        id={id}
        value={note.recordStatus ?? ''}
        onChange={(event) => {
          const chosen = kStatuses.find((status) => status === event.currentTarget.value);
          onChange({ recordStatus: chosen ?? null });
        }}
      >
        <option value="">{text('work_status_unknown')}</option>
        {kStatuses.map((status) => (
          <option key={status} value={status}>
            {text(`work_status_${status}` as TextKey)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** A work without a certificate needs a signed claim statement. */
function Certificate({ note, onChange }: ChangeProps) {
  return (
    <div class="note-field note-ticks">
      <label>
        <input
          type="checkbox"
          checked={note.hasCertificate === true}
          onChange={(event) => onChange({ hasCertificate: event.currentTarget.checked })}
        />{' '}
        {text('work_note_hasCertificate')}
      </label>
      {note.hasCertificate !== true && (
        <label>
          <input
            type="checkbox"
            checked={note.claimSigned === true}
            onChange={(event) =>
              onChange({ hasCertificate: false, claimSigned: event.currentTarget.checked })
            }
          />{' '}
          {text('work_note_claimSigned')}
        </label>
      )}
    </div>
  );
}
