// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { EntryFacts } from '../../messages/entry-requests';
import { text } from '../text';
import { entryKindWords, kEntryKinds } from '../words/entry-words';
import { localDay } from './local-day';

interface Props {
  facts: EntryFacts;
  onChange: (part: Partial<EntryFacts>) => void;
}

const kLongestText = 20_000;
const kLongestWho = 200;

function Field({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="note-field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

/**
 * What the artist says of an entry. The value of a date field is YYYY-MM-DD in every language, of a time field HH:MM:
 * both are kept as they stand there.
 */
export function EntryFields({ facts, onChange }: Props) {
  const id = useId();
  const orNull = (value: string): string | null => (value === '' ? null : value);
  return (
    <>
      <div class="note-grid">
        <Field id={`${id}-kind`} label={text('entry_kind')}>
          <select
            id={`${id}-kind`}
            class="entry-kind"
            value={facts.kind}
            onChange={({ currentTarget }) => {
              const kind = kEntryKinds.find((one) => one === currentTarget.value);
              if (kind) onChange({ kind });
            }}
          >
            {kEntryKinds.map((kind) => (
              <option key={kind} value={kind}>
                {entryKindWords(kind)}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-day`} label={text('entry_day')}>
          <input
            id={`${id}-day`}
            class="entry-day"
            type="date"
            required
            min="1000-01-01"
            max={localDay()}
            value={facts.day}
            onInput={(event) => onChange({ day: event.currentTarget.value })}
          />
        </Field>
        <Field id={`${id}-time`} label={text('entry_time')}>
          <input
            id={`${id}-time`}
            class="entry-time"
            type="time"
            value={facts.time ?? ''}
            onInput={(event) => onChange({ time: orNull(event.currentTarget.value.slice(0, 5)) })}
          />
        </Field>
        <Field id={`${id}-who`} label={text('entry_who')}>
          <input
            id={`${id}-who`}
            class="entry-who"
            type="text"
            maxLength={kLongestWho}
            value={facts.who}
            onInput={(event) => onChange({ who: event.currentTarget.value })}
          />
        </Field>
        <Field id={`${id}-direction`} label={text('entry_direction')}>
          <select
            id={`${id}-direction`}
            class="entry-direction"
            value={facts.direction ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onChange({ direction: value === 'sent' || value === 'received' ? value : null })
            }
          >
            <option value="">{text('entry_direction_none')}</option>
            <option value="sent">{text('entry_sent')}</option>
            <option value="received">{text('entry_received')}</option>
          </select>
        </Field>
      </div>
      {facts.kind === 'listing_report' && <p class="quiet-line">{text('entry_report_hint')}</p>}
      <Field id={`${id}-text`} label={text('entry_text')}>
        <textarea
          id={`${id}-text`}
          class="entry-words"
          rows={6}
          dir="auto"
          maxLength={kLongestText}
          value={facts.text}
          onInput={(event) => onChange({ text: event.currentTarget.value })}
        />
      </Field>
      <div class="note-grid">
        <Field id={`${id}-due`} label={text('entry_due')}>
          <input
            id={`${id}-due`}
            class="entry-due-day"
            type="date"
            min="1000-01-01"
            max="9999-12-31"
            value={facts.due ?? ''}
            onInput={(event) => onChange({ due: orNull(event.currentTarget.value) })}
          />
        </Field>
        <label class="entry-tick">
          <input
            type="checkbox"
            checked={facts.answered}
            onChange={(event) => onChange({ answered: event.currentTarget.checked })}
          />{' '}
          {text('entry_answered_tick')}
        </label>
      </div>
    </>
  );
}
