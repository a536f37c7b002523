// SPDX-License-Identifier: Apache-2.0
// Who files complaints, as views ask for it.

import type { FormDraft } from '../forms/form-draft';
import type { FieldRole, FillReport } from '../forms/plan';
import type { Filer, ProfileRequests } from '../messages/profile-requests';
import { HostRefusal } from '../native/host-refusal';
import type { HostLink } from '../native/host-link';
import { orUpdate } from './portfolio-requests';

type Link = Pick<HostLink, 'request'>;
type Claimant = NonNullable<FormDraft['claimant']>;

type Handlers = {
  [T in keyof ProfileRequests]: (
    request: ProfileRequests[T]['request'],
  ) => Promise<ProfileRequests[T]['value']>;
};

export function profileHandlers(link: Link): Handlers {
  return {
    'profile.list': () => orUpdate(link.request('profile.list', {})),
    'profile.write': ({ press, profileId, kind, label, penName, letterExpires, takesRest, fields }) =>
      orUpdate(
        link.request('profile.write', {
          requestKey: press,
          profileId,
          kind,
          label,
          penName,
          letterExpires,
          takesRest,
          fields,
        }),
      ),
    'profile.remove': ({ press, profileId }) =>
      orUpdate(link.request('profile.remove', { requestKey: press, profileId })),
    'profile.give': ({ press, profileId, workIds }) =>
      orUpdate(link.request('profile.give', { requestKey: press, profileId, workIds })),
    'profile.owners': ({ workIds }) => orUpdate(link.request('profile.owners', { workIds })),
  };
}

/** What a form asks of the one who files, for one press; or the sentence why it cannot be had. */
export async function openProfile(
  link: Link,
  { press, profileId, caseIds }: Filer,
  pressedAtMs: number,
): Promise<{ claimant: Claimant } | { why: string }> {
  try {
    return await link.request('profile.open', { requestKey: press, pressedAtMs, profileId, caseIds });
  } catch (reason) {
    // The form's other fields have nothing to do with it.
    if (reason instanceof HostRefusal) return { why: reason.message };
    return {
      why: 'The program on this computer did not answer, so no personal details were filled in. Press Fill again when it does.',
    };
  }
}

const kPersonal = ['legalName', 'address', 'email', 'phone', 'country'] as const;
type PersonalRole = (typeof kPersonal)[number];

function isPersonal(role: FieldRole | 'form'): role is PersonalRole {
  return kPersonal.some((one) => one === role);
}

/** The report without personal details, which have reached the form and go no further. */
export function withoutPersonal(report: FillReport, claimant: Claimant): FillReport {
  const secrets = kPersonal
    .map((role) => claimant[role]?.trim() ?? '')
    .filter((value) => value.length > 1)
    .sort((a, b) => b.length - a.length);
  const cover = (words: string): string =>
    secrets.reduce((covered, secret) => covered.replaceAll(secret, '…'), words);
  return {
    ...report,
    fills: report.fills.map((fill) => (isPersonal(fill.role) ? { ...fill, value: '', hidden: true } : fill)),
    refusals: report.refusals.map((refusal) => ({
      ...refusal,
      // What a list calls the country, say, is quoted and is not the text that was sealed.
      why: cover(isPersonal(refusal.role) ? refusal.why.replace(/“[^”]*”/g, '“…”') : refusal.why),
    })),
  };
}
