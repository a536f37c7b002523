// SPDX-License-Identifier: Apache-2.0
// What the engine missed: the artist names the work that a listing shows. The case is built from the listing that the
// background itself holds; neither the view's nor the page's words go into it.

import { toBase64 } from '../messages/base64';
import type { Capture } from '../capture/fetch-picture';
import type { PictureStore } from '../capture/picture-store';
import type { HandRequests } from '../messages/portfolio-requests';
import type { ListingReading, SiteName } from '../sites/page-reading';
import { namedPictures, noteCase, recordedListing } from './case';
import type { OpenPresses } from './case';
import { openKeeping } from './kept-with-case';
import type { CaseOpener } from './kept-with-case';
import { orUpdate } from './portfolio-requests';
import { Refused } from './refused';
import type { ScanPicture } from './scan-pictures';
import type { TabBook } from './tab-book';

export interface HandTools extends CaseOpener {
  book: TabBook;
  store: Pick<PictureStore, 'bytes' | 'keepBytes'>;
  presses: OpenPresses;
  /** Fetches a picture of an open page that is not kept any more. */
  capture(picture: ScanPicture): Promise<Capture>;
}

/** The listing as the page in this tab shows it. */
export function shownListing(
  book: TabBook,
  tabId: number,
  listingId: string,
): { site: SiteName; listing: ListingReading } {
  const scan = book.get(tabId);
  const site = scan?.state.page?.site;
  const listing = scan?.listing(listingId)?.listing;
  if (site && listing) return { site, listing };
  throw new Refused(
    'not_found',
    'This listing is no longer on the page. Scan the page again and pick it there.',
  );
}

async function bytesOf(tools: HandTools, key: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = await tools.store.bytes(key);
  if (kept) return kept.bytes;
  const picture = tools.book
    .all()
    .map((scan) => scan.picture(key))
    .find((entry) => entry !== null);
  if (!picture)
    throw new Refused(
      'not_found',
      'This picture is on no open page any more. Open the page again and pick the picture there.',
    );
  const capture = await tools.capture(picture);
  if (!capture.ok)
    throw new Refused(
      'unreadable',
      'This picture could not be loaded again. Choose the work from the list of all works instead.',
    );
  void tools.store.keepBytes(key, capture.picture, false);
  return capture.picture.bytes;
}

type Value<T extends keyof HandRequests> = Promise<HandRequests[T]['value']>;

export async function workCandidates(tools: HandTools, pictureKey: string): Value<'work.candidates'> {
  const data = toBase64(await bytesOf(tools, pictureKey));
  const { candidates, failure } = await orUpdate(tools.link.request('picture.candidates', { data }));
  if (failure)
    throw new Refused(
      'unreadable',
      'This picture could not be compared. Choose the work from the list of all works instead.',
    );
  return { candidates };
}

export async function openByHand(
  tools: HandTools,
  { tabId, listingId, pictureKey, workId, judgement }: HandRequests['case.openByHand']['request'],
): Value<'case.openByHand'> {
  const { site, listing } = shownListing(tools.book, tabId, listingId);
  const picture = listing.images.find(({ key }) => key === pictureKey) ?? null;
  if (pictureKey !== null && picture === null && listing.images.length > 0)
    throw new Refused(
      'not_found',
      'This picture is not among the listing’s own. Choose one of the listing’s pictures and confirm once more.',
    );
  const standing = picture && tools.book.get(tabId)?.picture(picture.key)?.standing;
  const verdict = standing?.is === 'checked' ? standing.verdict : null;
  const press = `hand ${listing.id} ${workId}`;
  const result = await openKeeping(tools, {
    requestKey: await tools.presses.keyOf(press),
    listing: recordedListing(site, listing, picture),
    ...(verdict && verdict.width > 0 && verdict.height > 0
      ? { picture: { width: verdict.width, height: verdict.height } }
      : {}),
    foundBy: 'hand',
    workId,
    judgement,
    pictures: namedPictures(listing.images, picture),
  });
  await tools.presses.answered(press);
  noteCase(tools.book, site, listing, workId, result.caseId);
  return result;
}
