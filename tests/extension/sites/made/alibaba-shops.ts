// SPDX-License-Identifier: Apache-2.0
// Made minisites of Alibaba.com suppliers: product lists, company profile, contact, and one that does not exist.
import { alibabaListings } from './alibaba-cards';
import { escaped } from './listing';
import { type SiteListing, type SitePage, sitePage } from './site-page';

const minisite = 'madebird.en.alibaba.com';
const address = '8 Reed Road, "Old" Harbour, Ningbo, Zhejiang, China';
const seller = {
  company: 'Made Bird & Reed Arts Co., Ltd.',
  companyId: '230111222',
  memberId: '220900222',
  sellerId: '2019000333',
  minisite,
  country: 'CN',
  province: 'Zhejiang',
  address,
  businessType: 'Manufacturer, Trading Company',
  storeUrl: `https://${minisite}/`,
  profileUrl: `https://${minisite}/company_profile.html`,
};

const gdc = {
  aliMemberId: 220900222,
  aliId: { fieldName: 'aliId', value: 2019000333 },
  companyId: 230111222,
  esiteSubDomain: { fieldName: 'esiteSubDomain', value: minisite },
};

function moduleOf(name: string, data: unknown, plus = false): string {
  const text = encodeURIComponent(
    JSON.stringify({ module_name: name, gdc, mds: { moduleNameAlias: name, moduleData: { data } } }),
  );
  return `<div module-name="${name}" module-data="${plus ? text.replaceAll('%20', '+') : text}"></div>`;
}

const sign = moduleOf('icbu-pc-shopSign', {
  companyName: 'Made Bird &amp; Reed Arts Co., Ltd.',
  companyLogoFileUrl: '//sc04.alicdn.com/kf/Hlogo0000000000000000000000000002a.jpg',
  companyRegisterCountry: 'CN',
  companyRegisterProvince: { fieldName: 'companyRegisterProvince', value: 'Zhejiang' },
  supplierOperationalAddress: { fieldName: 'supplierOperationalAddress', value: address },
  companyBusinessType: { authenticated: true, value: 'Manufacturer, Trading Company' },
  companyId: 230111222,
  esiteUrls: {
    contactsUrl: `https://${minisite}/contactinfo.html`,
    companyProfileUrl: `https://${minisite}/company_profile.html`,
  },
});

const shopProduct = (listing: SiteListing): unknown => ({
  id: Number(listing.id),
  subject: listing.title,
  url: listing.url.slice(6),
  fobPriceWithoutUnit: listing.price,
  productCertificateLogos: [
    { image: 'https://sc04.alicdn.com/kf/Hce47f1cadececececececececececec0Z.png', name: 'CE' },
  ],
  skuImg: ['https://sc04.alicdn.com/kf/Hsku00000000000000000000000000002s.jpg'],
  imageUrls: { original: `//sc04.alicdn.com/kf/${listing.keys[0]}/Some-Slug.jpg` },
  imageUrlList: listing.keys.map((key) => ({
    x120: `//sc04.alicdn.com/kf/${key}/Some-Slug.jpg_120x120.jpg`,
    original: `//sc04.alicdn.com/kf/${key}/Some-Slug.jpg`,
  })),
});

const shopCard = (listing: SiteListing, at: number): string => {
  const href =
    at % 2 === 0
      ? escaped(listing.url.slice(6))
      : `/product/${listing.id}-80${at}1234/${encodeURIComponent(listing.title.replace(/\W+/g, '_'))}.html`;
  return `<div class="icbu-product-card"><a href="${href}"><img src="//sc04.alicdn.com/kf/${listing.keys[0]}/Some-Slug.jpg_350x350.jpg" alt="${escaped(listing.title)}"></a><div><a href="${href}" title="${escaped(listing.title)}">${escaped(listing.title)}</a></div><div>${listing.price}</div></div>`;
};

const shopPage = (body: string, title = 'Product Categories - Made Bird and Reed Arts Co., Ltd.'): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title></head><body><div class="nav"><a href="/">Home</a><a href="/productlist.html">Products</a><a href="/company_profile.html">Profile</a></div>${body}<footer><a href="//www.alibaba.com/">Alibaba.com</a></footer></body></html>\n`;

export function alibabaShopPages(): SitePage[] {
  const listings = alibabaListings(16, 81).map((listing) => ({ ...listing, isAd: false, seller }));
  const bare = listings.map((listing, at) => ({
    ...listing,
    url: at % 2 === 0 ? listing.url : `https://www.alibaba.com/product-detail/_${listing.id}.html`,
  }));
  const nav = { pageNavView: { totalLines: 150, pageLines: 16, currentPage: 2 } };
  const products = moduleOf('icbu-pc-productListPc', { ...nav, productList: listings.map(shopProduct) });
  const plus = moduleOf('icbu-pc-productListPc', { ...nav, productList: listings.map(shopProduct) }, true);
  const named = { minisite, storeUrl: seller.storeUrl, profileUrl: seller.profileUrl };
  const page = (name: string, path: string, html: string, rest: Partial<SitePage>): SitePage =>
    sitePage('alibaba', name, `https://${minisite}${path}`, html, {
      kind: 'store',
      sightings: rest.listings?.length ?? 0,
      ...rest,
    });
  const rows = `<table><tr><th>Company Name:</th><td>Made Bird &amp; Reed Arts Co., Ltd.</td></tr><tr><th>Operational Address:</th><td>${escaped(address)}</td></tr><tr><th>Country/Region:</th><td>China</td></tr><tr><th>Province/State:</th><td>Zhejiang</td></tr><tr><th>Zip:</th><td>315000</td></tr><tr><th>Telephone:</th><td><a href="#">View details</a></td></tr></table>`;
  const profile = `<dl><dt>Business Type</dt><dd>Manufacturer</dd><dt>Country / Region</dt><dd>Zhejiang, China</dd><dt>Year Established</dt><dd>2011</dd><dt>Legal Representative</dt><dd>Li Made</dd><dt>Registration No.</dt><dd>91330200MA28MADE0X</dd><dt>Total Employees</dt><dd>11 - 50</dd></dl>`;
  return [
    page('store-good', '/productlist-2.html', shopPage(sign + products + listings.map(shopCard).join('')), {
      listings,
      sellerFields: ['company', 'companyId', 'minisite', 'memberId', 'address'],
      seller,
      pager: { page: 2, pages: 10, total: 150 },
    }),
    page('store-not-rendered-yet', '/productlist-2.html', shopPage(sign + plus), {
      listings,
      seller,
      sightings: 0,
      pager: { page: 2, pages: 10, total: 150 },
    }),
    page('store-dom-only', '/productlist.html', shopPage(bare.map(shopCard).join('')), {
      listings: bare,
      hasAllPictures: false,
      seller: { ...named, company: 'Made Bird and Reed Arts Co., Ltd.' },
    }),
    page('store-changed', '/', shopPage(bare.map(shopCard).join('').replaceAll('icbu-product-card', 'q8')), {
      listings: bare,
      hasAllPictures: false,
      seller: { ...named, company: 'Made Bird and Reed Arts Co., Ltd.' },
    }),
    page('store-sign-only', '/company_profile/feedback.html', shopPage(sign), { seller }),
    page(
      'store-no-products',
      '/productlist.html',
      shopPage(
        sign +
          moduleOf('icbu-pc-productListPc', {
            productList: [],
            pageNavView: { totalLines: 0, pageLines: 16, currentPage: 1 },
          }),
      ),
      { kind: 'empty', seller },
    ),
    page('store-missing', '/', '', { kind: 'empty', reason: 'not_found' }),
    page('store-drifted', '/productlist.html', shopPage('<div class="grid"><span>Heron print</span></div>'), {
      kind: 'not_understood',
      reason: 'no_listings',
      seller: { ...named, company: 'Made Bird and Reed Arts Co., Ltd.' },
    }),
    page('contact', '/contactinfo.html', shopPage(rows, 'Contact'), {
      seller: {
        ...named,
        company: 'Made Bird & Reed Arts Co., Ltd.',
        address,
        country: 'China',
        province: 'Zhejiang',
      },
    }),
    page('company-profile', '/company_profile.html', shopPage(sign + profile, 'Profile'), {
      seller: {
        ...seller,
        established: '2011',
        representative: 'Li Made',
        registrationNumber: '91330200MA28MADE0X',
      },
    }),
    page(
      'company-captcha',
      '/contactinfo.html',
      '<!DOCTYPE html><html><head><title>Captcha Interception</title></head><body><div id="nocaptcha"></div><script>var x = "/contactinfo.html/_____tmd_____/punish?x5secdata=made";</script></body></html>\n',
      { kind: 'unreadable', reason: 'captcha' },
    ),
  ];
}
