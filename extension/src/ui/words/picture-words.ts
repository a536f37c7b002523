// SPDX-License-Identifier: Apache-2.0
import type { CaptureFailure, PictureCounts } from '../../messages/tab-state';
import { counted, text } from '../text';
import type { TextKey } from '../text';

export interface PictureProblem {
  fate: 'skipped' | 'failed';
  reason: CaptureFailure;
  count: number;
  /** "2 skipped: the listing shows no picture." */
  sentence: string;
}

const kReasonKeys: Record<CaptureFailure, TextKey> = {
  no_picture: 'picture_no_picture',
  forbidden: 'picture_forbidden',
  gone: 'picture_gone',
  server: 'picture_server',
  network: 'picture_network',
  slow: 'picture_slow',
  not_a_picture: 'picture_not_a_picture',
  not_allowed: 'picture_not_allowed',
  too_large: 'picture_too_large',
  undecodable: 'picture_undecodable',
  decoder_failed: 'picture_decoder_failed',
  damaged: 'picture_damaged',
  no_permission: 'picture_no_permission',
  no_verdict: 'picture_no_verdict',
  over_limit: 'picture_over_limit',
  host_not_listed: 'picture_host_not_listed',
};

function of(fate: PictureProblem['fate'], reasons: PictureCounts['skipped']): PictureProblem[] {
  return (Object.keys(kReasonKeys) as CaptureFailure[]).flatMap((reason) => {
    const count = reasons[reason] ?? 0;
    if (count === 0) return [];
    const base = fate === 'skipped' ? 'pictures_skipped' : 'pictures_failed';
    return [{ fate, reason, count, sentence: counted(base, count, text(kReasonKeys[reason])) }];
  });
}

/** Every picture that was not checked, by reason: skipped ones first, then failed ones. */
export function pictureProblems(pictures: PictureCounts): PictureProblem[] {
  return [...of('skipped', pictures.skipped), ...of('failed', pictures.failed)];
}

/** How many pictures were skipped or failed. */
export function notChecked(pictures: PictureCounts): number {
  return pictureProblems(pictures).reduce((sum, problem) => sum + problem.count, 0);
}
