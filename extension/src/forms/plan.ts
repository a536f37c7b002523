// SPDX-License-Identifier: Apache-2.0
// What the planner gives and what filling reports: the shape of DOORS.md `plan-form`.

export type FieldRole =
  | 'platform'
  | 'iprType'
  | 'work'
  | 'workTitle'
  | 'workType'
  | 'recordNumber'
  | 'registrationPlace'
  | 'firstPublished'
  | 'officialUrl'
  | 'complaintType'
  | 'reason'
  | 'links'
  | 'statement'
  | 'claimantRole'
  | 'identity'
  | 'legalName'
  | 'address'
  | 'email'
  | 'phone'
  | 'country'
  | 'evidence';

export interface PlannedFill {
  role: FieldRole;
  /** Label text, or the name of the field when it has no label. */
  field: string;
  value: string;
  /** A personal detail: it stands in the form, and here no longer. */
  hidden?: true;
}

export interface Refusal {
  role: FieldRole | 'form';
  /** One sentence: what was unsure and what the artist can do. */
  why: string;
}

/** What is always left to the artist. */
export type LeftToArtist = 'files' | 'agreement' | 'slider' | 'submit';

export interface FillReport {
  /** False when the form was not recognised; then nothing was filled. */
  understood: boolean;
  /** Language of the form's labels, 'en', 'zh', …; null when unknown. */
  language: string | null;
  fills: PlannedFill[];
  refusals: Refusal[];
  left: LeftToArtist[];
  /** Labels of fields that nothing was planned for; they are the artist's too. */
  untouched?: string[];
}
