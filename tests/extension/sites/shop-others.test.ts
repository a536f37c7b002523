// SPDX-License-Identifier: Apache-2.0
// On a shop's page, other shops' goods are never written to the shop.
import { describe, expect, it } from 'vitest';
import {
  idsOf,
  itemCard,
  itemId,
  itemKey,
  keysOf,
  numbers,
  offerCard,
  offerId,
  productCard,
  productId,
  readingOf,
} from './made/plain-page';

const store = 'https://www.aliexpress.com/store/1100400400';
const minisite = 'https://otterhouse.en.alibaba.com/productlist.html';
const shop = 'https://shop7654321.1688.com/page/offerlist.htm';
const [own, other] = ['2210000000001', '2210000000002'];

const itemCards = (from: number, to: number): string =>
  numbers(from, to)
    .map((n) => itemCard(n))
    .join('');

describe("others' goods on a shop's page", () => {
  it.each(['You may also like', 'More to love', '猜你喜欢', 'More from other suppliers'])(
    'are apart below "%s"',
    (heading) => {
      const read = readingOf(
        store,
        `<h1>Otter House</h1><div>${itemCards(0, 5)}</div><h2>${heading}</h2><div>${itemCards(5, 8)}</div>`,
      );
      expect([read.kind, idsOf(read.listings), idsOf(read.recommended)]).toEqual([
        'store',
        numbers(0, 5).map(itemId),
        numbers(5, 8).map(itemId),
      ]);
      expect(read.listings.every(({ seller }) => seller.storeId === '1100400400')).toBe(true);
      expect(read.recommended.every(({ seller }) => seller.storeId === null)).toBe(true);
      expect([read.health.links, read.health.cards]).toEqual([5, 5]);
    },
  );

  it('are apart where only one of them kept its link', () => {
    const others = [5, 6, 7].map((n) => itemCard(n, n === 6 ? undefined : null));
    for (const url of [store, 'https://www.aliexpress.com/w/wholesale-otter.html']) {
      const read = readingOf(
        url,
        `<div>${itemCards(0, 5)}</div><div><div>You may also like</div><div>${others.join('')}</div></div>`,
      );
      expect(idsOf(read.listings)).toEqual(numbers(0, 5).map(itemId));
      expect(keysOf(read.recommended)).toEqual([[itemKey(6)]]);
      expect([read.recommended[0]!.seller.storeId, read.health.strayPictures]).toEqual([null, 0]);
    }
  });

  it('are apart on a minisite', () => {
    const mine = numbers(0, 5).map((n) => productCard(n, `/product/${productId(n)}-80123456/otter.html`));
    const others = numbers(5, 8).map((n) =>
      productCard(n, `//www.alibaba.com/product-detail/o_${productId(n)}.html`),
    );
    const read = readingOf(
      minisite,
      `<div>${mine.join('')}</div><h2>You may also like</h2><div>${others.join('')}</div>`,
    );
    expect(idsOf(read.listings)).toEqual(numbers(0, 5).map(productId));
    expect(idsOf(read.recommended)).toEqual(numbers(5, 8).map(productId));
    expect(read.recommended.every(({ seller }) => seller.minisite === null)).toBe(true);
  });

  it("stay the shop's where their pictures carry its number, and only then", () => {
    const cards = (from: number, to: number, seller: string): string =>
      numbers(from, to)
        .map((n) => offerCard(n, seller))
        .join('');
    const body = `<div>${cards(0, 4, own)}</div><h3>猜你喜欢</h3><div>${cards(4, 6, own)}${cards(6, 8, other)}</div>`;
    const read = readingOf(shop, body);
    expect(idsOf(read.listings)).toEqual(numbers(0, 6).map(offerId));
    expect(idsOf(read.recommended)).toEqual(numbers(6, 8).map(offerId));
    expect(read.recommended.every(({ seller }) => seller.minisite === null)).toBe(true);
  });

  it('have no seller but the one their pictures name, without a heading', () => {
    const cards = [...numbers(0, 4).map((n) => offerCard(n, own)), offerCard(4, other)];
    const { listings } = readingOf(shop, `<div>${cards.join('')}</div>`);
    expect(listings.map(({ seller }) => [seller.sellerId, seller.minisite])).toEqual([
      ...Array.from({ length: 4 }, () => [own, 'shop7654321.1688.com']),
      [other, null],
    ]);
  });
});

describe('a shop that is closed', () => {
  const recommended = `<h2>More to love</h2><div>${itemCards(0, 6)}</div>`;
  it.each([
    'Sorry, this store is closed or unavailable.',
    'This store is no longer available',
    'Sorry, the store you visited has been closed.',
    '很抱歉，该店铺已关闭',
    'Извините, этот магазин закрыт',
  ])('is not there: "%s"', (words) => {
    for (const body of [`<p>${words}</p>${recommended}`, `<p>${words}</p><div>${itemCards(0, 6)}</div>`]) {
      const read = readingOf(store, body);
      expect([read.kind, read.reason, read.listings.length]).toEqual(['empty', 'not_found', 0]);
      expect(idsOf(read.recommended)).toEqual(numbers(0, 6).map(itemId));
      expect(read.recommended.every(({ seller }) => seller.storeId === null)).toBe(true);
    }
    const offers = numbers(0, 3).map((n) => offerCard(n, other));
    const closed = readingOf(shop, `<p>${words}</p><h3>猜你喜欢</h3>${offers.join('')}`);
    expect([closed.kind, closed.reason, closed.recommended.length]).toEqual(['empty', 'not_found', 3]);
    const gone = readingOf(
      minisite,
      `<p>${words}</p>${productCard(1, `/product-detail/o_${productId(1)}.html`)}`,
    );
    expect([gone.kind, gone.reason, gone.recommended.length]).toEqual(['empty', 'not_found', 1]);
  });

  it.each([
    'This store is available in 12 countries',
    'The shop closed-toe sandals',
    '<span hidden>Sorry, this store is closed.</span>',
    'Store is closed on Sundays',
  ])('is not what "%s" says', (words) => {
    const read = readingOf(store, `<p>${words}</p><div>${itemCards(0, 6)}</div>`);
    expect([read.kind, read.listings.length]).toEqual(['store', 6]);
  });
});
