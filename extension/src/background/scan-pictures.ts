// SPDX-License-Identifier: Apache-2.0
// Which pictures of a page are to be checked, and how each of them stands. Counts are taken from the entries
// themselves, so seen = matched + notMatched + waiting + skipped + failed can never drift apart. Pure.

import type { Look } from '../capture/picture-forms';
import type { CaptureFailure, Finding, PictureCounts } from '../messages/tab-state';
import type { PageKind } from '../sites/page-reading';
import type { KnownListing } from './page-listings';

export interface Verdict {
  width: number;
  height: number;
  findings: Finding[];
  /** Which form of the picture was compared last: the one shown, or the original. */
  form: 'shown' | 'full';
  /** How large the forms were that were compared. */
  look?: Look;
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
  /** Whether the larger form may be looked at too, once, when the shown one is small and tells nothing sure. */
  secondLook: boolean;
}

/** We chose not to try, or the browser does not let us; the others were tried and failed. */
const skippedReasons: readonly CaptureFailure[] = [
  'no_picture',
  'host_not_listed',
  'no_permission',
  'not_allowed',
  'too_large',
  'over_limit',
];

export function standingOf(reason: CaptureFailure): PictureStanding {
  return { is: skippedReasons.includes(reason) ? 'skipped' : 'failed', reason };
}

/** Whether the standing was found by comparing, so that another portfolio may change it. */
export function restsOnPortfolio(standing: PictureStanding): boolean {
  return standing.is === 'checked' || (standing.is === 'failed' && standing.reason === 'damaged');
}

/** Ranks of pictures that are neither on the screen nor near it, in the order in which these groups are checked. */
const kShown = 1_000_000;
const kFurther = 2_000_000;
const kRecommended = 3_000_000;
const kRecommendedFurther = 4_000_000;

/** Key under which a listing without any picture is counted. No picture has such a key: keys hold no blank. */
const keyOfNone = (listingId: string): string => `none ${listingId}`;

function groupOf({ listing, recommended, shown }: KnownListing, kind: PageKind, key: string): number {
  // The first one is what the card will show once it is built.
  const isShown = shown.has(key) || listing.images[0]?.key === key || (kind === 'item' && !recommended);
  if (recommended) return isShown ? kRecommended : kRecommendedFurther;
  return isShown ? kShown : kFurther;
}

/**
 * All pictures of these listings, each once, with the best rank it has anywhere. `known` says how a picture stands when it
 * was seen before.
 */
export function picturesOf(
  listings: Iterable<KnownListing>,
  kind: PageKind,
  order: readonly string[],
  known: (key: string) => PictureStanding | undefined,
  /** So many come before these. */
  from = 0,
): Map<string, ScanPicture> {
  const near = new Map(order.map((key, rank) => [key, rank]));
  const pictures = new Map<string, ScanPicture>();
  let turn = from;
  for (const entry of listings) {
    const { listing, recommended } = entry;
    const secondLook = kind === 'item' && !recommended;
    for (const image of listing.images) {
      turn += 1;
      const rank = near.get(image.key) ?? groupOf(entry, kind, image.key) + turn;
      const before = pictures.get(image.key);
      if (before) {
        before.rank = Math.min(before.rank, rank);
        before.secondLook ||= secondLook;
        continue;
      }
      const standing = known(image.key) ?? { is: 'waiting' };
      pictures.set(image.key, { ...image, rank, standing, secondLook });
    }
    if (listing.images.length === 0) {
      const key = keyOfNone(listing.id);
      const standing = standingOf('no_picture');
      pictures.set(key, { key, url: '', full: '', rank: kShown, standing, secondLook: false });
    }
  }
  return pictures;
}

/** Takes in the pictures of more listings. */
export function addPictures(into: Map<string, ScanPicture>, more: ReadonlyMap<string, ScanPicture>): void {
  for (const [key, picture] of more) {
    const there = into.get(key);
    if (!there) into.set(key, picture);
    else {
      there.rank = Math.min(there.rank, picture.rank);
      there.secondLook ||= picture.secondLook;
    }
  }
}

/** The artist scrolled: gives the waiting pictures whose rank is another now. */
export function rankAgain(
  pictures: ReadonlyMap<string, ScanPicture>,
  order: readonly string[],
): ScanPicture[] {
  const near = new Map(order.map((key, rank) => [key, rank]));
  const changed: ScanPicture[] = [];
  let turn = 0;
  for (const picture of pictures.values()) {
    turn += 1;
    const rank = near.get(picture.key) ?? (picture.rank < kShown ? kShown + turn : picture.rank);
    if (picture.standing.is !== 'waiting' || picture.rank === rank) continue;
    picture.rank = rank;
    changed.push(picture);
  }
  return changed;
}

/** Up to `most` waiting pictures, lowest rank first, without those that `isTaken`. */
export function bestWaiting(
  pictures: Iterable<ScanPicture>,
  most: number,
  isTaken: (key: string) => boolean,
): ScanPicture[] {
  const best: ScanPicture[] = [];
  for (const picture of pictures) {
    if (picture.standing.is !== 'waiting' || isTaken(picture.key)) continue;
    if (best.length === most && picture.rank >= (best.at(-1)?.rank ?? 0)) continue;
    let place = best.length;
    while (place > 0 && (best[place - 1]?.rank ?? 0) > picture.rank) place -= 1;
    best.splice(place, 0, picture);
    if (best.length > most) best.pop();
  }
  return best;
}

export function countPictures(pictures: Iterable<ScanPicture>, overLimit = 0): PictureCounts {
  const counts: PictureCounts = {
    seen: overLimit,
    checked: 0,
    matched: 0,
    notMatched: 0,
    waiting: 0,
    skipped: overLimit > 0 ? { over_limit: overLimit } : {},
    failed: {},
  };
  for (const { standing } of pictures) {
    counts.seen += 1;
    if (standing.is === 'waiting') counts.waiting += 1;
    else if (standing.is === 'checked') {
      counts.checked += 1;
      counts[standing.verdict.findings.length > 0 ? 'matched' : 'notMatched'] += 1;
    } else counts[standing.is][standing.reason] = (counts[standing.is][standing.reason] ?? 0) + 1;
  }
  return counts;
}
