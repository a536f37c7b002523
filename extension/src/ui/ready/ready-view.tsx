// SPDX-License-Identifier: Apache-2.0
// From the account on a portal to the first complaint: what is done, what waits and since when, and the works to
// register with the papers for that.

import { useState } from 'preact/hooks';
import type { Portal, ReadyStanding } from '../../messages/registration-requests';
import { useAsked } from '../pieces/use-asked';
import { shown } from '../shown-text';
import { dayOnly, text } from '../text';
import { ReadySteps } from './ready-steps';
import { RegisterList } from './register-list';

export const kPortals: Readonly<Record<Portal, string>> = {
  'ipp.alibabagroup.com': 'Alibaba Group (ipp.alibabagroup.com)',
  'ipp.aidcgroup.net': 'AliExpress, AIDC (ipp.aidcgroup.net)',
};

export function ReadyView({ hostReady }: { hostReady: boolean }) {
  const { value, error, look } = useAsked('registration.standing', hostReady);
  return (
    <div class="ready">
      <h2 class="page-heading">{text('part_ready')}</h2>
      <p class="lead">{text('ready_lead')}</p>
      {error !== null && (
        <p class="notice notice-notice" role="alert">
          {error}
        </p>
      )}
      {value === null && error === null && (
        <p class="quiet-line" role="status">
          {text(hostReady ? 'ready_loading' : 'ready_needs_host')}
        </p>
      )}
      {value !== null && <ReadyBody standing={value} onChanged={() => void look()} />}
    </div>
  );
}

function ReadyBody({ standing, onChanged }: { standing: ReadyStanding; onChanged: () => void }) {
  const [profileId, setProfile] = useState<string | null>(null);
  const [portal, setPortal] = useState<Portal>('ipp.alibabagroup.com');
  const { profiles } = standing;
  const profile = profiles.find((one) => one.profileId === profileId) ?? profiles[0] ?? null;
  return (
    <>
      <div class="ready-choices">
        {profiles.length > 1 && (
          <label class="note-field ready-choice">
            <span>{text('ready_profile')}</span>
            <select
              class="ready-profile"
              value={profile?.profileId}
              onChange={(event) => setProfile(event.currentTarget.value)}
            >
              {profiles.map((one) => (
                <option key={one.profileId} value={one.profileId}>
                  {shown(one.label)}
                </option>
              ))}
            </select>
          </label>
        )}
        <label class="note-field ready-choice">
          <span>{text('ready_portal')}</span>
          <select
            class="ready-portal"
            value={portal}
            onChange={(event) => setPortal(event.currentTarget.value as Portal)}
          >
            {(Object.keys(kPortals) as Portal[]).map((one) => (
              <option key={one} value={one}>
                {kPortals[one]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ReadySteps
        key={`${profile?.profileId} ${portal}`}
        standing={standing}
        profile={profile}
        portal={portal}
        onChanged={onChanged}
      />
      <p class="fact">
        {text('ready_source', dayOnly(standing.dated), standing.source)}{' '}
        {!standing.holidaysKnown && text('ready_holidays_unknown')}
      </p>
      <RegisterList part="waiting" standing={standing} />
      <RegisterList part="open" standing={standing} />
    </>
  );
}
