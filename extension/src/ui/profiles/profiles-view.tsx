// SPDX-License-Identifier: Apache-2.0
// Who files the complaints. What is personal is written here, sealed by the host, and never comes back to this page.

import { useState } from 'preact/hooks';
import type { Profile } from '../../messages/profile-requests';
import { useAsked } from '../pieces/use-asked';
import { text } from '../text';
import { ProfileCard } from './profile-card';
import { ProfileForm } from './profile-form';
import { SellerPreview } from './seller-preview';

export function ProfilesView({ hostReady }: { hostReady: boolean }) {
  const { value, error, look } = useAsked('profile.list', hostReady);
  const [edited, setEdited] = useState<Profile | 'new' | null>(null);
  const [line, setLine] = useState('');

  const done = (said: string): void => {
    setEdited(null);
    setLine(said);
    void look();
  };
  if (edited !== null && value !== null)
    return (
      <ProfileForm
        profile={edited === 'new' ? null : edited}
        isFirst={value.profiles.length === 0}
        sees={value.sellerSees}
        locked={value.locked}
        onDone={done}
        onBack={() => setEdited(null)}
      />
    );
  return (
    <div class="profiles">
      <div class="page-head">
        <h2 class="page-heading">{text('part_profiles')}</h2>
        {value !== null && value.profiles.length > 0 && (
          <button type="button" class="button profile-new" onClick={() => setEdited('new')}>
            {text('profile_another')}
          </button>
        )}
      </div>
      <p class="lead">{text('profile_lead')}</p>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {value !== null && value.locked !== null && (
        <p class="notice notice-notice profile-locked" role="alert">
          {value.locked}
        </p>
      )}
      <p class="quiet-line" role="status">
        {line !== '' ? line : !hostReady ? text('profile_needs_host') : ''}
      </p>
      {value?.profiles.length === 0 && (
        <section class="profile-none">
          <p class="empty-note">{text('profile_none')}</p>
          <div class="actions">
            <button type="button" class="button button-main profile-new" onClick={() => setEdited('new')}>
              {text('profile_first')}
            </button>
          </div>
        </section>
      )}
      <ul class="profile-list" aria-label={text('part_profiles')}>
        {value?.profiles.map((profile) => (
          <li key={profile.id}>
            <ProfileCard
              profile={profile}
              onEdit={() => setEdited(profile)}
              onRemoved={done}
              onGiven={() => void look()}
            />
          </li>
        ))}
      </ul>
      {value !== null && value.profiles.length < 2 && (
        <SellerPreview sees={value.sellerSees} profile={value.profiles[0] ?? null} />
      )}
    </div>
  );
}
