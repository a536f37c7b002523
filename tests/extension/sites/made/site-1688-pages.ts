// SPDX-License-Identifier: Apache-2.0
// Made pages of 1688: search cards with anchors inside anchors, offer pages of two generations, shops.
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

const searchUrl = 'https://s.1688.com/selloffer/offer_search.htm?keywords=%B2%D4%F0%D8';
const things = ['苍鹭装饰画', '帆布画', '手机壳', '抱枕套', '帆布袋', '海报'];

export function listings1688(count: number, seed: number): SiteListing[] {
  const random = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const id = `7${random.digits(11)}`;
    const sellerId = `22${random.digits(11)}`;
    const shop = index % 2 === 0 ? `shop6${random.digits(7)}` : `made${random.hash(5)}`;
    const name = `样品${random.of(things)}${index}${index % 3 === 0 ? '有限公司' : '商行'}`;
    return {
      id,
      title: `${random.of(things)} 跨境 Heron & <Moon> ${index + 1}号`,
      keys: [`O1CN01${random.hash(18)}_!!${sellerId}-0-cib`],
      price: `¥${1 + random.below(80)}.${10 + random.below(90)}`,
      isAd: index % 8 === 3,
      storeName: name,
      company: name,
      redirectedId: null,
      url: `https://detail.1688.com/offer/${id}.html`,
      seller: {
        sellerId,
        storeName: name,
        company: name,
        minisite: `${shop}.1688.com`,
        storeUrl: `https://${shop}.1688.com/`,
        storeId: /^shop(\d{5,})$/.exec(shop)?.[1] ?? null,
      },
    };
  });
}

const cardFields: SitePage['sellerFields'] = [
  'sellerId',
  'storeName',
  'company',
  'minisite',
  'storeUrl',
  'storeId',
];

const linkOf = (listing: SiteListing, at: number): string =>
  [
    `http://detail.m.1688.com/page/index.html?offerId=${listing.id}&trace_log=${listing.isAd ? 'p4p' : 'normal'}&uuid=made`,
    `//detail.1688.com/offer/${listing.id}.html?tracelog=${listing.isAd ? 'p4p' : 'x'}`,
    `https://detail.m.1688.com/page/index.html?spm=a&offerId=${listing.id}&tracelog=${listing.isAd ? 'ad' : 'y'}`,
  ][at % 3]!;

/** The whole card is a link, and the shop's name in it is one too: a parser tears it apart. */
function card(listing: SiteListing, at: number, wrapped: boolean): string {
  const folder = at % 5 === 4 ? 'imgextra/i1/2215' : 'img/ibank';
  const picture = `https://${folder.startsWith('imgextra') ? 'img' : 'cbu01'}.alicdn.com/${folder}/${listing.keys[0]}.jpg_460x460q100.jpg_.webp`;
  const shop = `<a class="shop" href="https://${listing.seller.minisite}/?tracelog=p4p" title="${escaped(listing.storeName!)}">${escaped(listing.storeName!)}</a>`;
  const body = `<a class="search-offer-wrapper" href="${escaped(linkOf(listing, at))}" target="_blank"><div class="pic"><img src="${picture}"><img src="https://img.alicdn.com/imgextra/i4/O1CN01made_!!6000000003502-2-tps-120-36.png"></div><div class="title-text" title="${escaped(listing.title)}">${escaped(listing.title)}</div><div class="price"><span>¥</span><span>${listing.price.slice(1)}</span></div><div class="foot">${shop}<span>回头率 ${at}%</span></div></a>`;
  return wrapped ? `<div class="space-offer-card-box">${body}</div>` : body;
}

const pageOf = (body: string, scripts = '', title = '苍鹭 - 1688'): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><header><a href="https://www.1688.com/">1688</a><a href="https://detail.1688.com/offer/799999999991.html"><img src="https://cbu01.alicdn.com/img/ibank/O1CN01header0000000000_!!1-0-cib.jpg"></a></header><a href="https://air.1688.com/app/channel-fe/search/index.html">找代发</a><div id="sm-offer-list">${body}</div><a href="https://dj.1688.com/ci_bb?a=1&amp;e=opaque"><img src="https://cbu01.alicdn.com/img/ibank/O1CN01advert0000000000_!!2-0-cib.jpg_460x460q100.jpg_.webp">广告</a>${scripts}</body></html>\n`;

function offerListing(): SiteListing {
  const [listing] = listings1688(1, 51);
  const sellerId = listing!.seller.sellerId!;
  const random = new Seeded(52);
  const keys = Array.from({ length: 5 }, () => `O1CN01${random.hash(18)}_!!${sellerId}-0-cib`);
  return { ...listing!, keys, price: '', isAd: false };
}

const photo = (key: string): string => `https://cbu01.alicdn.com/img/ibank/${key}.jpg`;

function offerBody(listing: SiteListing): string {
  const thumbs = listing.keys
    .map((key) => `<div class="detail-gallery-turn"><img src="${photo(key)}_60x60.jpg"></div>`)
    .join('');
  const beside = listings1688(6, 53)
    .map((entry, at) => card(entry, at, true))
    .join('');
  return `<h1 title="${escaped(listing.title)}">${escaped(listing.title)}</h1><div class="shop-info"><a href="https://${listing.seller.minisite}/page/index.html">${escaped(listing.storeName!)}</a></div><div class="detail-gallery">${thumbs}<div class="main"><img src="${photo(listing.keys[0]!)}_460x460.jpg"></div></div><div class="detail-recommend">${beside}</div>`;
}

export function site1688Pages(): SitePage[] {
  const listings = listings1688(24, 41);
  const few = listings1688(6, 42);
  const naughty = listings1688(naughtyTitles.length, 43).map((listing, at) => ({
    ...listing,
    title: naughtyTitles[at]!,
  }));
  const offer = offerListing();
  const beside = listings1688(6, 53).map(({ id }) => id);
  const data = {
    globalData: {
      tempModel: {
        offerId: Number(offer.id),
        offerTitle: offer.title,
        sellerUserId: Number(offer.seller.sellerId),
        sellerMemberId: 'b2b-220000made',
        companyName: offer.company,
        sellerLoginId: '样品旗舰',
        winportUrl: `https://${offer.seller.minisite}`,
      },
      images: offer.keys.map((key) => ({
        fullPathImageURI: photo(key),
        size310x310ImageURI: `${photo(key).replace('.jpg', '.310x310.jpg')}`,
      })),
    },
  };
  const shown = { ...offer.seller };
  const known = {
    ...shown,
    storeName: '样品旗舰',
    memberId: 'b2b-220000made',
    profileUrl: `https://${offer.seller.minisite}/page/creditdetail.htm`,
  };
  const shopHost = 'shop65432101.1688.com';
  const shop = {
    minisite: shopHost,
    storeId: '65432101',
    storeUrl: `https://${shopHost}/`,
    profileUrl: `https://${shopHost}/page/creditdetail.htm`,
  };
  const own = (listing: SiteListing): SiteListing => ({ ...listing, isAd: false, seller: {} });
  const made = (name: string, url: string, html: string, rest: Partial<SitePage>): SitePage =>
    sitePage('1688', name, url, html, { hasAllPictures: true, ...rest });
  const item = (
    name: string,
    html: string,
    seller: SitePage['seller'],
    sightings: number,
    recommended = beside,
  ): SitePage =>
    made(name, `https://detail.1688.com/offer/${offer.id}.html?spm=made`, html, {
      kind: 'item',
      listings: [{ ...offer, seller: seller ?? {} }],
      ...(seller === undefined ? {} : { seller }),
      recommended,
      sightings,
    });
  const shopCards = few
    .map(
      (listing, at) =>
        `<li><a href="${escaped(linkOf(listing, at * 3 + 1).replace(/p4p/, 'x'))}"><img data-lazyload-src="${photo(listing.keys[0]!)}_220x220.jpg" alt="${escaped(listing.title)}"></a><a href="//detail.1688.com/offer/${listing.id}.html" title="${escaped(listing.title)}">${escaped(listing.title)}</a><em>${listing.price}</em></li>`,
    )
    .join('');
  return [
    made('search-good', searchUrl, pageOf(listings.map((listing, at) => card(listing, at, true)).join('')), {
      listings,
      sellerFields: cardFields,
    }),
    made('search-torn', searchUrl, pageOf(listings.map((listing, at) => card(listing, at, false)).join('')), {
      listings,
      sellerFields: cardFields,
    }),
    made(
      'search-changed',
      searchUrl,
      pageOf(
        listings
          .map((listing, at) => card(listing, at, true))
          .join('')
          .replaceAll(/ class="[^"]*"/g, ' class="k7"'),
      ),
      { listings, sellerFields: cardFields },
    ),
    made(
      'search-data',
      searchUrl,
      pageOf(
        '',
        `<script>window.data.offerresultData = successDataCheck({"data": {"offerList": ${inScript(few.map((listing) => ({ id: Number(listing.id), information: { subject: `<font color=red>${escaped(listing.title.split(' ')[0]!)}</font> ${escaped(listing.title.split(' ').slice(1).join(' '))}` }, image: { imgUrl: photo(listing.keys[0]!) }, company: { name: listing.company, url: `//${listing.seller.minisite}` }, tradePrice: { offerPrice: { priceText: listing.price } }, isP4p: listing.isAd })))}}});</script>`,
      ),
      { listings: few, sightings: 0, sellerFields: ['company', 'minisite', 'sellerId'] },
    ),
    made(
      'search-naughty',
      searchUrl,
      pageOf(
        naughty
          .map((listing, at) => card(listing, at, true))
          .join('')
          .replaceAll(/<div class="title-text" title="[^"]*"/g, '<div class="title-text"'),
      ),
      { listings: naughty, sellerFields: cardFields },
    ),
    made('search-empty', searchUrl, pageOf('<p>抱歉，没有找到与“zxqv”相关的货源</p>'), { kind: 'empty' }),
    made(
      'search-drifted',
      searchUrl,
      pageOf('<div class="card">苍鹭装饰画</div>').replace(/<a href="https:\/\/dj.*?<\/a>/, ''),
      { kind: 'not_understood', reason: 'no_listings' },
    ),
    made('captcha', searchUrl, captchaPage, { kind: 'unreadable', reason: 'captcha' }),
    made('login', searchUrl, loginPage, { kind: 'unreadable', reason: 'login' }),
    item(
      'offer-good',
      pageOf(offerBody(offer), `<script>window.__INIT_DATA=${inScript(data)}</script>`),
      known,
      12,
    ),
    item(
      'offer-call',
      pageOf(
        offerBody(offer),
        `<script>window.context=(function(b,d){return d})("x", {"result": {"global": ${inScript(data)}}});</script>`,
      ),
      known,
      12,
    ),
    item('offer-dom-only', pageOf(offerBody(offer)), { ...shown, profileUrl: known.profileUrl }, 12),
    made(
      'offer-delisted',
      `https://detail.1688.com/offer/${offer.id}.html`,
      pageOf('<h2>商品已下架</h2>').replace(/<a href="https:\/\/dj.*?<\/a>/, ''),
      { kind: 'empty', reason: 'delisted' },
    ),
    made(
      'shop-good',
      `https://${shopHost}/page/offerlist.htm`,
      pageOf(`<ul>${shopCards}</ul>`, '', '产品列表-样品苍鹭工艺有限公司'),
      { kind: 'store', listings: few.map(own), seller: { ...shop, company: '样品苍鹭工艺有限公司' } },
    ),
    made(
      'shop-company',
      `https://${shopHost}/page/creditdetail.htm`,
      pageOf(
        '<div class="rows"><p><span>公司名称：</span><span>样品苍鹭工艺有限公司</span></p><p><span>统一社会信用代码：</span><span>91330200MA28MADE1X</span></p><p><span>法定代表人：</span><span>李样</span></p><p><span>经营地址：</span><span>浙江省宁波市样品路8号</span></p></div>',
        '',
        '公司档案',
      ),
      {
        kind: 'store',
        seller: {
          ...shop,
          company: '样品苍鹭工艺有限公司',
          registrationNumber: '91330200MA28MADE1X',
          representative: '李样',
          address: '浙江省宁波市样品路8号',
        },
      },
    ),
  ];
}
