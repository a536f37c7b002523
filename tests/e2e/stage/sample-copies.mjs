// SPDX-License-Identifier: Apache-2.0
// Copies of the sample's works, for pages that a scenario writes itself.
import { readdirSync, readFileSync } from 'node:fs';
import { LISTINGS, pictureUrl } from '../../../installer/demo/marketplace/catalogue.mjs';

const demo = new URL('../../../installer/demo/marketplace/', import.meta.url);
const truth = new Set(
  JSON.parse(readFileSync(new URL('truth.json', demo), 'utf8')).map(({ listing }) => listing),
);
const files = readdirSync(new URL('pictures/', demo));

/** Listings of the sample that show a work of the portfolio. */
export const copies = LISTINGS.filter(({ id }) => truth.has(id));

export function pictureBytes(listing) {
  const file = files.find((name) => name.startsWith(`${listing.picture.key}.`));
  return readFileSync(new URL(`pictures/${file}`, demo));
}

export const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * A search page of these entries, { listing, title, store }, with inline data. Lone surrogates reach a page only through
 * escapes in its scripts, so titles and stores stand in the data, and again in the cards as far as HTML can carry them.
 */
export function searchPageOf(entries, pageTitle = 'prints') {
  const content = entries.map(({ listing, title, store }) => ({
    productId: listing.id,
    title: { displayTitle: escaped(title) },
    image: { imgUrl: pictureUrl(listing.picture) },
    store: { storeId: listing.store.id, storeName: escaped(store) },
  }));
  const data = { data: { root: { fields: { mods: { itemList: { content } } } } } };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  const cards = entries.map(
    ({ listing, title }) =>
      `<div class="k1" style="width: 240px; display: inline-block"><a href="/item/${listing.id}.html"><img src="${pictureUrl(listing.picture)}_480x480.jpg" width="220" height="220" alt=""><p>${escaped(title.slice(0, 80))}</p></a></div>`,
  );
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(pageTitle)}</title></head><body><main>${cards.join('')}</main><script>window._dida_config_ = {}; window._dida_config_._init_data_= { data: ${json} };</script></body></html>`;
}
