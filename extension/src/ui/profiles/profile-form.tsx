// SPDX-License-Identifier: Apache-2.0
// One profile, written. What is typed lives in this form alone and is gone with it.

import { useId, useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Profile, ProfileKind, SealedField, SellerSees } from '../../messages/profile-requests';
import { ErrorLine } from '../pieces/error-line';
import { text } from '../text';
import { errorWords } from '../words/error-words';
import { kindWords, kSealedFields } from '../words/profile-words';
import { SealedInput } from './sealed-input';
import { SellerPreview } from './seller-preview';

interface Props {
  /** Null: a new one. */
  profile: Profile | null;
  isFirst: boolean;
  sees: SellerSees;
  /** Why nothing can be sealed now; null when it can. */
  locked: string | null;
  onDone: (said: string) => void;
  onBack: () => void;
}

type Open = Pick<Profile, 'kind' | 'label' | 'penName' | 'letterExpires' | 'takesRest'>;
const kKinds: readonly ProfileKind[] = ['artist', 'company', 'agent'];

export function ProfileForm({ profile, isFirst, sees, locked, onDone, onBack }: Props) {
  const [open, setOpen] = useState<Open>(
    () => profile ?? { kind: 'artist', label: '', penName: '', letterExpires: null, takesRest: isFirst },
  );
  // Only what is written anew; what is not named stays as the host has it.
  const [fields, setFields] = useState<Partial<Record<SealedField, string>>>({});
  const [error, setError] = useState<string | null>(null);
  const press = useRef(crypto.randomUUID());
  const change = (part: Partial<Open>): void => {
    press.current = crypto.randomUUID();
    setOpen((now) => ({ ...now, ...part }));
  };
  const put = (field: SealedField, value: string | undefined): void => {
    press.current = crypto.randomUUID();
    setFields((now) => {
      const { [field]: _, ...others } = now;
      return value === undefined ? others : { ...others, [field]: value };
    });
  };
  const keep = async (): Promise<void> => {
    setError(null);
    const isAgent = open.kind === 'agent';
    const answer = await ask('profile.write', {
      press: press.current,
      profileId: profile?.id ?? null,
      kind: open.kind,
      label: open.label,
      penName: open.penName,
      letterExpires: isAgent ? open.letterExpires : null,
      takesRest: open.takesRest,
      fields,
    });
    if (answer.ok) onDone(text('profile_kept'));
    else setError(errorWords(answer));
  };
  const asked = kSealedFields.filter((field) => field !== 'ownerName' || open.kind === 'agent');
  return (
    <section class="profile-form-part">
      <button type="button" class="button button-quiet" onClick={onBack}>
        <span aria-hidden="true">‹ </span>
        {text('profile_back')}
      </button>
      <h2 class="page-heading">{text(profile === null ? 'profile_new_heading' : 'profile_edit_heading')}</h2>
      <p class="lead">{text('profile_form_lead')}</p>
      {locked !== null && <p class="notice notice-notice">{locked}</p>}
      <form
        class="profile-form"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <OpenPart open={open} onChange={change} />
        <h3 class="part-subheading">{text('profile_sealed_heading')}</h3>
        <p class="quiet-line">{text('profile_sealed_help')}</p>
        {asked.map((field) => (
          <SealedInput
            key={field}
            field={field}
            isKept={profile?.filled.includes(field) === true}
            value={fields[field]}
            onValue={(value) => put(field, value)}
          />
        ))}
        <SellerPreview sees={sees} profile={profile} typed={fields} />
        <div class="actions">
          <button type="submit" class="button button-main profile-keep">
            {text('profile_keep')}
          </button>
        </div>
        <ErrorLine error={error} />
      </form>
    </section>
  );
}

function OpenPart({ open, onChange }: { open: Open; onChange: (part: Partial<Open>) => void }) {
  const id = useId();
  return (
    <>
      <div class="note-field">
        <label for={`${id}-label`}>{text('profile_label')}</label>
        <input
          id={`${id}-label`}
          class="profile-label"
          type="text"
          autocomplete="off"
          maxLength={60}
          value={open.label}
          onInput={(event) => onChange({ label: event.currentTarget.value })}
        />
        <p class="fact">{text('profile_label_use')}</p>
      </div>
      <fieldset class="profile-kinds">
        <legend>{text('profile_kind')}</legend>
        {kKinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={`${id}-kind`}
              checked={open.kind === kind}
              onChange={() => onChange({ kind })}
            />{' '}
            {kindWords(kind)}
          </label>
        ))}
      </fieldset>
      <div class="note-field">
        <label for={`${id}-pen`}>{text('profile_pen_name')}</label>
        <input
          id={`${id}-pen`}
          class="profile-pen-name"
          type="text"
          autocomplete="off"
          maxLength={200}
          value={open.penName}
          onInput={(event) => onChange({ penName: event.currentTarget.value })}
        />
        <p class="fact">{text(open.kind === 'agent' ? 'profile_pen_use_agent' : 'profile_pen_use')}</p>
      </div>
      {open.kind === 'agent' && (
        <div class="note-field">
          <label for={`${id}-letter`}>{text('profile_letter')}</label>
          <input
            id={`${id}-letter`}
            type="date"
            value={open.letterExpires ?? ''}
            onInput={(event) => onChange({ letterExpires: event.currentTarget.value || null })}
          />
          <p class="fact">{text('profile_letter_use')}</p>
        </div>
      )}
      <label>
        <input
          type="checkbox"
          checked={open.takesRest}
          onChange={(event) => onChange({ takesRest: event.currentTarget.checked })}
        />{' '}
        {text('profile_rest')}
      </label>
    </>
  );
}
