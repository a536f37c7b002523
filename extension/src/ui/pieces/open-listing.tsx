// SPDX-License-Identifier: Apache-2.0
import { text } from '../text';
import { openable } from '../web-address';

/** A link for the artist to press; nothing where the address is not one to open. */
export function OpenListing({ listing }: { listing: { id: string; url: string } }) {
  const address = openable(listing.url);
  if (address === null) return null;
  return (
    <p class="fact">
      <a href={address} target="_blank" rel="noopener noreferrer">
        {text('open_listing', listing.id)}
      </a>
    </p>
  );
}
