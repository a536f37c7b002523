// SPDX-License-Identifier: Apache-2.0
// Registrations, licences and proofs of a work: as many as there are, each with its fields.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { WorkNote } from '../../messages/work-requests';
import { text } from '../text';
import { evidenceWords } from '../words/work-words';
import type { ChangeProps } from './note-fields';
import { NoteField } from './note-fields';

type Proof = WorkNote['proofs'][number];

/** Kinds of evidence that the artist may state, the strongest first. */
const kProofs: readonly Proof['kind'][] = [
  'layered_source',
  'camera_original',
  'making_of',
  'post',
  'archive_copy',
  'other',
];

interface PartsProps<T> {
  heading: string;
  parts: T[];
  most: number;
  fresh: T;
  onParts: (parts: T[]) => void;
  fields: (part: T, change: (some: Partial<T>) => void) => ComponentChildren;
}

function Parts<T>({ heading, parts, most, fresh, onParts, fields }: PartsProps<T>) {
  return (
    <fieldset class="record-parts">
      <legend>{heading}</legend>
      <ul>
        {parts.map((part, at) => (
          <li key={at} class="note-grid">
            {fields(part, (some) =>
              onParts(parts.map((one, place) => (place === at ? { ...one, ...some } : one))),
            )}
            <button
              type="button"
              class="button button-small"
              aria-label={`${text('work_part_remove')}: ${heading} ${at + 1}`}
              onClick={() => onParts(parts.filter((_, place) => place !== at))}
            >
              {text('work_part_remove')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="button button-small"
        disabled={parts.length >= most}
        aria-label={`${text('work_part_add')}: ${heading}`}
        onClick={() => onParts([...parts, fresh])}
      >
        {text('work_part_add')}
      </button>
    </fieldset>
  );
}

const dayOrNone = (value: string): string | null => (value === '' ? null : value);

export function RegistrationFields({ note, onChange }: ChangeProps) {
  return (
    <Parts
      heading={text('work_registrations')}
      parts={note.registrations}
      most={10}
      fresh={{ office: '', number: '', kind: '', day: null }}
      onParts={(registrations) => onChange({ registrations })}
      fields={(part, change) => (
        <>
          <NoteField
            label={text('work_part_office')}
            type="text"
            required
            value={part.office}
            onValue={(office) => change({ office })}
          />
          <NoteField
            label={text('work_part_number')}
            type="text"
            most={100}
            value={part.number}
            onValue={(number) => change({ number })}
          />
          <NoteField
            label={text('work_part_kind')}
            type="text"
            most={100}
            value={part.kind}
            onValue={(kind) => change({ kind })}
          />
          <NoteField
            label={text('work_part_day')}
            type="day"
            value={part.day ?? ''}
            onValue={(day) => change({ day: dayOrNone(day) })}
          />
        </>
      )}
    />
  );
}

export function LicenceFields({ note, onChange }: ChangeProps) {
  return (
    <Parts
      heading={text('work_licences')}
      parts={note.licences}
      most={20}
      fresh={{ holder: '', use: '', from: null, until: null }}
      onParts={(licences) => onChange({ licences })}
      fields={(part, change) => (
        <>
          <NoteField
            label={text('work_part_holder')}
            type="text"
            required
            value={part.holder}
            onValue={(holder) => change({ holder })}
          />
          <NoteField
            label={text('work_part_use')}
            type="text"
            value={part.use}
            onValue={(use) => change({ use })}
          />
          <NoteField
            label={text('work_part_from')}
            type="day_to_come"
            value={part.from ?? ''}
            onValue={(from) => change({ from: dayOrNone(from) })}
          />
          <NoteField
            label={text('work_part_until')}
            type="day_to_come"
            value={part.until ?? ''}
            onValue={(until) => change({ until: dayOrNone(until) })}
          />
        </>
      )}
    />
  );
}

export function ProofFields({ note, onChange }: ChangeProps) {
  return (
    <Parts
      heading={text('work_proofs')}
      parts={note.proofs}
      most={20}
      fresh={{ kind: 'layered_source', what: '', day: null } satisfies Proof as Proof}
      onParts={(proofs) => onChange({ proofs })}
      fields={(part, change) => (
        <>
          <ProofKind value={part.kind} onValue={(kind) => change({ kind })} />
          <NoteField
            label={text('work_part_what')}
            type="text"
            most={300}
            required
            value={part.what}
            onValue={(what) => change({ what })}
          />
          <NoteField
            label={text('work_part_day')}
            type="day"
            value={part.day ?? ''}
            onValue={(day) => change({ day: dayOrNone(day) })}
          />
        </>
      )}
    />
  );
}

function ProofKind({ value, onValue }: { value: Proof['kind']; onValue: (kind: Proof['kind']) => void }) {
  const id = useId();
  return (
    <div class="note-field">
      <label for={id}>{text('work_part_kind')}</label>
      <select
        id={id}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = kProofs.find((kind) => kind === currentTarget.value);
          if (chosen) onValue(chosen);
        }}
      >
        {kProofs.map((kind) => (
          <option key={kind} value={kind}>
            {evidenceWords(kind)}
          </option>
        ))}
      </select>
    </div>
  );
}
