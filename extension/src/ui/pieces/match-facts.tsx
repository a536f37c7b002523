// SPDX-License-Identifier: Apache-2.0
import type { MatchRow } from '../../messages/tab-state';
import { text } from '../text';
import { Name } from './name';
import { OpenListing } from './open-listing';

interface Props {
  row: MatchRow;
  listingTitle: string;
  workTitle: string;
}

/** What a match is about: the listing's title, the work, the store if it is known, and the listing itself. */
export function MatchFacts({ row, listingTitle, workTitle }: Props) {
  const store = row.listing.seller.storeName ?? row.listing.seller.company;
  return (
    <>
      <p class="listing-title">
        <Name words={listingTitle} />
      </p>
      <p class="fact">
        {text('work_label')}: <Name words={workTitle} />
        {store !== null && (
          <>
            {' · '}
            {text('store_label')}: <Name words={store} />
          </>
        )}
      </p>
      <OpenListing listing={row.listing} />
    </>
  );
}
