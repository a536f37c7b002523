// SPDX-License-Identifier: Apache-2.0
import type { FieldRole, LeftToArtist, Refusal } from '../../forms/plan';
import type { Draft } from '../../messages/view-messages';
import { text } from '../text';
import type { TextKey } from '../text';

export function roleWords(role: FieldRole | Refusal['role']): string {
  return text(`role_${role}` as TextKey);
}

export function leftWords(left: LeftToArtist): string {
  return text(`left_${left}` as TextKey);
}

export function reasonWords(reason: Draft['reason']): string {
  return text(`reason_${reason.case}` as TextKey);
}
