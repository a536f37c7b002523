// SPDX-License-Identifier: Apache-2.0
// Made item pages of every generation: inline data, rendered page, mobile page, pooled sellers, and missing items.
import { cardsOf, furniture } from './furniture';
import { escaped, type MadeListing, madeListings, usId } from './listing';
import { type MadePage, storeAddresses } from './made-page';
import { Seeded } from './seeded';

const media = 'https://ae-pic-a1.aliexpress-media.com';
const storeId = '1103888777';
const storeName = 'Paper Bird & <b>Sons</b> Store';
const shown = { ...storeAddresses(storeId), storeName };

function itemListing(seed: number, count = 5): MadeListing {
  const random = new Seeded(seed);
  return {
    id: `10050${1 + random.below(9)}${random.digits(10)}`,
    title: `Blue Heron over "Reeds" & Water, Canvas Print <No. ${seed}>`,
    keys: Array.from({ length: count }, () => random.pictureKey()),
    price: 'US $12.90',
    isAd: false,
    storeName: null,
    company: null,
    redirectedId: null,
  };
}

const head = (listing: MadeListing, host = 'www.aliexpress.com', more = ''): string =>
  `<head><meta charset="utf-8"><title>${escaped(listing.title)} - AliExpress 13</title>
<meta property="og:url" content="//${host}/item/${listing.id}.html?src=made"><meta property="og:title" content="${escaped(listing.title)} - AliExpress 13">
<meta property="og:image" content="https://ae01.alicdn.com/kf/${listing.keys[0]}.jpg">
<meta property="al:android:url" content="aliexpress://product/detail?productId=${listing.id}&amp;x=1">${more}</head>`;

const thumbs = (listing: MadeListing, form: 'img' | 'css'): string =>
  listing.keys
    .map((key) =>
      form === 'img'
        ? `<div class="slider--img--q1"><img src="${media}/kf/${key}.jpg_220x220q75.jpg_.avif" alt="${escaped(listing.title)}"></div>`
        : `<div class="slider--img--q1"><span style="background-image:url(${media}/kf/${key}.jpg_220x220q75.jpg_.avif)"></span></div>`,
    )
    .join('');

const gallery = (listing: MadeListing, form: 'img' | 'css'): string =>
  `<div class="image-view--wrap--a2"><div class="slider--wrap--b3">${thumbs(listing, form)}</div><div class="magnifier--wrap--c4"><img src="${media}/kf/${listing.keys[0]}.jpg_960x960q75.jpg_.avif"></div></div>`;

const review = `<div data-pl="product-reviews" class="review--wrap--k9"><img src="${media}/kf/Sreview000000000000000000000000001.jpg_220x220.jpg"><img src="${media}/kf/Sreview000000000000000000000000002.jpg_220x220.jpg"></div>`;
const skus = `<div class="sku-item--box--t1"><img src="${media}/kf/Ssku00000000000000000000000000001a.jpg_220x220.jpg" alt="blue"><img src="${media}/kf/Ssku00000000000000000000000000002a.jpg_220x220.jpg" alt="red"></div>`;

const storeCard = (id = storeId, name = storeName): string =>
  `<div class="store-detail--wrap--z5"><a data-pl="store-name" href="//www.aliexpress.com/store/${id}?spm=made" target="_blank">${escaped(name)}</a><div class="store-info--s1"><strong>96.4%</strong> positive <strong>1,204</strong> followers</div><a href="//www.aliexpress.com/store/${id}">Visit store</a></div>`;
const storeTable = `<div class="pop--x"><table><tr><td>Name:</td><td>${escaped(storeName)}</td></tr><tr><td>Store no.:</td><td>${storeId}</td></tr><tr><td>Location:</td><td>China</td></tr><tr><td>Open since:</td><td>Mar 3, 2018</td></tr></table></div>`;

function rendered(
  listing: MadeListing,
  options: { form: 'img' | 'css'; store: string; extra?: string; scripts?: string; title?: string },
): string {
  const beside = madeListings(8, 61).map((entry) => ({ ...entry, redirectedId: null }));
  return `<!DOCTYPE html><html>${options.title ?? head(listing)}<body>${furniture}<div id="root"><div class="pdp-body"><div class="pdp-left">${gallery(listing, options.form)}</div><div class="pdp-info"><h1 data-pl="product-title">${escaped(listing.title)}</h1><div class="price-default--current--f2"><span>US $</span><span>12</span><span>.90</span></div>${skus}<div class="shipping">Free shipping</div></div>${options.store}</div>${options.extra ?? ''}${review}<div class="recommend--list"><h2>You may also like</h2>${cardsOf(beside, 17)}</div></div>${options.scripts ?? ''}</body></html>\n`;
}

export const besideIds = madeListings(8, 61).map(({ id }) => id);
const dcData = (listing: MadeListing): string =>
  `<script>window.runParams = {};window._d_c_ = window._d_c_ || {};window._d_c_.isCSR = true;window._d_c_.DCData = ${JSON.stringify({ imagePathList: listing.keys.map((key) => `https://ae01.alicdn.com/kf/${key}.jpg`), summImagePathList: listing.keys.map((key) => `https://ae01.alicdn.com/kf/${key}.jpg_80x80.jpg`) })};</script>`;

const modules = (listing: MadeListing): unknown => ({
  commonModule: { productId: Number(listing.id), sellerAdminSeq: 231112223 },
  titleModule: { subject: listing.title.replaceAll('<', '&lt;') },
  imageModule: { imagePathList: listing.keys.map((key) => `https://ae01.alicdn.com/kf/${key}/Old-Slug.jpg`) },
  priceModule: { formatedActivityPrice: 'US $12.90' },
  storeModule: {
    storeNum: Number(storeId),
    storeName: storeName.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    sellerAdminSeq: 231112223,
    companyId: 239998887,
    countryCompleteName: 'China',
    province: 'Zhejiang',
    openTime: 'Mar 3, 2018',
  },
});
const components = (listing: MadeListing): unknown => ({
  productInfoComponent: { id: Number(listing.id), subject: listing.title.replaceAll('<', '&lt;') },
  imageComponent: { imagePathList: listing.keys.map((key) => `https://ae01.alicdn.com/kf/${key}.jpg`) },
  priceComponent: { discountPrice: { actCurrencyFormatPrice: 'US $12.90' } },
  sellerComponent: {
    storeNum: Number(storeId),
    storeName: storeName.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
    sellerAdminSeq: 231112223,
    companyId: 239998887,
    countryCompleteName: 'China',
  },
});
const answer = (listing: MadeListing, compliance = ''): unknown => ({
  ret: ['SUCCESS::ok'],
  data: {
    result: {
      GLOBAL_DATA: { globalData: { productId: usId(listing.id), storeId, sellerId: 231112223 } },
      PRODUCT_TITLE: { text: listing.title.replaceAll('<', '&lt;') },
      HEADER_IMAGE_PC: { imagePathList: listing.keys.map((key) => `//ae01.alicdn.com/kf/${key}.jpg`) },
      PRICE: { targetSkuPriceInfo: { salePriceString: 'US $12.90' } },
      SHOP_CARD_PC: {
        storeName: storeName.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
        sellerInfo: { storeNum: storeId, countryCompleteName: 'China', formatOpenTime: 'Mar 3, 2018' },
      },
      COMPLIANCE_PC: { complianceList: [{ title: 'Supplier', content: compliance }] },
    },
  },
});
const raw = (listing: MadeListing, script: string): string =>
  `<!DOCTYPE html><html>${head(listing)}<body><div id="root"></div><script>${script}</script></body></html>\n`;
const safe = (value: unknown): string => JSON.stringify(value).replaceAll('</', '<\\/');

const disclosure = (id: string, name: string): string =>
  `<strong>Important Notes</strong><br>Several overseas merchants offer this. The seller of this item is <span><a href="https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=${id}&amp;_lang=en_US">${name}</a></span>`;

export function itemPages(): MadePage[] {
  const page = (
    name: string,
    listing: MadeListing,
    html: string,
    rest: Partial<MadePage> = {},
  ): MadePage => ({
    name,
    url: `https://www.aliexpress.com/item/${listing.id}.html?spm=made`,
    html,
    kind: 'item',
    reason: null,
    listings: [listing],
    hasAllPictures: true,
    sightings: 0,
    ...rest,
  });
  const one = itemListing(31);
  const beside = { recommended: besideIds, sightings: one.keys.length + 1 + besideIds.length };
  const full = {
    ...shown,
    sellerId: '231112223',
    companyId: '239998887',
    country: 'China',
  };
  const merchant = { ...storeAddresses('1102764999'), storeName: 'River Goods Store' };
  const shell = storeCard('1103000001', 'Pooling Shell Store');
  return [
    page(
      'item-modules',
      itemListing(32),
      raw(itemListing(32), `window.runParams = { data: ${safe(modules(itemListing(32)))} };`),
      {
        seller: { ...full, province: 'Zhejiang', established: 'Mar 3, 2018' },
      },
    ),
    page(
      'item-components',
      itemListing(33),
      raw(itemListing(33), `window.runParams = { data: ${safe(components(itemListing(33)))} };`),
      { seller: full },
    ),
    page(
      'item-answer',
      itemListing(34),
      raw(itemListing(34), `mtopjsonp1(${safe(answer(itemListing(34)))})`),
      {
        url: `https://www.aliexpress.us/item/${usId(itemListing(34).id)}.html`,
        seller: { ...shown, sellerId: '231112223', country: 'China', established: 'Mar 3, 2018' },
      },
    ),
    page(
      'item-answer-pooled',
      itemListing(35),
      raw(
        itemListing(35),
        `mtopjsonp1(${safe(answer(itemListing(35), disclosure('1102764999', 'River Goods Store')))})`,
      ),
      { seller: merchant },
    ),
    page(
      'item-rendered',
      one,
      rendered(one, { form: 'img', store: storeCard() + storeTable, scripts: dcData(one) }),
      {
        ...beside,
        seller: { ...shown, country: 'China', established: 'Mar 3, 2018' },
      },
    ),
    page('item-rendered-css', one, rendered(one, { form: 'css', store: storeCard() }), {
      ...beside,
      seller: shown,
    }),
    page('item-superlink', one, rendered(one, { form: 'img', store: '', scripts: dcData(one) }), beside),
    page(
      'item-pooled',
      one,
      rendered(one, {
        form: 'img',
        store: shell,
        extra: `<div class="notes">${disclosure('1102764999', 'River Goods Store')}</div>`,
        scripts: dcData(one),
      }),
      { ...beside, seller: merchant },
    ),
    page('item-deal', one, rendered(one, { form: 'img', store: storeCard(), scripts: dcData(one) }), {
      ...beside,
      url: `https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=${one.id}:12000049117836736&pha_manifest=ssr`,
      seller: shown,
    }),
    page('item-mobile', one, mobile(one), {
      url: `https://h5.es.aliexpress.com/item/${one.id}.html`,
      sightings: one.keys.length,
      seller: shown,
    }),
    ...missingItems(),
  ];
}

function mobile(listing: MadeListing): string {
  const slides = listing.keys
    .map((key) => `<amp-img layout="fill" src="https://ae01.alicdn.com/kf/${key}.jpg_640x640.jpg"></amp-img>`)
    .join('');
  return `<!DOCTYPE html><html amp>${head(listing, 'es.aliexpress.com')}<body><header><a href="https://m.aliexpress.com/">AliExpress</a></header><amp-carousel type="slides">${slides}</amp-carousel><div>US $12.90</div><h1>${escaped(listing.title)}</h1><div><a href="https://m.aliexpress.com/store/${storeId}"><span>${escaped(storeName)}</span></a></div></body></html>\n`;
}

function missingItems(): MadePage[] {
  const id = '1005009876500001';
  const beside = madeListings(8, 61).map((entry) => ({ ...entry, redirectedId: null }));
  const none = { listings: [], hasAllPictures: true, kind: 'empty' };
  const url = `https://www.aliexpress.com/item/${id}.html`;
  const list = `<div class="recommend"><h3>More to love</h3>${cardsOf(beside, 18)}</div>`;
  const gone = (words: string, scripts = ''): string =>
    `<!DOCTYPE html><html><head><title>AliExpress</title><meta property="og:url" content="${url}"></head><body>${furniture}<div id="root"><div class="tip"><p>${words}</p></div>${list}</div>${scripts}</body></html>\n`;
  const told = (code: object): string =>
    `<script>mtopjsonp2(${JSON.stringify({ data: { result: { GLOBAL_DATA: { globalData: { ...code, i18n: {} } } } } })})</script>`;
  const rest = { ...none, url, recommended: besideIds, sightings: besideIds.length };
  return [
    {
      ...rest,
      name: 'item-delisted',
      reason: 'delisted',
      html: gone('Sorry, this item is no longer available!'),
    },
    {
      ...rest,
      name: 'item-delisted-ru',
      reason: 'delisted',
      html: gone('К сожалению, этот товар больше недоступен.'),
      url: `https://aliexpress.ru/item/${id}.html?sku_id=1`,
    },
    {
      ...rest,
      name: 'item-delisted-in-data',
      reason: 'delisted',
      html: gone('', told({ errorCode: 'SITEM_NOT_EXIST' })),
    },
    {
      ...rest,
      name: 'item-not-sold-here',
      reason: 'not_sold_here',
      html: gone('', told({ currencyCode: 'EUR' })),
    },
  ];
}
