// SPDX-License-Identifier: Apache-2.0
// Listings that the artist names by a pasted link, without a page being open. Part of view-messages.ts.

import type { ListingSite } from '../sites/listing-address';
import type { LinkTrouble } from '../sites/pasted-link';
import type { Judgement, OpenedCase } from './judgement';

/** At most this many links in one request. */
export const kMostLinks = 200;

export interface LinkRow {
  /** As it was pasted. */
  link: string;
  /** Null when the link tells of no single listing; `trouble` says why. */
  listing: { site: ListingSite; id: string; url: string } | null;
  trouble: LinkTrouble | null;
  /** When the first case of this listing was opened; null when it has none. */
  inCasesSince: string | null;
  /** The artist allows this listing. */
  allowed: boolean;
}

export interface LinkRequests {
  /** What each link leads to and what is known of it, in the same order. Nothing is opened and nothing is written. */
  'links.look': { request: { links: string[] }; value: { links: LinkRow[] } };
  /** A case of the listing that a link names; the record says that it was found by hand. */
  'case.openByLink': {
    request: { link: string; workId: string; judgement: Judgement };
    value: OpenedCase;
  };
}
