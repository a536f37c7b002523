// SPDX-License-Identifier: Apache-2.0
// The sample shop's stock: listings with links, prices, sellers, and the pages on which they stand.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { randomFrom } from '../draw/paint/random.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const stored = JSON.parse(readFileSync(join(here, 'catalogue.json'), 'utf8'));
export const BADGES = stored.badges;

// aliexpress.us ids are the global id plus this.
const US_OFFSET = 2n ** 51n;
export const usId = (id) => String(BigInt(id) + US_OFFSET);

const FIRST = [
  'Nova',
  'Sunny',
  'Lucky',
  'Golden',
  'Ocean',
  'Happy',
  'Star',
  'Green',
  'Dream',
  'Blue Sky',
  'Art Life',
  'Home Joy',
];
const LAST = [
  'Home',
  'Factory',
  'Global',
  'Official',
  'Decor',
  'Trading',
  'Fashion',
  'Print',
  'Outlet',
  'Boutique',
];
const COMPANIES = [
  '义乌市晨光样品贸易有限公司',
  '深圳市样例云彩电子商务有限公司',
  '广州示例纺织品有限公司',
  '泉州市样本家居用品有限公司',
  '杭州虚构网络科技有限公司',
];

function dress(listing, index) {
  const random = randomFrom(`seller/${listing.id}`);
  const cents = random.whole(199, 3899);
  const number = random.whole(100000, 999999);
  const onUs = index % 5 === 2;
  const kind = index % 4 === 1 ? 'bundle' : index % 5 === 3 ? 'ad' : 'plain';
  const sku = `12000${random.whole(10000000000, 89999999999)}`.slice(0, 17);
  return {
    ...listing,
    cents,
    wasCents: Math.round(cents * random.between(1.3, 3.1)),
    sold: random.pick([3, 18, 46, 92, 180, 347, 700, 1000, 2000, 5000]),
    stars: (4 + random.whole(0, 10) / 10).toFixed(1),
    sku,
    kind,
    onUs,
    superlink: index % 3 === 1,
    store: {
      id: `110${number}${random.whole(1, 9)}`,
      name: random.chance(0.3)
        ? `Shop110${number}9 Store`
        : `${random.pick(FIRST)} ${random.pick(LAST)} Store`,
      sellerId: String(random.whole(200000000, 6999999999)),
      company: random.pick(COMPANIES),
    },
    badge: index % 3 === 0 ? BADGES[index % BADGES.length] : null,
    pictures: [listing.picture, ...stored.extras.slice(0, index % 4)],
    oldHost: index % 9 === 4,
  };
}

export const LISTINGS = stored.listings.map(dress);
const byId = new Map(
  LISTINGS.flatMap((listing) => [
    [listing.id, listing],
    [usId(listing.id), listing],
  ]),
);
export const findListing = (id) => byId.get(id) ?? null;

function shuffled(list, seed) {
  const random = randomFrom(seed);
  const out = [...list];
  for (let i = out.length - 1; i > 0; i--) {
    const j = random.whole(0, i);
    [out[i], out[j]] = [out[j], out[i]];
  }
  return out;
}

const isSupply = (listing) => listing.art === 'ware';
const supplies = LISTINGS.filter(isSupply);
const printed = LISTINGS.filter((listing) => !isSupply(listing));
const innocent = LISTINGS.filter((listing) => listing.art !== 'copy');

// Two pages of 64 with four listings on both; a page of 60 without any copy; a category.
const stock = shuffled([...printed, ...supplies.slice(0, 10)], 'search');
const firstPage = stock.slice(0, 64);
export const SEARCH_PAGES = [
  firstPage,
  [...stock.slice(64), ...firstPage.slice(20, 20 + 128 - stock.length)],
];
/** How many different pictures these listings have: the shown ones and those only in the inline data. */
export const picturesOf = (listings) =>
  new Set(listings.flatMap(({ pictures }) => pictures.map(({ key }) => key))).size;
export const NO_MATCH_PAGE = shuffled(
  [
    ...supplies,
    ...shuffled(
      innocent.filter((l) => !isSupply(l)),
      'plain',
    ).slice(0, 60 - supplies.length),
  ],
  'cables',
);
export const CATEGORY_PAGE = shuffled(printed, 'category').slice(0, 60);
// A store whose list has two pages, and what one supplier shows on the sister sites.
const storeShelf = shuffled(printed, 'store').slice(0, 36);
export const STORE = { id: '1102345678', name: 'Blue Sky Print Store' };
export const STORE_PAGES = [storeShelf.slice(0, 18), storeShelf.slice(18)];
export const ALIBABA_SHELF = shuffled(printed, 'alibaba').slice(0, 40);
export const SUPPLIER = {
  company: 'Yiwu Sample Morning Light Trade Co., Ltd.',
  companyId: '241234567',
  subdomain: 'samplelight',
};
export const alibabaId = (listing) => `1600${listing.id.slice(-9)}`;
export const findByAlibabaId = (id) => LISTINGS.find((listing) => alibabaId(listing) === id) ?? null;

export const moreLike = (listing) =>
  shuffled(
    LISTINGS.filter((other) => other.id !== listing.id),
    `more/${listing.id}`,
  ).slice(0, 10);

export const money = (cents) => `US $${(cents / 100).toFixed(2)}`;

export function pictureUrl(picture, listing = null) {
  return `//${listing?.oldHost ? 'ae01.alicdn.com' : 'ae-pic-a1.aliexpress-media.com'}/kf/${picture.key}.jpg`;
}

export function shownPictureUrl(listing) {
  const base = pictureUrl(listing.picture, listing);
  return listing.oldHost ? `${base}_480x480.jpg` : `${base}_480x480q75.jpg_.avif`;
}

export function linkOf(listing) {
  const tail = `algo_pvid=5d1e6b2a-${listing.sku.slice(-4)}&utparam-url=scene%3Asearch%7Cquery_from%3A`;
  if (listing.kind === 'bundle')
    return `https://www.aliexpress.com/ssr/300000512/BundleDeals2?spm=a2g0o.productlist.main.1&productIds=${listing.id}:${listing.sku}&pha_manifest=ssr&_immersiveMode=true&disableNav=YES&sourceName=SEARCHProduct`;
  if (listing.onUs) return `//www.aliexpress.us/item/${usId(listing.id)}.html?${tail}`;
  if (listing.kind === 'ad')
    return `//www.aliexpress.com/item/${listing.id}.html?${tail}&aem_p4p_detail=2026112011${listing.sku}&search_p4p_id=2026112011${listing.sku}_1`;
  return `//www.aliexpress.com/item/${listing.id}.html?${tail}`;
}
