// SPDX-License-Identifier: Apache-2.0
// Made pages of every kind, each with what its reading must be. All ids, titles, keys and names are invented.
import { ruCard } from './cards';
import { cardsOf, pageOf } from './furniture';
import { initDataScript, inlineEntry } from './inline-data';
import { itemPages } from './item-pages';
import { type MadeListing, madeListings } from './listing';
import { type MadePage, storeAddresses } from './made-page';
import { morePages } from './more-pages';
import { Seeded } from './seeded';
import { storePages } from './store-pages';

export const searchUrl = 'https://www.aliexpress.com/w/wholesale-heron-print.html?page=1';

const entries = (listings: readonly MadeListing[], us = false): Record<string, unknown>[] =>
  listings.map((listing, index) => inlineEntry(listing, { us, bold: index % 9 === 4 }));

export function madePages(): MadePage[] {
  const listings = madeListings(60, 7);
  const later = madeListings(60, 8);
  const twice = [...listings.slice(0, 20), listings[3]!, ...listings.slice(20), listings[3]!];
  const noAlias = madeListings(30, 9).map((listing) => ({ ...listing, redirectedId: null }));
  const single = noAlias.slice(0, 1);
  const blank = madeListings(12, 10).map((listing, at) => ({
    ...listing,
    keys: at % 4 === 1 ? [] : listing.keys,
    redirectedId: null,
  }));
  const wrappers = cardsOf(listings, 99)
    .replaceAll(/<div class="\w+ search-item-card-wrapper-gallery">/g, '<section><span><div class="q">')
    .replaceAll('</a></div></div>', '</a></div></div></span></section>')
    .replaceAll('search-card-item', 'zz');
  const object = Object.fromEntries(entries(listings, true).map((entry, index) => [String(index), entry]));
  const made = (name: string, html: string, rest: Partial<MadePage> = {}): MadePage => ({
    name,
    url: searchUrl,
    html,
    kind: 'search',
    reason: null,
    listings,
    hasAllPictures: true,
    sightings: 60,
    ...rest,
  });
  return [
    made('search-good', pageOf(cardsOf(twice, 1), initDataScript(entries(listings), 6000)), {
      sightings: 62,
    }),
    made('search-us-object', pageOf(cardsOf(listings, 2), initDataScript(object, 6000)), {
      url: 'https://www.aliexpress.us/w/wholesale-heron-print.html',
    }),
    made(
      'search-changed',
      pageOf(wrappers, initDataScript(entries(listings), 6000)).replaceAll('card-list', 'x9'),
    ),
    made('search-no-cards-yet', pageOf('', initDataScript(entries(listings), 6000)), { sightings: 0 }),
    made(
      'search-half-built',
      pageOf(cardsOf(listings.slice(0, 12), 3), initDataScript(entries(listings), 6000)),
      { sightings: 12 },
    ),
    made('search-paged-in-page', pageOf(cardsOf(later, 4), initDataScript(entries(listings), 6000)), {
      url: 'https://www.aliexpress.com/w/wholesale-heron-print.html?page=2',
      listings: later.map((listing) => ({ ...listing, id: listing.redirectedId ?? listing.id })),
      hasAllPictures: false,
    }),
    made('search-no-data', pageOf(cardsOf(noAlias, 5)), {
      listings: noAlias,
      hasAllPictures: false,
      sightings: 30,
    }),
    made('search-one-result', pageOf(cardsOf(single, 6)), {
      listings: single,
      hasAllPictures: false,
      sightings: 1,
    }),
    made('search-missing-pictures', pageOf(cardsOf(blank, 6)), {
      listings: blank,
      hasAllPictures: false,
      sightings: 12,
    }),
    made('category', pageOf(cardsOf(listings, 5), initDataScript(entries(listings), 900)), {
      url: 'https://www.aliexpress.com/category/200000343/art.html',
      kind: 'category',
    }),
    made('store', pageOf(cardsOf(noAlias, 8), '', 'Made Prints Store - Amazing products'), {
      url: 'https://www.aliexpress.com/store/1100123456/pages/all-items.html',
      kind: 'store',
      listings: noAlias,
      hasAllPictures: false,
      sightings: 30,
      seller: { ...storeAddresses('1100123456'), storeName: 'Made Prints Store' },
    }),
    ruPage(),
    ...itemPages(),
    ...storePages(),
    ...morePages(),
    ...pagesWithoutListings(made),
  ];
}

function ruPage(): MadePage {
  const random = new Seeded(21);
  const listings = madeListings(42, 22).map((listing) => ({ ...listing, redirectedId: null, isAd: false }));
  const shown = [...listings, listings[5]!, listings[5]!, listings[9]!];
  const grid = shown.map((listing, index) => ruCard(listing, index, random)).join('');
  return {
    name: 'search-ru',
    url: 'https://aliexpress.ru/popular/%D1%86%D0%B0%D0%BF%D0%BB%D1%8F',
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Цапля</title><script id="__AER_DATA__" type="application/json">{"widgets":[]}</script></head><body><div><div class="grid">${grid}</div></div></body></html>\n`,
    kind: 'search',
    reason: null,
    listings,
    hasAllPictures: true,
    sightings: 45,
  };
}

function pagesWithoutListings(
  made: (name: string, html: string, rest: Partial<MadePage>) => MadePage,
): MadePage[] {
  const none = { listings: [], sightings: 0 };
  const captcha = `<!DOCTYPE html><html><head><title>Captcha Interception</title><script src="https://g.alicdn.com/x.js"></script></head><body><punish-component></punish-component><div id="baxia-punish"><div id="nc_1_wrapper"></div></div><script>window._config_ = {"url": "/w/wholesale-heron-print.html/_____tmd_____/punish?x5secdata=made"};</script></body></html>\n`;
  const login = `<!DOCTYPE html><html><head><title>AliExpress</title></head><body><div id="batman-dialog"><form><input id="fm-login-id" name="fm-login-id"><input type="password"></form></div></body></html>\n`;
  return [
    made('search-empty', pageOf('', initDataScript([], 0)), { ...none, kind: 'empty' }),
    made('search-empty-in-words', pageOf('<p>Sorry, your search "zxqv" did not match any products.</p>'), {
      ...none,
      kind: 'empty',
    }),
    made('captcha', captcha, { ...none, kind: 'unreadable', reason: 'captcha' }),
    made('login', login, { ...none, kind: 'unreadable', reason: 'login' }),
    made('search-drifted', pageOf('<div class="card"><span>Heron print</span></div>'), {
      ...none,
      kind: 'not_understood',
      reason: 'no_listings',
    }),
  ];
}
