// SPDX-License-Identifier: Apache-2.0
// Made pages of Alibaba.com that list products. All ids, titles, keys and names are invented.
import { alibabaListings, card, cardFields, offer, offerFields, oldCard, oldOffer } from './alibaba-cards';
import { alibabaItemPages } from './alibaba-items';
import { alibabaShopPages } from './alibaba-shops';
import { escaped } from './listing';
import { Seeded } from './seeded';
import {
  captchaPage,
  inScript,
  loginPage,
  naughtyTitles,
  type SiteListing,
  type SitePage,
  sitePage,
} from './site-page';

const searchUrl = 'https://www.alibaba.com/trade/search?SearchText=heron+print&page=1';
const furniture = `<header><a href="//www.alibaba.com/">Alibaba.com</a><form><input type="search"></form><a href="//www.alibaba.com/product-detail/Header-Offer_1600999999991.html"><img src="//s.alicdn.com/@sc04/kf/Hheader000000000000000000000000001a.jpg_300x300.jpg"></a><a href="https://login.alibaba.com/?return_url=https%3A%2F%2Fwww.alibaba.com%2Fproduct-detail%2Fx_1600999999992.html">Sign in</a></header><iframe src="https://login.alibaba.com/mini_login.htm" style="display: none"></iframe><a href="//us-click.alibaba.com/cl_bw?pid=601&amp;e=token"><img src="//s.alicdn.com/@sc04/kf/Hbanner000000000000000000000000001b.jpg_960x960.jpg">All prints</a>`;
const footer = `<div class="seo"><a href="/product-detail/Text-Link-Only_1600999999993.html">heron prints of last year</a></div><footer><a href="//www.alibaba.com/product-detail/Footer_1600999999994.html"><img src="//s.alicdn.com/@sc04/kf/Hfooter000000000000000000000000001c.jpg_300x300.jpg"></a></footer>`;

export function alibabaPage(body: string, scripts = '', title = 'heron print - Alibaba.com'): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${furniture}<div class="root"><div class="filters">Filters</div><div class="content"><div class="organic-list">${body}</div></div></div>${footer}${scripts}</body></html>\n`;
}

export function hasher(seed: number): (name: string) => string {
  const random = new Seeded(seed);
  const names = new Map<string, string>();
  return (name) => {
    const known = names.get(name) ?? random.hash(7);
    names.set(name, known);
    return known;
  };
}

const cards = (listings: readonly SiteListing[], seed: number): string => {
  const hash = hasher(seed);
  return listings.map((listing, index) => card(listing, index, hash)).join('');
};

function offerScripts(offers: unknown[], total: number, booth: unknown[] = []): string {
  const list = {
    keyword: 'heron "print" };',
    offerResultData: {
      adCount: 6,
      offers,
      totalCount: total,
      currentPage: 1,
      paginationData: { pageCount: 100 },
    },
    snData: { category: {} },
  };
  return `<script>window.__page__data_sse10 = window.__page__data_sse10 || {};window.__page__data_sse10._page_common = {"productId": "1600888888881", "title": "a decoy"};</script><script>if (window.__page__data_sse10._offer_list == null) {}</script><script>window.__page__data_sse10._offer_list = ${inScript(list)};window.done = 1</script>${booth.length > 0 ? `<script>window.__page__data_sse10._wending = {};window.__page__data_sse10._wending.mainBooth = ${inScript({ offers: booth })};</script>` : ''}`;
}

export function alibabaPages(): SitePage[] {
  const listings = alibabaListings(48, 31);
  const extra = alibabaListings(4, 32).map((listing) => ({ ...listing, isAd: true }));
  const booth = alibabaListings(2, 33).map((listing) => ({ ...listing, isAd: true }));
  const later = alibabaListings(48, 34);
  const old = alibabaListings(30, 35);
  const few = alibabaListings(8, 36);
  const naughty = alibabaListings(naughtyTitles.length, 37).map((listing, at) => ({
    ...listing,
    title: naughtyTitles[at]!,
  }));
  const offers = listings.map((listing, at) =>
    offer(listing, at, at === 2 ? extra.slice(0, 2) : at === 8 ? extra.slice(2) : []),
  );
  const twice = [...listings.slice(0, 9), listings[4]!, ...listings.slice(9)];
  const pager = { page: 1, pages: 100, total: 5120 };
  const changed = cards(listings, 3)
    .replaceAll('J-search-card-wrapper searchx-offer-item', '')
    .replaceAll('<h2', '<section><h3')
    .replaceAll('</h2>', '</h3></section>')
    .replaceAll(/ data-(?:ctrdot|fav-id|pid|spm|compare)="[^"]*"/g, '');
  const suppliers = (products: SiteListing[]): string =>
    `<script>window._PAGE_DATA_ = ${inScript({ offerResultData: { totalCount: 2, pageSize: 20, offerList: [0, 1].map((at) => ({ companyId: 200000001 + at, companyName: `Made Supplier ${at} Co., Ltd.`, action: `//supplier${at}.en.alibaba.com/`, companyIcon: '//s.alicdn.com/@sc04/kf/Hlogo0000000000000000000000000001a.jpg_100x100.jpg', ...(products[at] === undefined ? {} : { mainProduct: { id: products[at].id, title: products[at].title, action: products[at].url, imageUrl: `//s.alicdn.com/@sc04/kf/${products[at].keys[0]}.jpg_300x300.jpg`, price: products[at].price } }) })) } })};</script>`;
  const made = (name: string, html: string, rest: Partial<SitePage> = {}, url = searchUrl): SitePage =>
    sitePage('alibaba', name, url, html, rest);
  const none = { listings: [], sightings: 0 };
  return [
    made(
      'search-good',
      alibabaPage(
        cards(twice, 1),
        offerScripts(
          offers,
          5120,
          booth.map((listing) => offer(listing, 0)),
        ),
      ),
      {
        listings: [...listings, ...extra, ...booth],
        sightings: 49,
        sellerFields: [...offerFields],
        pager,
      },
    ),
    made('search-dom-only', alibabaPage(cards(listings, 2)), {
      listings,
      hasAllPictures: false,
      sellerFields: [...cardFields],
    }),
    made('search-changed', alibabaPage(changed), {
      listings,
      hasAllPictures: false,
      sellerFields: ['company', 'minisite'],
    }),
    made(
      'search-no-cards-yet',
      alibabaPage(
        '',
        offerScripts(
          listings.map((listing, at) => offer(listing, at)),
          5120,
        ),
      ),
      {
        listings,
        sightings: 0,
        sellerFields: [...offerFields],
        pager,
      },
    ),
    made(
      'search-paged-in-page',
      alibabaPage(cards(later, 4), offerScripts(offers, 5120)),
      { listings: later, hasAllPictures: false, sellerFields: [...cardFields], pager },
      searchUrl.replace('page=1', 'page=2'),
    ),
    made(
      'search-2020',
      alibabaPage(
        old.map(oldCard).join(''),
        `<script>window.data = {"offerList": ${inScript(old.map(oldOffer))}};</script>`,
      ),
      { listings: old, sellerFields: ['company', 'companyId', 'sellerId', 'minisite', 'country'] },
    ),
    made('search-2020-dom-only', alibabaPage(old.map(oldCard).join('')), {
      listings: old.map((listing) => ({ ...listing, price: listing.price })),
      hasAllPictures: false,
      sellerFields: ['company', 'minisite'],
    }),
    made(
      'catalogue',
      alibabaPage(
        cards(few, 5),
        offerScripts(
          few.map((listing, at) => offer(listing, at)),
          8,
        ),
      ),
      {
        kind: 'category',
        listings: few,
        sellerFields: [...offerFields],
        pager: { page: 1, pages: 100, total: 8 },
      },
      'https://www.alibaba.com/catalog/prints_cid518?page=1',
    ),
    made(
      'showroom-german',
      alibabaPage(cards(few, 6)),
      { listings: few, hasAllPictures: false, sellerFields: [...cardFields] },
      'https://german.alibaba.com/showroom/heron-print.html',
    ),
    made(
      'search-naughty',
      alibabaPage(
        cards(naughty, 7),
        offerScripts(
          naughty.map((listing) => ({ ...offer(listing, 0), title: escaped(listing.title) })),
          8,
        ),
      ),
      { listings: naughty, sellerFields: [...offerFields], pager: { page: 1, pages: 100, total: 8 } },
    ),
    made(
      'suppliers-with-products',
      alibabaPage('', suppliers(few)),
      {
        listings: few
          .slice(0, 2)
          .map((listing) => ({ ...listing, keys: listing.keys.slice(0, 1), isAd: false })),
        sightings: 0,
        pager: { page: null, pages: null, total: 2 },
      },
      `${searchUrl}&tab=supplier`,
    ),
    made(
      'suppliers-only',
      alibabaPage(
        '<div class="factory-card"><a href="//supplier1.en.alibaba.com/">Made Supplier 1 Co., Ltd.</a></div>',
        suppliers([]),
      ),
      { ...none, kind: 'not_understood', reason: 'supplier_list' },
      `${searchUrl}&tab=supplier`,
    ),
    made('search-empty', alibabaPage('', offerScripts([], 0)), { ...none, kind: 'empty' }),
    made(
      'search-empty-zero',
      alibabaPage(
        '',
        '<script>window.__page__data_sse10._zero = {"keyword": "zxqv", "suggest": []};</script>',
      ),
      { ...none, kind: 'empty' },
    ),
    made('search-empty-in-words', alibabaPage('<p>Sorry, we could not find any results for "zxqv".</p>'), {
      ...none,
      kind: 'empty',
    }),
    made('search-drifted', alibabaPage('<div class="offer"><span>Heron print</span></div>'), {
      ...none,
      kind: 'not_understood',
      reason: 'no_listings',
    }),
    made('captcha', captchaPage, { ...none, kind: 'unreadable', reason: 'captcha' }),
    made('login', loginPage, { ...none, kind: 'unreadable', reason: 'login' }),
    made(
      'not-found',
      '<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Sorry</h1></body></html>\n',
      { ...none, kind: 'empty', reason: 'not_found' },
      'https://error.alibaba.com/error404.htm',
    ),
    ...alibabaItemPages(),
    ...alibabaShopPages(),
  ];
}
