// SPDX-License-Identifier: Apache-2.0
// Made product pages of Alibaba.com: inline data, modules, CSS thumbnails, and many products of others beside them.
import { alibabaListings } from './alibaba-cards';
import { escaped } from './listing';
import { inScript, type SiteListing, type SitePage, sitePage } from './site-page';

const itemUrl = (listing: SiteListing): string => `${listing.url}?spm=a2700.made`;

function productListing(seed: number): SiteListing {
  const [listing] = alibabaListings(1, seed);
  const more = alibabaListings(6, seed + 1).flatMap(({ keys }) => keys.slice(0, 1));
  return { ...listing!, keys: [listing!.keys[0]!, ...more.slice(0, 4)], isAd: false };
}

function detailScript(listing: SiteListing, number: number): string {
  const media = listing.keys.map((key) => ({
    type: 'image',
    group: 'photos',
    imageUrl: {
      big: `https://sc04.alicdn.com/kf/${key}.jpg`,
      normal: `https://sc04.alicdn.com/kf/${key}.jpg_120x120.jpg`,
    },
  }));
  const detail = {
    devData: { note: '"}{' },
    globalData: {
      product: {
        productId: Number(listing.id),
        subject: listing.title,
        mediaItems: [
          {
            type: 'video',
            imageUrl: { big: 'https://sc04.alicdn.com/kf/Hvideo00000000000000000000000001v.jpg' },
          },
          ...media,
        ],
        price: { productRangePrices: { priceRangeText: listing.price } },
      },
      seller: {
        companyId: Number(listing.seller.companyId),
        companyName: listing.company,
        subDomain: listing.seller.minisite,
        homeUrl: `https://${listing.seller.minisite}/index.html?from=detail&productId=${listing.id}`,
        companyRegisterCountry: listing.seller.country,
        companyBusinessType: 'Manufacturer',
        aliMemberId: number,
        aliId: Number(listing.seller.sellerId),
        contactName: 'Not for us',
      },
    },
    nodeMap: { module_recommend: { moduleName: 'Recommend' } },
  };
  return `<script>window.detailData = ${inScript(detail)};\nwindow.after = {};</script>`;
}

function ldScript(listing: SiteListing): string {
  const product = {
    '@context': 'https://schema.org/',
    '@type': 'Product',
    '@id': listing.id,
    name: listing.title,
    image: listing.keys.map((key) => `https://sc04.alicdn.com/kf/${key}.jpg`),
    brand: { '@type': 'Brand', name: listing.company },
  };
  return `<script type="application/ld+json">[${inScript(product)}]</script>`;
}

const beside = alibabaListings(20, 71);
export const besideIds = beside.map(({ id }) => id);

function recommended(): string {
  const slides = beside.map(
    (listing, at) =>
      `<div role="group"><a class="hFR${at}" href="${escaped(listing.url.slice(6))}"><img src="//s.alicdn.com/@sc04/kf/${listing.keys[0]}.jpg_350x350.jpg"><div title="${escaped(listing.title)}">${escaped(listing.title)}</div><div>${listing.price}</div></a></div>`,
  );
  return `<div data-module-name="module_recommend"><div data-module-name="module_you_may_like"><div data-product-id="1600777777771" data-company-id="1"><h2>Other recommendations for your business</h2>${slides.join('')}</div></div></div>`;
}

function rendered(listing: SiteListing, scripts: string, attributes = true): string {
  const thumbs = listing.keys.map(
    (key) =>
      `<div role="group"><div style="background-image: url(&quot;//s.alicdn.com/@sc04/kf/${key}.jpg_80x80.jpg&quot;);"><div></div></div></div>`,
  );
  const name = (module: string): string => (attributes ? ` data-module-name="${module}"` : '');
  const seller = `//${listing.seller.minisite}/index.html?from=detail&amp;productId=${listing.id}`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${escaped(listing.title)} - Buy Prints Product on Alibaba.com</title><meta property="og:url" content="${escaped(listing.url)}"><meta property="og:image" content="https://sc04.alicdn.com/kf/${listing.keys[0]}.jpg"></head><body><header><a href="//www.alibaba.com/">Alibaba.com</a></header><div id="container"><div${name('module_title')}><h1 title="${escaped(listing.title)}">${escaped(listing.title)}</h1></div><div${name('module_company')}><span class="company-name"><a href="${seller}" title="${escaped(listing.company ?? '')}">${escaped(listing.company ?? '')}</a></span><span><img src="https://s.alicdn.com/@u/mobile/g/common/flags/1.0.0/assets/${listing.seller.country!.toLowerCase()}.png"></span></div><div${name('module_productImage')}><div${attributes ? ' data-testid="product-image-list"' : ''}>${thumbs.join('')}</div><div${attributes ? ' data-testid="media-image"' : ''}><img src="//s.alicdn.com/@sc04/kf/${listing.keys[0]}.jpg_720x720q50.jpg"></div></div>${recommended()}<div${name('module_sku')} class="sku"><img src="//s.alicdn.com/@sc04/kf/Hsku00000000000000000000000000001s.jpg_100x100.jpg"></div><div${name('module_description')}><img src="//sc04.alicdn.com/kf/Hdesc0000000000000000000000000001d.jpg"></div></div>${scripts}</body></html>\n`;
}

export function alibabaItemPages(): SitePage[] {
  const listing = productListing(61);
  const shown: SiteListing['seller'] = {
    company: listing.company,
    minisite: listing.seller.minisite!,
    country: listing.seller.country!,
    storeUrl: listing.seller.storeUrl!,
    profileUrl: listing.seller.profileUrl!,
  };
  const known = {
    ...shown,
    companyId: listing.seller.companyId!,
    sellerId: listing.seller.sellerId!,
    memberId: '220900111',
    businessType: 'Manufacturer',
  };
  const page = (name: string, html: string, rest: Partial<SitePage>, url = itemUrl(listing)): SitePage =>
    sitePage('alibaba', name, url, html, {
      kind: 'item',
      listings: [{ ...listing, seller: rest.seller ?? {} }],
      recommended: besideIds,
      sellerFields: Object.keys(rest.seller ?? {}) as SitePage['sellerFields'],
      sightings: listing.keys.length + 1 + beside.length,
      ...rest,
    });
  const none = { listings: [], sightings: 0, recommended: [] };
  return [
    page('item-good', rendered(listing, ldScript(listing) + detailScript(listing, 220900111)), {
      seller: known,
    }),
    page('item-json-ld-only', rendered(listing, ldScript(listing)), {
      seller: shown,
      listings: [{ ...listing, price: '', seller: shown }],
    }),
    page('item-dom-only', rendered(listing, ''), {
      seller: shown,
      listings: [{ ...listing, price: '', seller: shown }],
    }),
    page('item-changed', rendered(listing, '', false), {
      seller: shown,
      listings: [{ ...listing, price: '', seller: shown }],
    }),
    page(
      'item-not-rendered-yet',
      `<!DOCTYPE html><html><head><title>x</title></head><body><div id="container"></div>${detailScript(listing, 220900111)}</body></html>\n`,
      {
        seller: known,
        listings: [
          { ...listing, url: `https://www.alibaba.com/product-detail/_${listing.id}.html`, seller: known },
        ],
        recommended: [],
        sightings: 0,
      },
      `https://spanish.alibaba.com/product-detail/_${listing.id}.html`,
    ),
    page(
      'item-delisted',
      '<!DOCTYPE html><html><head><title>Product Not Available</title><meta property="og:title" content="Product Not Available"><meta property="og:url" content=""></head><body><header></header><div id="container"></div></body></html>\n',
      { ...none, kind: 'empty', reason: 'delisted' },
    ),
    page(
      'item-drifted',
      '<!DOCTYPE html><html><head><title>Heron</title></head><body><div id="container"><p>Heron print</p></div></body></html>\n',
      { ...none, kind: 'not_understood', reason: 'no_pictures' },
    ),
  ];
}
