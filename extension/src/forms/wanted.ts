// SPDX-License-Identifier: Apache-2.0
// What a draft wants in a field of a role. Nothing is invented: what the draft does not hold is missing.

import { countryNames, writtenCountry } from './country-name';
import type { FormDraft } from './form-draft';
import type { FieldRole } from './plan';

export type Wanted =
  | { kind: 'missing' }
  | { kind: 'text'; text: string }
  /** One of the map's values; `own` is the artist's own words for it, which go first. */
  | { kind: 'choice'; value: string; own: string | null }
  /** An option with one of these texts, or the text where the form asks for text. */
  | { kind: 'named'; names: string[]; text: string }
  | { kind: 'record'; number: string | null; title: string }
  | { kind: 'lines'; lines: string[] };

const missing: Wanted = { kind: 'missing' };

const text = (value: string | null | undefined): Wanted =>
  value === null || value === undefined || value.trim() === '' ? missing : { kind: 'text', text: value };

const choice = (value: string | null | undefined, own: string | null = null): Wanted =>
  value === null || value === undefined || value === '' ? missing : { kind: 'choice', value, own };

function place(value: string | null | undefined): Wanted {
  if (value === null || value === undefined || value.trim() === '') return missing;
  return { kind: 'named', names: countryNames(value), text: writtenCountry(value) };
}

/** `language`: that of the form, which decides the statement's where the draft holds both. */
export function wantedFor(role: FieldRole, draft: FormDraft, language: string | null): Wanted {
  const { work, claimant } = draft;
  switch (role) {
    case 'platform':
      return choice(draft.platform);
    case 'iprType':
      return choice(draft.iprType);
    case 'complaintType':
      return choice(draft.complaintType ?? (draft.form === 'storefront' ? 'store_front' : null));
    case 'reason':
      return choice(draft.reason?.case, draft.reason?.label ?? null);
    case 'work':
      return work?.title === null || work?.title === undefined
        ? missing
        : { kind: 'record', number: work.recordNumber ?? null, title: work.title };
    case 'workTitle':
      return text(work?.title);
    case 'workType':
      return choice(work?.type);
    case 'recordNumber':
      return text(work?.recordNumber);
    case 'registrationPlace':
      return place(work?.registrationPlace);
    case 'firstPublished':
      return text(work?.firstPublished);
    case 'officialUrl':
      return text(work?.officialUrl);
    case 'links': {
      const lines = [...new Set(draft.links ?? [])];
      return lines.length === 0 ? missing : { kind: 'lines', lines };
    }
    case 'statement':
      return text(language === 'zh' ? (draft.statement?.zh ?? draft.statement?.en) : draft.statement?.en);
    case 'claimantRole':
      return choice(claimant?.role);
    case 'identity':
      return choice(claimant?.identity);
    case 'country':
      return place(claimant?.country);
    case 'legalName':
    case 'address':
    case 'email':
    case 'phone':
      return text(claimant?.[role]);
    case 'evidence':
      return missing;
  }
}
