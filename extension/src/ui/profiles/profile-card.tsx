// SPDX-License-Identifier: Apache-2.0
import { useRef, useState } from 'preact/hooks';
import { ask } from '../../browser/view-client';
import type { Profile } from '../../messages/profile-requests';
import { ErrorLine } from '../pieces/error-line';
import { Name } from '../pieces/name';
import { counted, dayOnly, text } from '../text';
import { errorWords } from '../words/error-words';
import { fieldWords, kindWords, kSealedFields } from '../words/profile-words';
import { ProfileWorks } from './profile-works';

interface Props {
  profile: Profile;
  onEdit: () => void;
  onRemoved: (said: string) => void;
  onGiven: () => void;
}

export function ProfileCard({ profile, onEdit, onRemoved, onGiven }: Props) {
  const [inside, setInside] = useState<'works' | 'remove' | null>(null);
  const filled = kSealedFields.filter((field) => profile.filled.includes(field));
  const turn = (to: 'works' | 'remove'): void => setInside((now) => (now === to ? null : to));
  return (
    <article class="profile-card">
      <h3 class="part-heading">
        <Name words={profile.label} />
      </h3>
      <p class="quiet-line">
        {kindWords(profile.kind)}
        {profile.penName !== '' && (
          <>
            {' · '}
            <Name words={profile.penName} />
          </>
        )}
        {profile.letterExpires !== null &&
          ` · ${text('profile_letter_until', dayOnly(profile.letterExpires))}`}
      </p>
      <p>{whichWorks(profile)}</p>
      <p class="fact">
        {filled.length === 0
          ? text('profile_nothing_sealed')
          : text('profile_sealed', filled.map(fieldWords).join(text('list_comma')))}
      </p>
      <div class="actions">
        <button type="button" class="button profile-edit" onClick={onEdit}>
          {text('profile_edit')}
        </button>
        <button
          type="button"
          class="button profile-works-open"
          aria-expanded={inside === 'works'}
          onClick={() => turn('works')}
        >
          {text('profile_works')}
        </button>
        <button
          type="button"
          class="button button-quiet profile-remove"
          aria-expanded={inside === 'remove'}
          onClick={() => turn('remove')}
        >
          {text('profile_remove')}
        </button>
      </div>
      {inside === 'works' && <ProfileWorks profile={profile} onGiven={onGiven} />}
      {inside === 'remove' && <Removal profile={profile} onRemoved={onRemoved} />}
    </article>
  );
}

function whichWorks({ takesRest, works }: Profile): string {
  if (takesRest) return works === 0 ? text('profile_takes_rest') : counted('profile_takes_rest_and', works);
  return works === 0 ? text('profile_no_works') : counted('profile_has_works', works);
}

function Removal({ profile, onRemoved }: Pick<Props, 'profile' | 'onRemoved'>) {
  const [error, setError] = useState<string | null>(null);
  const press = useRef(crypto.randomUUID());
  const remove = async (): Promise<void> => {
    const answer = await ask('profile.remove', { press: press.current, profileId: profile.id });
    if (answer.ok) onRemoved(text('profile_removed'));
    else setError(errorWords(answer));
  };
  return (
    <div class="notice notice-notice profile-removal">
      <p>
        {text('profile_remove_sure')}
        {profile.works > 0 && ` ${counted('profile_remove_works', profile.works)}`}
      </p>
      <div class="actions">
        <button type="button" class="button profile-remove-sure" onClick={() => void remove()}>
          {text('profile_remove_now')}
        </button>
      </div>
      <ErrorLine error={error} />
    </div>
  );
}
