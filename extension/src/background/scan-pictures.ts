// SPDX-License-Identifier: Apache-2.0
// Which pictures of a page are to be checked, and how each of them stands. Counts are taken from the entries
// themselves, so seen = checked + waiting + skipped + failed can never drift apart. Pure.

import type { CaptureFailure, PictureCounts } from '../messages/tab-state';
import type { PageReading } from '../sites/page-reading';

export interface Verdict {
  width: number;
  height: number;
  findings: import('../messages/tab-state').Finding[];
}

export type PictureStanding =
  | { is: 'waiting' }
  | { is: 'checked'; verdict: Verdict }
  | { is: 'skipped'; reason: CaptureFailure }
  | { is: 'failed'; reason: CaptureFailure };

export interface ScanPicture {
  key: string;
  url: string;
  full: string;
  /** 0 is checked first. */
  rank: number;
  standing: PictureStanding;
}

/** We chose not to try, or the browser does not let us; the others were tried and failed. */
const skippedReasons: readonly CaptureFailure[] = [
  'no_picture',
  'host_not_listed',
  'no_permission',
  'not_allowed',
  'too_large',
];

export function standingOf(reason: CaptureFailure): PictureStanding {
  return { is: skippedReasons.includes(reason) ? 'skipped' : 'failed', reason };
}

/** Whether the standing was found by comparing, so that another portfolio may change it. */
export function restsOnPortfolio(standing: PictureStanding): boolean {
  return standing.is === 'checked' || (standing.is === 'failed' && standing.reason === 'damaged');
}

const kAfterShown = 1_000_000;

/** Key under which a listing without any picture is counted. No picture has such a key: keys hold no blank. */
const keyOfNone = (listingId: string): string => `none ${listingId}`;

/** The pictures of a reading, in no order; what was known of the same picture stays. */
export function picturesOf(
  reading: PageReading,
  order: readonly string[],
  known: ReadonlyMap<string, ScanPicture>,
): Map<string, ScanPicture> {
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const pictures = new Map<string, ScanPicture>();
  for (const [turn, listing] of reading.listings.entries()) {
    const wanted =
      reading.kind === 'item' && turn === 0
        ? listing.images
        : listing.images.filter((image, place) => place === 0 || ranks.has(image.key));
    for (const image of wanted) {
      if (pictures.has(image.key)) continue;
      pictures.set(image.key, {
        ...image,
        rank: ranks.get(image.key) ?? kAfterShown + pictures.size,
        standing: known.get(image.key)?.standing ?? { is: 'waiting' },
      });
    }
    if (wanted.length === 0) {
      const key = keyOfNone(listing.id);
      pictures.set(key, { key, url: '', full: '', rank: kAfterShown, standing: standingOf('no_picture') });
    }
  }
  return pictures;
}

export function rankAgain(
  pictures: ReadonlyMap<string, ScanPicture>,
  order: readonly string[],
): ScanPicture[] {
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const changed: ScanPicture[] = [];
  for (const picture of pictures.values()) {
    const rank = ranks.get(picture.key) ?? kAfterShown;
    if (picture.standing.is !== 'waiting' || picture.rank === rank) continue;
    picture.rank = rank;
    changed.push(picture);
  }
  return changed;
}

export function countPictures(pictures: Iterable<ScanPicture>): PictureCounts {
  const counts: PictureCounts = { seen: 0, checked: 0, waiting: 0, skipped: {}, failed: {} };
  for (const { standing } of pictures) {
    counts.seen += 1;
    if (standing.is === 'checked' || standing.is === 'waiting') counts[standing.is] += 1;
    else counts[standing.is][standing.reason] = (counts[standing.is][standing.reason] ?? 0) + 1;
  }
  return counts;
}
