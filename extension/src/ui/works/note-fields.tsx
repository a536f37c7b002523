// SPDX-License-Identifier: Apache-2.0
// Fields of a work's record, for the desk and for the work's own page.

import { useId } from 'preact/hooks';
import type { WorkNote } from '../../messages/work-requests';
import { text } from '../text';
import type { TextKey } from '../text';

const kStatuses = ['approved', 'pending', 'returned', 'draft', 'none'] as const;

/** A day in China, where the portals are: no later one can have happened. */
export function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
}

/** What a work has of which nothing is noted. */
export const kNothingNoted: WorkNote = {
  title: null,
  authors: null,
  completed: null,
  firstPublished: null,
  firstPublishedAt: null,
  firstPublishedUrl: null,
  officialUrl: null,
  recordPortal: null,
  recordNumber: null,
  recordStatus: null,
  recordSent: null,
  recordDecided: null,
  recordExpires: null,
  hasCertificate: null,
  claimSigned: null,
  registrations: [],
  licences: [],
  proofs: [],
};

interface FieldProps {
  label: string;
  type: 'text' | 'day' | 'day_to_come';
  value: string;
  /** How many characters the record holds of it. */
  most?: number;
  required?: boolean;
  onValue: (value: string) => void;
}

export function NoteField({ label, type, value, most = 200, required = false, onValue }: FieldProps) {
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{label}</label>
      {type === 'text' ? (
        <input
          id={id}
          type="text"
          maxLength={most}
          required={required}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="date"
          min="1000-01-01"
          max={type === 'day' ? today() : '9999-12-31'}
          value={value}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </div>
  );
}

export interface ChangeProps {
  note: WorkNote;
  onChange: (part: Partial<WorkNote>) => void;
}

/** Names of the record's fields that hold one text or day. */
export type TextField = {
  [K in keyof WorkNote]: WorkNote[K] extends string | null ? K : never;
}[keyof WorkNote] &
  Exclude<keyof WorkNote, 'recordStatus'>;

const kLongest: Partial<Record<TextField, number>> = {
  title: 300,
  authors: 300,
  firstPublishedAt: 500,
  firstPublishedUrl: 2048,
  officialUrl: 2048,
};

/** One field of the record by its name. */
export function RecordField({
  name,
  type,
  note,
  onChange,
}: ChangeProps & { name: TextField; type: FieldProps['type'] }) {
  return (
    <NoteField
      label={text(`work_note_${name}` as TextKey)}
      type={type}
      value={note[name] ?? ''}
      most={kLongest[name] ?? 200}
      onValue={(value) => onChange({ [name]: value === '' ? null : value })}
    />
  );
}

export function StatusField({ note, onChange }: ChangeProps) {
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
export function Certificate({ note, onChange }: ChangeProps) {
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
