// SPDX-License-Identifier: Apache-2.0
// What a pasted link turned out to be, in words. Pure.

import type { LinkRow } from '../../messages/link-requests';
import { day, text } from '../text';
import type { TextKey } from '../text';
import { siteName } from './site-name';

export type LinkStanding = 'new' | 'in_cases' | 'allowed' | 'unclear';

const kTroubles: Readonly<Record<NonNullable<LinkRow['trouble']>, TextKey>> = {
  not_a_link: 'link_not_a_link',
  other_site: 'link_other_site',
  hidden: 'link_hidden',
  no_listing: 'link_no_listing',
};

export function linkStanding(row: LinkRow): LinkStanding {
  if (row.listing === null) return 'unclear';
  if (row.inCasesSince !== null) return 'in_cases';
  return row.allowed ? 'allowed' : 'new';
}

export function linkWords(row: LinkRow): string {
  if (row.trouble !== null) return text(kTroubles[row.trouble]);
  if (row.inCasesSince !== null) return text('link_known', day(row.inCasesSince));
  return text(row.allowed ? 'link_allowed' : 'link_new');
}

/** "AliExpress 1005009446764602": the listing in short. */
export function listingInShort({ site, id }: NonNullable<LinkRow['listing']>): string {
  return `${siteName(site)} ${id}`;
}
