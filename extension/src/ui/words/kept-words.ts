// SPDX-License-Identifier: Apache-2.0
// What is said of a picture that a case keeps, or could not keep.

import type { CasePicture } from '../../messages/report-requests';
import { day, text } from '../text';

export function receivedWords({ receivedAt, notedAt }: CasePicture): string {
  return receivedAt === null
    ? text('picture_saved_by_hand', day(notedAt))
    : text('picture_received', day(receivedAt));
}

export function lostWords(standing: Exclude<CasePicture['standing'], 'kept'>): string {
  return text(`picture_lost_${standing}`);
}
