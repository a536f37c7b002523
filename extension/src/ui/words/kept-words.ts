// SPDX-License-Identifier: Apache-2.0
// What is said of a picture that a case keeps, or could not keep.

import type { OpenedCase } from '../../messages/judgement';
import type { CasePicture } from '../../messages/report-requests';
import { counted, day, text } from '../text';
import type { TextKey } from '../text';

export function receivedWords({ receivedAt, notedAt }: CasePicture): string {
  return receivedAt === null
    ? text('picture_saved_by_hand', day(notedAt))
    : text('picture_received', day(receivedAt));
}

export function lostWords(standing: Exclude<CasePicture['standing'], 'kept'>): string {
  return text(`picture_lost_${standing}`);
}

/** What is said once a case stands: `fresh` for a new one, and how many of its pictures could not be kept. */
export function openedWords({ created, pictures }: OpenedCase, fresh: TextKey): string {
  const line = text(created ? fresh : 'case_existed');
  const lost = pictures?.notKept ?? 0;
  return lost > 0 ? `${line} ${counted('case_pictures_lost', lost)}` : line;
}
