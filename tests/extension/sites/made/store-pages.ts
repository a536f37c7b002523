// SPDX-License-Identifier: Apache-2.0
// Made store and licence pages.
import { pageOf, cardsOf } from './furniture';
import { type MadeListing, madeListings } from './listing';
import { type MadePage, storeAddresses } from './made-page';

const storeId = '1100123456';
const store = { ...storeAddresses(storeId), storeName: 'Made Prints Store' };

const plain = (count: number, seed: number): MadeListing[] =>
  madeListings(count, seed).map((listing) => ({ ...listing, redirectedId: null }));

const shopHead = `<div class="shop-head"><a href="/store/${storeId}"><span class="store-name--x1">Made Prints Store</span></a><a href="//shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=${storeId}">Business info</a></div>`;

export function storePages(): MadePage[] {
  const page = (
    name: string,
    listings: MadeListing[],
    body: string,
    rest: Partial<MadePage> = {},
  ): MadePage => ({
    name,
    url: `https://www.aliexpress.com/store/${storeId}/pages/all-items.html?shop_sortType=bestmatch_sort`,
    html: pageOf(body, '', 'Made Prints Store - Amazing products with exclusive discounts on AliExpress'),
    kind: 'store',
    reason: null,
    listings,
    hasAllPictures: false,
    sightings: listings.length,
    seller: store,
    ...rest,
  });
  const list = plain(24, 41);
  const home = plain(12, 42);
  const inline = (listings: readonly MadeListing[]): string =>
    cardsOf(listings, 43).replaceAll(/ class="[^"]*"/g, '');
  return [
    page(
      'store-list',
      list,
      `${shopHead}${inline(list)}<div currentpage="2" totalpage="7" totalcount="150"><span>1</span><span>2</span></div>`,
      {
        pager: { page: 2, pages: 7, total: 150 },
      },
    ),
    page(
      'store-home',
      home,
      `${shopHead}<div class="banner"><img src="//ae01.alicdn.com/kf/Sbanner000000000000000000000000002.jpg_1920x600.jpg"></div>${cardsOf(home, 44)}`,
      {
        url: `https://ec-buying.aliexpress.com/store/${storeId}/`,
      },
    ),
    page('store-search-no-hit', list, `${shopHead}<p>No results found for "zxqv"</p>${inline(list)}`, {
      url: `https://www.aliexpress.com/store/${storeId}/search?SearchText=zxqv`,
    }),
    page(
      'store-mobile',
      home,
      `<a href="https://m.aliexpress.com/store/${storeId}">Made Prints Store</a>${cardsOf(home, 45)}`,
      {
        url: 'https://m.aliexpress.com/store/storeHome.htm?sellerAdminSeq=231112223',
        seller: { ...store, sellerId: '231112223' },
      },
    ),
    ...licencePages(),
  ];
}

const rows: readonly (readonly [string, string])[] = [
  ['Company name', 'Shenzhen Made & Sample Trading Co., Ltd.'],
  ['VAT number', 'No Data'],
  ['Business registration number', '91440300MA5FAKE00X'],
  ['Address', 'Room 501, Building C, Sample Road, Longgang, Shenzhen'],
  ['Corporate', '李样本'],
  ['Business Scope', 'Sale of prints; posters: framed and unframed'],
  ['Established', '2019-04-12'],
  ['Registration authority', 'Shenzhen Administration for Market Regulation'],
];
const german = [
  'Firmenname',
  'USt-IdNr.',
  'Registernummer',
  'Adresse',
  'Gesetzlicher Vertreter',
  'Geschäftsumfang',
  'Gegründet',
  'Registrierungsbehörde',
];

function licencePages(): MadePage[] {
  const seller = {
    ...storeAddresses(storeId),
    company: rows[0]![1],
    registrationNumber: rows[2]![1],
    address: rows[3]![1],
    representative: rows[4]![1],
    scope: rows[5]![1],
    established: rows[6]![1],
    authority: rows[7]![1],
  };
  const url = `https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=${storeId}`;
  const html = (body: string): string =>
    `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Business information</title></head><body><div id="container">${body}</div></body></html>\n`;
  const page = (name: string, body: string, rest: Partial<MadePage> = {}): MadePage => ({
    name,
    url,
    html: html(body),
    kind: 'store',
    reason: null,
    listings: [],
    hasAllPictures: false,
    sightings: 0,
    seller,
    ...rest,
  });
  const text = rows.map(([label, value]) => `<div>${label}：${value.replace('&', '&amp;')}</div>`).join('');
  const boxes = rows
    .map(
      ([label, value]) =>
        `<div class="row"><div class="label">${label}：</div><div class="content-en">${value.replace('&', '&amp;')}</div></div>`,
    )
    .join('');
  const table = `<table>${rows.map(([, value], at) => `<tr><th>${german[at]}</th><td>${value === 'No Data' ? 'Keine Daten' : value.replace('&', '&amp;')}</td></tr>`).join('')}</table>`;
  const slider = '<div id="nocaptcha"><span id="nc_1_n1z"></span></div>';
  return [
    page('licence', `<h3>Business license information</h3>${text}`),
    page('licence-boxes', `<h3>Business license information</h3>${boxes}`),
    page('licence-de', table, {
      url: `https://sellerjoin.aliexpress.com/credential/showcredential.htm?storeNum=${storeId}`,
    }),
    page('licence-no-data', '<div>No Data</div>', {
      kind: 'empty',
      reason: 'no_data',
      seller: storeAddresses(storeId),
    }),
    { ...page('licence-captcha', slider, { kind: 'unreadable', reason: 'captcha' }), seller: {} },
  ];
}
