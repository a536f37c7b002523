// SPDX-License-Identifier: Apache-2.0
// What is to be filled in, as DOORS.md `plan-form` gives it. Anything may be missing: then the form's field is refused
// by name and never guessed.

export type FormKind =
  'account' | 'work' | 'complaint' | 'storefront' | 'no_account' | 'counter_notice' | 'withdrawal';

type Fact = string | null | undefined;

export interface FormDraft {
  form: FormKind;
  platform?: Fact;
  iprType?: Fact;
  work?: {
    title?: Fact;
    recordNumber?: Fact;
    /** art or photograph. */
    type?: Fact;
    registrationPlace?: Fact;
    /** YYYY-MM-DD. */
    firstPublished?: Fact;
    officialUrl?: Fact;
  };
  complaintType?: Fact;
  reason?: { case: string; label: string | null };
  links?: string[];
  statement?: { en?: Fact; zh?: Fact };
  claimant?: {
    /** owner or agent. */
    role?: Fact;
    /** individual or organisation. */
    identity?: Fact;
    legalName?: Fact;
    address?: Fact;
    email?: Fact;
    phone?: Fact;
    /** Two-letter code or a name. */
    country?: Fact;
  } | null;
}
