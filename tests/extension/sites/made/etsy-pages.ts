// SPDX-License-Identifier: Apache-2.0
// Made pages of Etsy, read only where the artist allows it.
import { escaped } from './listing';
import { Seeded } from './seeded';
import { inScript, naughtyTitles, type SiteListing, type SitePage, sitePage } from './site-page';

const searchUrl = 'https://www.etsy.com/search?q=heron+print&page=2';
const host = 'https://i.etsystatic.com';
const subjects = ['Heron Print', 'Blue Whale & Moon', 'Tulip "Field"', 'Old Harbour', 'Fox <3'];

export function etsyListings(count: number, seed: number): SiteListing[] {
  const random = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const id = `1${random.digits(9)}`;
    const shop = `Made${random.hash(6)}`;
    const key = (): string => `${1 + random.below(8)}${random.digits(9)}_${random.hash(4)}`;
    return {
      id,
      title: `${random.of(subjects)}, wall art no. ${index + 1}`,
      keys: [key()],
      price: `$${10 + random.below(80)}.${10 + random.below(90)}`,
      isAd: index % 5 === 1,
      storeName: shop,
      company: null,
      redirectedId: null,
      url: `https://www.etsy.com/listing/${id}`,
      seller: { storeName: shop, storeUrl: `https://www.etsy.com/shop/${shop}` },
    };
  });
}

export const photo = (key: string, size: string, at = 0): string =>
  `${host}/${at % 2 === 0 ? '12345678/r' : '12345678/c/2000/1589/0/312'}/il/${(at * 7919).toString(16).padStart(6, 'a')}/${key.split('_')[0]}/il_${size}.${key}.jpg`;

function card(listing: SiteListing, at: number): string {
  const href = `https://www.etsy.com/${['', 'de/', 'de-en/'][at % 3]}listing/${listing.id}/some-words?click_key=made&amp;ref=sr_gallery-1`;
  const words = at % 2 === 0 ? `From shop ${listing.storeName}` : `Ad by ${listing.storeName}`;
  const ad = listing.isAd ? '<span data-ad-label="Ad by Etsy seller">Ad</span>' : '';
  const lazy =
    at % 4 === 2
      ? `srcset="${photo(listing.keys[0]!, '340x270', at)} 340w, ${photo(listing.keys[0]!, '680x540', at)} 680w"`
      : `src="${photo(listing.keys[0]!, '340x270', at)}"`;
  return `<li><div class="v2-listing-card" data-listing-id="${listing.id}"><a class="listing-link" href="${href}"><img ${lazy} alt=""><img src="${host}/12345678/r/isla/aaaaaa/77/isla_75x75.77_abcd.jpg"><h3 title="${escaped(listing.title)}">${escaped(listing.title)}</h3><p><span class="currency-symbol">$</span><span class="currency-value">${listing.price.replace(/^(?:USD |\$)/, '')}</span></p><p>${ad}<span>${words}</span></p></a><button data-listing-id="${listing.id}">Favourite</button></div></li>`;
}

const pageOf = (body: string, scripts = '', title = 'Heron print - Etsy'): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><header><a href="/">Etsy</a><a href="/listing/1999999991/header"><img src="${photo('1999999991_abcd', '75x75')}"></a></header><main><ol>${body}</ol></main><footer><a href="/listing/1999999992/footer">Footer</a></footer>${scripts}</body></html>\n`;

const ld = (value: unknown): string => `<script type="application/ld+json">${inScript(value)}</script>`;

function listData(listings: readonly SiteListing[], total: number): string {
  return ld({
    '@type': 'ItemList',
    numberOfItems: total,
    itemListElement: listings.map((listing, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      item: {
        '@type': 'Product',
        url: `https://www.etsy.com/listing/${listing.id}/some-words`,
        name: escaped(listing.title),
        image: photo(listing.keys[0]!, '340x270', at),
        brand: { '@type': 'Brand', name: listing.storeName },
        offers: { price: listing.price.replace(/^(?:USD |\$)/, ''), priceCurrency: 'USD' },
      },
    })),
  });
}

export function etsyPages(): SitePage[] {
  const listings = etsyListings(48, 91);
  const organic = listings.map((listing) => ({
    ...listing,
    isAd: false,
    price: `USD ${listing.price.slice(1)}`,
  }));
  const few = etsyListings(6, 92);
  const naughty = etsyListings(naughtyTitles.length, 93).map((listing, at) => ({
    ...listing,
    title: naughtyTitles[at]!,
  }));
  const [one] = etsyListings(1, 94);
  const random = new Seeded(95);
  const item: SiteListing = {
    ...one!,
    isAd: false,
    price: 'USD 25.00',
    keys: Array.from({ length: 4 }, () => `5${random.digits(9)}_${random.hash(4)}`),
  };
  const beside = few.map(({ id }) => id);
  const shopFields = { storeName: 'MadeHeronPrints', storeUrl: 'https://www.etsy.com/shop/MadeHeronPrints' };
  const body = `<div class="image-carousel"><ul data-carousel-pane-list>${item.keys.map((key) => `<li><img src="${photo(key, '794xN')}"></li>`).join('')}</ul></div><h1>${escaped(item.title)}</h1><a href="/shop/${item.storeName}?ref=x">${item.storeName}</a><a href="/shop/${item.storeName}/reviews">Reviews</a><div class="review"><img src="${photo('4111111111_revw', '75x75').replace('/il_75', '/iap_75').replace('.4111', '.4111')}"></div><div class="recs"><ul>${few.map(card).join('')}</ul></div>`;
  const product = ld({
    '@type': 'Product',
    sku: item.id,
    url: `https://www.etsy.com/listing/${item.id}/some-words`,
    name: escaped(item.title),
    image: item.keys.map((key) => ({
      '@type': 'ImageObject',
      contentURL: photo(key, 'fullxfull'),
      thumbnail: photo(key, '340x270'),
    })),
    brand: { '@type': 'Brand', name: item.storeName },
    offers: { '@type': 'Offer', price: '25.00', priceCurrency: 'USD' },
  });
  const made = (name: string, url: string, html: string, rest: Partial<SitePage>): SitePage =>
    sitePage('etsy', name, url, html, rest);
  const itemPage = (name: string, html: string, price = item.price): SitePage =>
    made(name, `https://www.etsy.com/de-en/listing/${item.id}/some-words?ref=made`, html, {
      kind: 'item',
      listings: [{ ...item, price }],
      seller: item.seller,
      sellerFields: ['storeName'],
      recommended: beside,
      sightings: item.keys.length + few.length,
    });
  const fields: SitePage['sellerFields'] = ['storeName', 'storeUrl'];
  return [
    made('search-good', searchUrl, pageOf(organic.map(card).join(''), listData(organic, 3120)), {
      listings: organic,
      sellerFields: fields,
      pager: { page: 2, pages: null, total: 3120 },
    }),
    made('search-dom-only', searchUrl, pageOf(listings.map(card).join('')), {
      listings,
      sellerFields: fields,
    }),
    made(
      'search-changed',
      searchUrl,
      pageOf(
        listings
          .map(card)
          .join('')
          .replaceAll(/ class="[^"]*"/g, ' class="z1"')
          .replaceAll(/ data-listing-id="\d+"/g, ''),
      ),
      { listings, sellerFields: fields },
    ),
    made(
      'search-naughty',
      searchUrl,
      pageOf(
        naughty
          .map(card)
          .join('')
          .replaceAll(/ title="[^"]*"/g, ''),
      ),
      {
        listings: naughty,
        sellerFields: fields,
      },
    ),
    made('category', 'https://www.etsy.com/c/art-and-collectibles/prints', pageOf(few.map(card).join('')), {
      kind: 'category',
      listings: few,
      sellerFields: fields,
    }),
    made(
      'shop',
      'https://www.etsy.com/shop/MadeHeronPrints',
      pageOf(
        few
          .map((listing) =>
            card({ ...listing, isAd: false, storeName: 'MadeHeronPrints' }, 0).replace(
              /<span>From shop .*?<\/span>/,
              '',
            ),
          )
          .join(''),
      ),
      { kind: 'store', listings: few.map((listing) => ({ ...listing, isAd: false })), seller: shopFields },
    ),
    made('search-empty', searchUrl, pageOf("<p>We couldn't find any results for zxqv</p>"), {
      kind: 'empty',
    }),
    made('search-drifted', searchUrl, pageOf('<li><span>Heron print</span></li>'), {
      kind: 'not_understood',
      reason: 'no_listings',
    }),
    made(
      'captcha',
      searchUrl,
      `<!DOCTYPE html><html><head><title>etsy.com</title></head><body><p>Please enable JS and disable any ad blocker</p><script>var dd={'rt':'c','cid':'made','host':'geo.captcha-delivery.com'}</script></body></html>\n`,
      { kind: 'unreadable', reason: 'captcha' },
    ),
    made(
      'login',
      'https://www.etsy.com/signin?from=search',
      '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>\n',
      { kind: 'unreadable', reason: 'login' },
    ),
    itemPage('item-good', pageOf(body, product)),
    itemPage('item-dom-only', pageOf(body), ''),
    made(
      'item-delisted',
      `https://www.etsy.com/listing/${item.id}/some-words`,
      pageOf('<h2>Sorry, this item is unavailable.</h2>'),
      { kind: 'empty', reason: 'delisted' },
    ),
  ];
}
