// SPDX-License-Identifier: Apache-2.0
// Listings and cards of Alibaba.com as the site builds them: since 2023, and of 2019-2022.
import { escaped } from './listing';
import { alibabaKey, type SiteListing } from './site-page';
import { Seeded } from './seeded';

export const certificateKey = 'Hce47f1cadececececececececececec0Z';
export const goldKey = 'H901d901d901d901d901d901d901d901dG';

const words = ['Heron', 'Blue Whale', 'Cat & Moon', 'Tulip Field', 'Old Harbour', 'Night Train'];
const goods = ['Canvas Print', 'Poster', 'Phone Case', 'Tote Bag', 'Cushion Cover'];

export function alibabaListings(count: number, seed: number): SiteListing[] {
  const random = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => {
    const id = index % 9 === 5 ? `607${random.digits(8)}` : `160${1 + random.below(9)}${random.digits(9)}`;
    const title = `${random.of(words)} ${random.of(goods)} No. ${index + 1} for Home`;
    const name = `made${random.hash(6)}`;
    const slug = title.replace(/[^A-Za-z0-9]+/g, '-');
    return {
      id,
      title,
      keys: Array.from({ length: 1 + random.below(6) }, () => alibabaKey(random)),
      price: `$${1 + random.below(9)}.${10 + random.below(90)}-${10 + random.below(90)}.50`,
      isAd: index % 6 === 2,
      storeName: null,
      company: `Made ${random.of(words).replace('&', 'and')} Arts ${index} Co., Ltd.`,
      redirectedId: null,
      url: `https://www.alibaba.com/product-detail/${slug}_${id}.html`,
      seller: {
        company: null,
        companyId: `2${random.digits(8)}`,
        minisite: `${name}.en.alibaba.com`,
        country: index % 7 === 0 ? 'VN' : 'CN',
        memberId: name,
        sellerId: `25${random.digits(8)}`,
        storeUrl: `https://${name}.en.alibaba.com/`,
        profileUrl: `https://${name}.en.alibaba.com/company_profile.html`,
      },
    };
  }).map((listing) => ({ ...listing, seller: { ...listing.seller, company: listing.company } }));
}

export const offerFields = [
  'company',
  'companyId',
  'minisite',
  'country',
  'memberId',
  'sellerId',
  'storeUrl',
] as const;
export const cardFields = ['company', 'companyId', 'minisite', 'country', 'storeUrl', 'profileUrl'] as const;

/** One offer of `_offer_list.offerResultData.offers`. */
export function offer(
  listing: SiteListing,
  index: number,
  extra: SiteListing[] = [],
): Record<string, unknown> {
  const images = listing.keys.map((key) => `//s.alicdn.com/@sc04/kf/${key}.jpg_300x300.jpg`);
  const marks = [{ isShowAd: true }, { isP4P: 'true', isShowAd: false }, { isNewAd: true, isP4P: false }];
  return {
    productId: listing.id,
    id: Number(listing.id),
    title:
      index % 5 === 1
        ? listing.title
            .replaceAll('&', '&amp;')
            .replace(/^(\S+)/, '<strong>$1</strong>')
            .replace(/ for /, ' <img src="//s.alicdn.com/@img/x.png">for ')
        : listing.title.replaceAll('&', '&amp;'),
    enPureTitle: 'another title of the same',
    productUrl: `${listing.url.slice('https:'.length)}${listing.isAd ? '?s=p' : ''}`,
    mainImage: images[0],
    multiImage: images,
    price: listing.price,
    companyId: listing.seller.companyId,
    companyName: listing.company,
    countryCode: listing.seller.country,
    supplierHomeHref: `//${listing.seller.minisite}/`,
    supplierHref: `//${listing.seller.minisite}/company_profile.html`,
    ownerMemberId: listing.seller.memberId,
    mainAliId: listing.seller.sellerId,
    contactSupplier: `//message.alibaba.com/msgsend/contact.htm?chkProductIds=${listing.id}`,
    goldSupplierProIcon: `https://sc01.alicdn.com/kf/${goldKey}.png`,
    productCertificates: [{ image: `//sc04.alicdn.com/kf/${certificateKey}.png_100x100.png`, name: 'CE' }],
    trackInfo: 'a "quoted } brace" @@company_id:1@@country_id:IN',
    isShowAd: false,
    isP4P: false,
    isNewAd: false,
    ...(listing.isAd ? marks[index % 3] : {}),
    ...(extra.length > 0 ? { productList: extra.map((entry) => offer(entry, 0)) } : {}),
  };
}

/** Of 2019-2022. */
export function oldOffer(listing: SiteListing): Record<string, unknown> {
  return {
    id: Number(listing.id),
    information: {
      puretitle: listing.title,
      productUrl: listing.url.slice('https:'.length),
      p4p: listing.isAd,
    },
    image: {
      productImage: `//s.alicdn.com/@sc01/kf/${listing.keys[0]}.jpg_300x300.jpg`,
      multiImage: listing.keys.map((key) => `//s.alicdn.com/@sc01/kf/${key}.jpg_300x300.jpg`),
    },
    supplier: {
      supplierId: listing.seller.sellerId,
      supplierName: listing.company,
      supplierHomeHref: `//${listing.seller.minisite}`,
      supplierYear: '3',
      supplierCountry: { id: listing.seller.country, name: 'China' },
    },
    company: { companyId: listing.seller.companyId },
    tradePrice: { price: listing.price },
  };
}

export function card(listing: SiteListing, index: number, hash: (name: string) => string): string {
  const href = escaped(`${listing.url.slice('https:'.length)}${listing.isAd ? '?s=p' : ''}`);
  const title = escaped(listing.title);
  const tracked = `seq_id=${index}&amp;productId=${listing.id}&amp;is_ad=${listing.isAd}&amp;trackInfo=product_id%3A${listing.id}%40%40company_id%3A${listing.seller.companyId}%40%40country_id%3AIN`;
  const picture = [
    `<img src="//s.alicdn.com/@sc04/kf/${listing.keys[0]}.jpg_300x300.jpg" loading="lazy" class="${hash('img')}">`,
    `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="//s.alicdn.com/@sc04/kf/${listing.keys[0]}.jpg_300x300.jpg">`,
    `<img srcset="//s.alicdn.com/@sc04/kf/${listing.keys[0]}.jpg_300x300.jpg 1x, //s.alicdn.com/@sc04/kf/${listing.keys[0]}.jpg_480x480.jpg 2x" alt="${title}">`,
  ][index % 3];
  const gold =
    index % 2 === 0 ? `<img src="https://sc01.alicdn.com/kf/${goldKey}.png" style="height:14px">` : '';
  const certificate =
    index % 3 === 0 ? `<img src="//sc04.alicdn.com/kf/${certificateKey}.png_100x100.png">` : '';
  const profile = `//${listing.seller.minisite}/company_profile.html`;
  const shown = title.replace(/^(\S+)/, '<b>$1</b>');
  return `<div class="${hash('card')} J-search-card-wrapper searchx-offer-item" data-ctrdot="${listing.id}" data-spm="${listing.isAd ? 'p_offer' : 'normal_offer'}" data-aplus-auto-offer="${tracked}"><div><div class="${hash('slider')}"><a href="${href}" target="_blank">${picture}</a><div><img src="https://s.alicdn.com/@img/imgextra/i2/O1CN01made_!!6000000001412-55-tps-10-17.svg"></div></div><div data-fav-id="${listing.id}"></div><div data-pid="${listing.id}" data-compare="true">Add to compare</div></div><div><a href="${href}"></a><h2 class="${hash('title')}"><a href="${href}" target="_blank"><span>${shown}</span></a></h2><a href="${href}"><div><div>${listing.price}</div></div></a>${certificate}<a href="${profile}" class="${hash('company')}">${escaped(listing.company ?? '')}</a><div><a href="${profile}"><span>${gold}<span>${1 + (index % 16)} yrs</span><img src="https://s.alicdn.com/@u/mobile/g/common/flags/1.0.0/assets/${listing.seller.country!.toLowerCase()}.png" alt="${listing.seller.country!.toLowerCase()}" style="width: 16px;"><span>${listing.seller.country}</span></span></a></div><a href="//message.alibaba.com/msgsend/contact.htm?chkProductIds=${listing.id}">Chat now</a></div>${listing.isAd ? `<span class="search-card-e-ad">Ad</span>` : ''}</div>`;
}

/** Of 2019-2022: the picture waits in an attribute of an element that is no image, beside a logo that is one. */
export function oldCard(listing: SiteListing, index: number): string {
  const href = escaped(`${listing.url.slice('https:'.length)}${listing.isAd ? '?s=p' : ''}`);
  const gold = index % 2 === 0 ? `<img src="//s.alicdn.com/@sc01/kf/${goldKey}.png">` : '';
  return `<div class="organic-list-offer-outter J-offer-wrapper"><div class="seb-img-switcher__imgs" data-image="//s.alicdn.com/@sc01/kf/${listing.keys[0]}.jpg_300x300.jpg"></div>${gold}<a class="organic-gallery-title" href="${href}"><h4 title="${escaped(listing.title)}">${escaped(listing.title).slice(0, 14)}…</h4></a><p>${listing.price}</p><a class="organic-gallery-offer__seller-company" href="//${listing.seller.minisite}/company_profile.html" title="${escaped(listing.company ?? '')}">${escaped(listing.company ?? '').slice(0, 10)}…</a></div>`;
}
