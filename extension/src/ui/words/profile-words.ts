// SPDX-License-Identifier: Apache-2.0
import type { ProfileKind, SealedField } from '../../messages/profile-requests';
import { text } from '../text';
import type { TextKey } from '../text';

export function kindWords(kind: ProfileKind): string {
  return text(`profile_kind_${kind}` as TextKey);
}

export function fieldWords(field: SealedField): string {
  return text(`profile_field_${field}` as TextKey);
}

/** What the field is used for. */
export function useWords(field: SealedField): string {
  return text(`profile_use_${field}` as TextKey);
}

/** In the order of the form; what an agent alone is asked for comes last. */
export const kSealedFields: readonly SealedField[] = [
  'legalName',
  'address',
  'email',
  'phone',
  'country',
  'identityName',
  'accountName',
  'papersPlace',
  'ownerName',
];

/** As the host takes them at most. */
export const kLongest: Readonly<Record<SealedField, number>> = {
  legalName: 200,
  identityName: 200,
  accountName: 200,
  ownerName: 200,
  address: 500,
  email: 254,
  phone: 60,
  country: 80,
  papersPlace: 300,
};
