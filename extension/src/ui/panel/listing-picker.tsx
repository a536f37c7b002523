// SPDX-License-Identifier: Apache-2.0
import { useMemo, useState } from 'preact/hooks';
import type { PageListingRow } from '../../messages/view-messages';
import { LongList } from '../pieces/long-list';
import { Name } from '../pieces/name';
import { RegionPicture } from '../pieces/region-picture';
import { SearchField } from '../pieces/search-field';
import { text } from '../text';
import { withWords } from '../word-search';
import type { PageListings } from './use-page-listings';

interface Props {
  listings: PageListings;
  onChoose: (row: PageListingRow) => void;
}

const keyOf = (row: PageListingRow): string => row.id;
const wordsOf = (row: PageListingRow): string => `${row.title} ${row.storeName ?? ''} ${row.id}`;

/** Every listing of the page, to point at the one that was missed. */
export function ListingPicker({ listings, onChoose }: Props) {
  const [wanted, setWanted] = useState('');
  const rows = useMemo(() => withWords(listings.rows, wanted, wordsOf), [listings.rows, wanted]);
  return (
    <>
      <SearchField label={text('missed_search_listings')} value={wanted} onChange={setWanted} />
      {listings.error !== null && (
        <p class="notice notice-notice" role="alert">
          {listings.error}
        </p>
      )}
      {rows.length === 0 && listings.error === null && (
        <p class="quiet-line" role="status">
          {text(listings.loading ? 'missed_loading' : wanted === '' ? 'missed_no_listings' : 'search_none')}
        </p>
      )}
      <LongList
        items={rows}
        keyOf={keyOf}
        look="choices"
        label={text('missed_listings')}
        column={null}
        gap={6}
        usual={76}
        focusable=".choice"
        render={(row) => (
          <button type="button" class="choice" onClick={() => onChoose(row)}>
            <RegionPicture
              source={{ kind: 'listing', key: row.pictures[0]?.key ?? '' }}
              size={{ width: 0, height: 0 }}
              region={[]}
              alt=""
            />
            <span class="choice-words">
              <span class="choice-title">
                <Name words={row.title || text('untitled_listing', row.id)} />
              </span>
              <span class="fact">
                {row.storeName !== null && <Name words={row.storeName} />}
                {row.storeName !== null && row.recommended && ' · '}
                {row.recommended && text('missed_recommended')}
              </span>
            </span>
          </button>
        )}
      />
    </>
  );
}
