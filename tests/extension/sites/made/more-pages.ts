// SPDX-License-Identifier: Apache-2.0
// Made pages with the less common traps: deals, links an ad blocker took away, nested anchors, naughty texts, and a
// search without a hit that recommends other things.
import { cardsOf, pageOf } from './furniture';
import { initDataScript, inlineEntry } from './inline-data';
import { escaped, type MadeListing, madeListings } from './listing';
import type { MadePage } from './made-page';

const url = 'https://www.aliexpress.com/w/wholesale-heron-print.html?page=1';

const plain = (count: number, seed: number): MadeListing[] =>
  madeListings(count, seed).map((listing) => ({ ...listing, redirectedId: null }));
const unmarked = (count: number, seed: number): MadeListing[] =>
  plain(count, seed).map((listing) => ({ ...listing, isAd: false }));

/** Titles as careless or hostile sellers write them. Lone surrogates and 200 KB are in naughty-texts.test.ts. */
const naughty = [
  '<img src=x onerror=alert(1)> Heron',
  '\u202Egnirts desrever\u202C heron',
  "Robert'); DROP TABLE Students;-- heron",
  '"><script>alert(1)</script>',
  '🐦‍🔥 heron 𝒻𝒶𝓃𝒸𝓎 Z̸̢̛a̷l̶g̵o̶',
  '{{constructor.constructor("alert(1)")()}}',
];

export function morePages(): MadePage[] {
  const page = (
    name: string,
    listings: MadeListing[],
    html: string,
    rest: Partial<MadePage> = {},
  ): MadePage => ({
    name,
    url,
    html,
    kind: 'search',
    reason: null,
    listings,
    hasAllPictures: false,
    sightings: listings.length,
    ...rest,
  });
  const deals = plain(10, 51);
  const blocked = plain(20, 52);
  const torn = unmarked(20, 62);
  const texts = plain(6, 53).map((listing, at) => ({ ...listing, title: naughty[at]! }));
  const found = plain(8, 54);
  const data = (listings: readonly MadeListing[], total: number): string =>
    initDataScript(
      listings.map((listing) => inlineEntry(listing)),
      total,
    );
  return [
    page('deal-list', deals, pageOf(cardsOf(deals, 55), '', 'Bundle deals'), {
      url: `https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=${deals[0]!.id}:12000049117836736`,
      kind: 'category',
    }),
    page('category-landing', deals, pageOf(cardsOf(deals, 56), '', 'Home & Garden'), {
      url: 'https://www.aliexpress.com/p/calp-plus/index.html?categoryTab=home_garden',
      kind: 'category',
    }),
    page('search-ad-blocked', blocked, pageOf(withoutLinks(cardsOf(blocked, 57)), data(blocked, 20)), {
      hasAllPictures: true,
      sightings: blocked.length,
      pager: { page: 1, pages: 1, total: 20 },
    }),
    page('search-nested-anchors', torn, pageOf(nested(torn))),
    page('search-naughty', texts, pageOf(cardsOf(texts, 58))),
    page('search-mobile-es', found, pageOf(cardsOf(found, 59)), {
      url: 'https://m.es.aliexpress.com/search.htm?SearchText=garza&page=3',
      pager: { page: 3, pages: null, total: null },
    }),
    page(
      'search-no-hit-recommends',
      [],
      pageOf(
        `<p>Sorry, your search "zxqv" did not match any products.</p>${cardsOf(found, 60)}`,
        data([], 0),
      ),
      { kind: 'empty', recommended: found.map(({ id }) => id), sightings: found.length },
    ),
  ];
}

// An ad blocker leaves the pictures and takes the addresses of the links.
function withoutLinks(html: string): string {
  return html.replaceAll(
    /<a class="([^"]*)" href="[^"]*"/g,
    '<a class="$1" href="https://s.click.aliexpress.com/e/_made"',
  );
}

// Parsers tear an anchor inside an anchor apart: what was one card becomes several siblings.
function nested(listings: readonly MadeListing[]): string {
  return listings
    .map(
      ({ id, keys, title, price }) =>
        `<div class="nest"><a href="/item/${id}.html"><img src="//ae01.alicdn.com/kf/${keys[0] ?? ''}.jpg_220x220.jpg" alt="${escaped(title)}"><div><a href="/item/${id}.html#reviews">4.8</a></div><h3>${escaped(title)}</h3><span>${price}</span></a></div>`,
    )
    .join('');
}
