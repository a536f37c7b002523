// SPDX-License-Identifier: Apache-2.0
// Alibaba.com as since 2023: search with its offers inline, product pages whose small pictures are CSS backgrounds, and a
// supplier's minisite whose modules carry their data in attributes.
import { ALIBABA_SHELF, alibabaId, findByAlibabaId, money, moreLike, SUPPLIER } from './catalogue.mjs';
import { scriptJson } from './inline-data.mjs';
import { escapeHtml, PAGE_HEADERS } from './page-frame.mjs';

const pictureOf = (picture) => `//s.alicdn.com/@sc04/kf/${picture.key}.jpg`;
const slugOf = (listing) => listing.title.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '');
const linkOf = (listing) => `//www.alibaba.com/product-detail/${slugOf(listing)}_${alibabaId(listing)}.html`;
const home = `//${SUPPLIER.subdomain}.en.alibaba.com`;

function frame({ title, head = '', body }) {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>${head}<style>body{margin:0;font:14px/1.45 Arial,sans-serif;color:#222;background:#f4f4f4}a{color:inherit;text-decoration:none}.wide{max-width:1300px;margin:auto;padding:18px}.grid{display:grid;grid-template-columns:repeat(auto-fill,220px);gap:14px}.fy23-search-card{background:#fff;border-radius:8px;padding:10px}.fy23-search-card img{width:200px;height:200px;object-fit:cover;display:block}h2{font-size:13px;font-weight:400}.note{background:#23252b;color:#e9e9ec;font-size:12px;text-align:center;padding:4px}</style></head><body><div class="note">Sample shop of the Counterproof demo, served on this computer. Not the real site.</div><header class="wide"><b>Alibaba</b></header>${body}<footer class="wide">All pictures, sellers and prices on this page are invented.</footer></body></html>`;
}

const offer = (listing, at) => ({
  id: alibabaId(listing),
  productId: alibabaId(listing),
  title: `${listing.title.split(' ')[0]} <strong>${escapeHtml(listing.title.split(' ').slice(1).join(' '))}</strong>`,
  enPureTitle: listing.title,
  productUrl: linkOf(listing),
  mainImage: `${pictureOf(listing.picture)}_300x300.jpg`,
  multiImage: listing.pictures.map((picture) => `${pictureOf(picture)}_300x300.jpg`),
  price: money(listing.cents),
  companyId: SUPPLIER.companyId,
  companyName: SUPPLIER.company,
  countryCode: 'CN',
  supplierHomeHref: `https:${home}/company_profile.html`,
  isShowAd: at % 9 === 4,
});

const card = (listing, at) =>
  `<div class="fy23-search-card J-search-card-wrapper searchx-offer-item" data-ctrdot="${alibabaId(listing)}" data-spm="${at % 9 === 4 ? 'p_offer' : 'normal_offer'}"><a class="search-card-e-slider__link" href="${escapeHtml(linkOf(listing))}" target="_blank"><img class="search-card-e-slider__img" src="${pictureOf(listing.picture)}_300x300.jpg" alt=""></a><h2 class="search-card-e-title"><a href="${escapeHtml(linkOf(listing))}"><span>${escapeHtml(listing.title)}</span></a></h2><div class="search-card-e-price-main">${money(listing.cents)}</div><a class="search-card-e-company" href="${home}/company_profile.html">${escapeHtml(SUPPLIER.company)}</a></div>`;

function searchPage() {
  const data = {
    offerResultData: {
      offers: ALIBABA_SHELF.map(offer),
      totalCount: ALIBABA_SHELF.length,
      currentPage: 1,
    },
  };
  return frame({
    title: 'art print - Buy art print with free shipping on Alibaba.com',
    body: `<main class="wide"><div class="grid">${ALIBABA_SHELF.map(card).join('')}</div></main><script>window.__page__data_sse10 = window.__page__data_sse10 || {};window.__page__data_sse10._offer_list = ${scriptJson(data)};</script>`,
  });
}

function productPage(listing) {
  const id = alibabaId(listing);
  const data = {
    globalData: {
      product: {
        productId: id,
        subject: listing.title,
        mediaItems: listing.pictures.map((picture) => ({
          type: 'image',
          imageUrl: { big: `https:${pictureOf(picture)}_720x720q50.jpg` },
        })),
      },
      seller: {
        companyId: SUPPLIER.companyId,
        companyName: SUPPLIER.company,
        subDomain: SUPPLIER.subdomain,
        homeUrl: `https:${home}/`,
        companyProfileUrl: `https:${home}/company_profile.html`,
        companyRegisterCountry: 'China',
      },
    },
  };
  const thumb = (picture) =>
    `<div style="width:80px;height:80px;margin:6px 0;background-size:cover;background-image:url(&quot;https:${pictureOf(picture)}_80x80.jpg&quot;)"></div>`;
  const other = (entry) =>
    `<div style="width:200px"><a href="${escapeHtml(linkOf(entry))}"><img src="${pictureOf(entry.picture)}_300x300.jpg" style="width:200px;height:200px;object-fit:cover" alt=""><div>${escapeHtml(entry.title)}</div></a></div>`;
  return frame({
    title: `${listing.title} - Buy Art Print Product on Alibaba.com`,
    head: `<meta property="og:url" content="https:${escapeHtml(linkOf(listing))}">`,
    body: `<main class="wide"><div data-module-name="module_title"><h1 title="${escapeHtml(listing.title)}">${escapeHtml(listing.title)}</h1></div><div data-module-name="module_productImage" style="display:flex;gap:18px"><div data-testid="product-image-list">${listing.pictures.map(thumb).join('')}</div><div data-testid="media-image"><img src="${pictureOf(listing.picture)}_720x720q50.jpg" style="width:480px;height:480px;object-fit:cover" alt=""></div></div><div data-module-name="module_company"><div class="company-name"><a href="${home}/index.html?from=detail&amp;productId=${id}" title="${escapeHtml(SUPPLIER.company)}">${escapeHtml(SUPPLIER.company)}</a></div><span class="register-country">CN</span></div><div data-module-name="module_recommend"><h3>You may also like</h3><div class="grid">${moreLike(listing).map(other).join('')}</div></div></main><script>window.detailData = ${scriptJson(data)};</script>`,
  });
}

function minisitePage() {
  const site = { companyId: SUPPLIER.companyId };
  const module = (name, value) =>
    `<div module-name="${name}" module-data="${encodeURIComponent(JSON.stringify({ mds: { moduleNameAlias: name, moduleData: { data: value } }, gdc: site }))}"></div>`;
  const sign = {
    companyName: SUPPLIER.company,
    companyId: SUPPLIER.companyId,
    companyRegisterCountry: 'China (Mainland)',
    esiteUrls: { companyProfileUrl: `https:${home}/company_profile.html` },
  };
  const shelf = ALIBABA_SHELF.slice(0, 20);
  const list = {
    productList: shelf.map((listing) => ({
      id: Number(alibabaId(listing)),
      subject: listing.title,
      url: linkOf(listing),
      imageUrls: { original: pictureOf(listing.picture), x350: `${pictureOf(listing.picture)}_350x350.jpg` },
    })),
    pageNavView: { currentPage: 1, totalPage: 1, totalLines: shelf.length, pageLines: 20 },
  };
  const tile = (listing) =>
    `<div style="width:220px;background:#fff"><a href="${escapeHtml(linkOf(listing))}"><img src="${pictureOf(listing.picture)}_350x350.jpg" style="width:220px;height:220px;object-fit:cover" alt=""></a><a href="${escapeHtml(linkOf(listing))}" title="${escapeHtml(listing.title)}">${escapeHtml(listing.title)}</a></div>`;
  return frame({
    title: `Product List - ${SUPPLIER.company}`,
    body: `<div class="wide">${module('icbu-pc-shopSign', sign)}${module('icbu-pc-productListPc', list)}<div class="grid">${shelf.map(tile).join('')}</div></div>`,
  });
}

export function handleAlibaba(request, response, host) {
  const url = new URL(request.url, `https://${host}`);
  const html = (text, status = 200) => response.writeHead(status, PAGE_HEADERS).end(text);
  if (url.pathname === '/favicon.ico') return response.writeHead(204).end();
  if (host.endsWith('.en.alibaba.com')) return html(minisitePage());
  if (url.pathname.startsWith('/trade/search')) return html(searchPage());
  const id = /^\/product-detail\/.*_(\d+)\.html$/.exec(url.pathname)?.[1];
  const listing = id && findByAlibabaId(id);
  return listing
    ? html(productPage(listing))
    : html(frame({ title: 'Not found', body: '<h2>Not part of the sample</h2>' }), 404);
}
