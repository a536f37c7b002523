// SPDX-License-Identifier: Apache-2.0
// The stores that the artist has met: how many listings of theirs, how many works, what came of complaints. One of them
// can be opened.

import { useCallback, useEffect, useState } from 'preact/hooks';
import type { StoreRow } from '../../messages/record-requests';
import { LongList } from '../pieces/long-list';
import { Name } from '../pieces/name';
import { SearchField } from '../pieces/search-field';
import { shown } from '../shown-text';
import { counted, dayOnly, text } from '../text';
import { withWords } from '../word-search';
import { countsWords, lifeWords } from '../words/record-words';
import { siteName } from '../words/site-name';
import { StoreView } from './store-view';
import { useStores } from './use-stores';

const keyOf = (row: StoreRow): string => row.id;
const wordsOf = ({ name, site }: StoreRow): string => `${name} ${siteName(site)}`;

export function SellersView({ hostReady }: { hostReady: boolean }) {
  const stores = useStores(hostReady);
  const [wanted, setWanted] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const rows = withWords(stores.rows, wanted, wordsOf);
  const searching = wanted.trim() !== '' && stores.more !== null;

  useEffect(() => {
    if (searching && !stores.loading) stores.more?.();
  }, [searching, stores.loading, stores.rows.length]);

  const render = useCallback((row: StoreRow) => <StoreLine row={row} onOpen={() => setOpened(row.id)} />, []);
  if (opened !== null)
    return <StoreView storeId={opened} onOpen={setOpened} onBack={() => setOpened(null)} />;
  return (
    <div class="records">
      <h2 class="page-heading">{text('part_sellers')}</h2>
      <SearchField label={text('sellers_search')} value={wanted} onChange={setWanted} />
      {stores.error !== null && (
        <p class="notice notice-notice" role="alert">
          {stores.error}
        </p>
      )}
      <p class="quiet-line" role="status">
        {!hostReady
          ? text('sellers_need_host')
          : rows.length > 0
            ? wanted.trim() === ''
              ? counted('sellers_total', stores.total)
              : counted('sellers_found', rows.length)
            : text(
                stores.loading || searching
                  ? 'sellers_loading'
                  : wanted
                    ? 'sellers_no_words'
                    : 'sellers_none',
              )}
      </p>
      <LongList
        items={rows}
        keyOf={keyOf}
        render={render}
        look="kept-list"
        label={text('part_sellers')}
        column={null}
        gap={0}
        usual={84}
        focusable=".store-open"
        onNearEnd={stores.loading ? undefined : (stores.more ?? undefined)}
      />
    </div>
  );
}

function StoreLine({ row, onOpen }: { row: StoreRow; onOpen: () => void }) {
  const life = lifeWords(row);
  return (
    <button type="button" class="store-open" onClick={onOpen}>
      <span class="kept-words">
        <span class="listing-title">
          <Name words={shown(row.name) || text('store_unnamed')} />
        </span>
        <span class="fact">
          {siteName(row.site)} · {text('store_last_seen', dayOnly(row.lastSeen))}
          {life !== null && ` · ${life}`}
        </span>
        <span class="fact">{countsWords(row.counts)}</span>
      </span>
      <span class="store-go" aria-hidden="true">
        ›
      </span>
    </button>
  );
}
