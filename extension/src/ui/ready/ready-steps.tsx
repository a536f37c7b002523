// SPDX-License-Identifier: Apache-2.0
import type { ComponentChildren } from 'preact';
import type { Portal, PortalStep, ReadyProfile, ReadyStanding } from '../../messages/registration-requests';
import { Icon } from '../pieces/icon';
import { counted, number, text } from '../text';
import { clockWords, identityClock, profileLacks } from '../words/ready-words';
import { AccountStep } from './account-step';

interface Props {
  standing: ReadyStanding;
  /** Null while there is none. */
  profile: ReadyProfile | null;
  portal: Portal;
  onChanged: () => void;
}

/** The way in its order; what only the artist knows is noted with its day. */
export function ReadySteps({ standing, profile, portal, onChanged }: Props) {
  const noted = (step: PortalStep): ReadyProfile['steps'][number] | null =>
    profile?.steps.find((one) => one.portal === portal && one.step === step) ?? null;
  const isWhole = profile !== null && profile.lacks.length === 0;
  const sent = noted('identity_sent');
  const waits = sent !== null && noted('identity_accepted') === null;
  const account = (step: PortalStep, help: string, clock: string | null) =>
    profile === null ? (
      <p class="fact">{text('ready_profile_first')}</p>
    ) : (
      <AccountStep
        profileId={profile.profileId}
        portal={portal}
        step={step}
        day={noted(step)?.day ?? null}
        today={standing.today}
        help={help}
        clock={clock}
        onChanged={onChanged}
      />
    );
  return (
    <ol class="ready-steps">
      <Step name="profile" heading={text('ready_step_profile')} isDone={isWhole}>
        {!isWhole && (
          <p>
            {profile === null ? text('ready_no_profile') : text('ready_profile_lacks', profileLacks(profile))}{' '}
            <a href="#profiles">{text('ready_to_profiles')}</a>
          </p>
        )}
      </Step>
      <Step
        name="account_opened"
        heading={text('ready_step_account')}
        isDone={noted('account_opened') !== null}
      >
        {account('account_opened', text('ready_account_help'), null)}
        <p class="fact">
          <a href={`https://${portal}/`} target="_blank" rel="noopener noreferrer">
            {text('ready_open_portal', portal)}
          </a>
        </p>
      </Step>
      <Step name="identity_sent" heading={text('ready_step_identity')} isDone={sent !== null}>
        {account('identity_sent', text('ready_identity_help'), null)}
      </Step>
      <Step
        name="identity_accepted"
        heading={text('ready_step_accepted')}
        isDone={noted('identity_accepted') !== null}
      >
        {account(
          'identity_accepted',
          text('ready_accepted_help'),
          waits ? identityClock(sent.day, sent.businessDays) : null,
        )}
      </Step>
      <WorksStep standing={standing} profile={profile} />
      <Step name="filed" heading={text('ready_step_filed')} isDone={standing.filed > 0}>
        {standing.filed > 0 ? (
          <p>{counted('ready_filed', standing.filed)}</p>
        ) : (
          <p>
            {text('ready_filed_help')} <a href="#complaints">{text('ready_to_complaints')}</a>
          </p>
        )}
      </Step>
    </ol>
  );
}

function WorksStep({ standing, profile }: Pick<Props, 'standing' | 'profile'>) {
  const works = profile?.works ?? standing.unowned;
  return (
    <Step name="works" heading={text('ready_step_works')} isDone={works.approved > 0}>
      <p>
        {text('ready_works', number(works.approved), number(works.all))}
        {works.waiting > 0 && ` ${counted('ready_waiting', works.waiting)}`}
      </p>
      {works.oldestSent !== null && (
        <p class={works.late > 0 ? 'ready-late' : 'fact'}>
          {clockWords(works.oldestSent, works.oldestDays, standing.workDays, works.late > 0)}
        </p>
      )}
    </Step>
  );
}

interface StepProps {
  name: string;
  heading: string;
  isDone: boolean;
  children?: ComponentChildren;
}

function Step({ name, heading, isDone, children }: StepProps) {
  return (
    <li class={isDone ? 'ready-step ready-done' : 'ready-step'} data-step={name}>
      <h3 class="part-heading">
        {heading}
        {isDone && (
          <span class="ready-mark">
            <Icon name="done" /> {text('ready_done')}
          </span>
        )}
      </h3>
      {children}
    </li>
  );
}
