// SPDX-License-Identifier: Apache-2.0
import type { FieldRole } from './plan';

/** Names of the roles for sentences. */
const names: Record<FieldRole, string> = {
  platform: 'the complaint website',
  iprType: 'the type of right',
  work: 'the registered work',
  workTitle: 'the title of the work',
  workType: 'the type of work',
  recordNumber: 'the registration number',
  registrationPlace: 'the place of registration',
  firstPublished: 'the date of first publication',
  officialUrl: 'the official address of the work',
  complaintType: 'the complaint type',
  reason: 'the complaint reason',
  links: 'the infringing listings',
  statement: 'the supplementary reason',
  claimantRole: 'your role',
  identity: 'the type of identity',
  legalName: 'your legal name',
  address: 'your address',
  email: 'your e-mail address',
  phone: 'your phone number',
  country: 'your country',
  evidence: 'the evidence',
};

export const nameOf = (role: FieldRole): string => names[role];
