// SPDX-License-Identifier: Apache-2.0
// Listings and stores that the artist allows to use the works. What is allowed stands in the records of the host.

import type { AllowScope, HandRequests } from '../messages/portfolio-requests';
import type { HostLink } from '../native/host-link';
import { recordedListing } from './case';
import { shownListing } from './found-by-hand';
import { orUpdate } from './portfolio-requests';
import type { TabBook } from './tab-book';

export interface AllowTools {
  link: Pick<HostLink, 'request'>;
  book: TabBook;
  /** Asks again what is known of every row of every tab. */
  askKnownAgain(): Promise<void>;
}

async function change(
  tools: AllowTools,
  method: 'listing.allow' | 'listing.disallow',
  { tabId, listingId, scope }: { tabId: number; listingId: string; scope: AllowScope },
): Promise<HandRequests['listing.allow']['value']> {
  const { site, listing } = shownListing(tools.book, tabId, listingId);
  const { allowed } = await orUpdate(
    tools.link.request(method, { listing: recordedListing(site, listing, null), scope }),
  );
  // A store has other listings, in other tabs too.
  await tools.askKnownAgain().catch(() => undefined);
  return { allowed };
}

export const allowListing = (tools: AllowTools, request: HandRequests['listing.allow']['request']) =>
  change(tools, 'listing.allow', request);

export const disallowListing = (tools: AllowTools, request: HandRequests['listing.disallow']['request']) =>
  change(tools, 'listing.disallow', request);
