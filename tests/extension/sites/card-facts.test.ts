// SPDX-License-Identifier: Apache-2.0
// What a card says of its listing where its words could be taken for others: the name of its shop, its title, whether it
// is an advert.
import { describe, expect, it } from 'vitest';
import type { PageReading } from '../../../extension/src/sites/page-reading';
import {
  itemCard,
  itemId,
  itemKey,
  itemPicture,
  keysOf,
  numbers,
  offerCard,
  offerId,
  productCard,
  productId,
  readingOf,
} from './made/plain-page';

const search = 'https://www.aliexpress.com/w/wholesale-otter.html';
const trade = 'https://www.alibaba.com/trade/search?SearchText=otter';
const offers = 'https://s.1688.com/selloffer/offer_search.htm?keywords=x';

const within = (card: string, more: string): string => card.replace(/<\/div>$/, `${more}</div>`);
const product = (n: number): string => productCard(n, `/product-detail/Otter_${productId(n)}.html`);
const offer = (n: number): string => offerCard(n, '2210000000001');

describe('the shop of a card', () => {
  const namesOf = (links: string): PageReading['listings'][number]['seller'][] =>
    readingOf(
      search,
      numbers(0, 4)
        .map((n) => within(itemCard(n), links))
        .join(''),
    ).listings.map(({ seller }) => seller);

  it.each(['Visit Store', 'Follow', '97.3%', 'Перейти в магазин', ''])(
    'has no name in a link "%s"',
    (said) => {
      const [seller] = namesOf(`<a href="/store/1101234567">${said}</a>`);
      expect([seller!.storeId, seller!.storeName]).toEqual(['1101234567', null]);
    },
  );

  it('has the name of whichever of its links says one', () => {
    const visit = '<a href="/store/1101234567">Visit Store</a>';
    const [seller] = namesOf(`${visit}<a href="/store/1101234567" title="Otter House Store">1.2K</a>`);
    expect([seller!.storeId, seller!.storeName]).toEqual(['1101234567', 'Otter House Store']);
    const [other] = namesOf(`${visit}<a href="/store/1107654321">Others Store</a>`);
    expect([other!.storeId, other!.storeName]).toEqual(['1101234567', null]);
  });

  it.each([
    ['Verified', 'Otter Arts Co., Ltd.'],
    ['Verified Supplier', 'Otter Arts'],
    ['5 yrs CN', 'Otter Arts Limited'],
    ['Best shop of the year', 'Otter Arts Factory'],
  ])('is the company, not "%s"', (badge, company) => {
    const links = [badge, company].map((name) => `<a href="//otter.en.alibaba.com/">${name}</a>`).join('');
    const read = readingOf(
      trade,
      numbers(0, 4)
        .map((n) => within(product(n), links))
        .join(''),
    );
    expect(read.listings.map(({ seller }) => seller.company)).toEqual(Array(4).fill(company));
  });
});

describe('an advert', () => {
  const sites: [string, (n: number) => string, (n: number) => string][] = [
    [search, itemCard, itemId],
    [trade, product, productId],
    [offers, offer, offerId],
  ];
  it.each(sites)('is told by its word on %s, though its link has no mark', (url, card, id) => {
    for (const word of ['Ad', 'Sponsored', 'Реклама', '广告', ' Anzeige ']) {
      const cards = numbers(0, 5).map((n) => (n === 2 ? within(card(n), `<span>${word}</span>`) : card(n)));
      const ads = readingOf(url, cards.join('')).listings.filter(({ isAd }) => isAd);
      expect(ads.map((listing) => listing.id)).toEqual([id(2)]);
    }
  });

  it.each(sites)('is not what only speaks of adverts on %s', (url, card) => {
    for (const word of ['Ad blocker poster', 'Adobe', 'No ads'])
      expect(
        readingOf(
          url,
          numbers(0, 4)
            .map((n) => within(card(n), `<p>${word}</p>`))
            .join(''),
        ).listings.some(({ isAd }) => isAd),
      ).toBe(false);
  });
});

describe('the title of the only card', () => {
  const link = (inside: string): string => `<a href="/item/${itemId(1)}.html">${inside}</a>`;
  const picture = (alt = ''): string =>
    itemCard(1)
      .match(/<img[^>]*>/)![0]
      .replace('<img', `<img${alt}`);
  const titleOf = (body: string): string => readingOf(search, body).listings[0]!.title;

  it.each([
    `<div><h2>Results for otter</h2><div class="c">${link(`${picture()}<span title="Otter print">Otter…</span>`)}</div></div>`,
    `<div><h2>Results for otter</h2><div class="c">${link(picture(' alt="Otter print"'))}</div></div>`,
    `<div class="c"><h3>${link('Otter print')}</h3>${link(picture(' alt="blue"'))}</div>`,
    `<div class="c">${link(picture(' alt="blue"'))}<h3>Otter print</h3></div>`,
    `<div class="c"><h3>Otter print</h3>${link(picture())}</div>`,
  ])('is its own: %s', (body) => {
    expect(titleOf(body)).toBe('Otter print');
  });
});

describe('the pictures of the only card', () => {
  const around = `<div class="top">${itemPicture(70)}</div><div>CARD</div><div class="more">${itemPicture(71)}</div>`;
  const keysIn = (card: string): string[][] =>
    keysOf(readingOf(search, around.replace('CARD', card)).listings);

  it('are not those of the page around it', () => {
    expect(keysIn(itemCard(1))).toEqual([[itemKey(1)]]);
  });

  it('are all that stand on it', () => {
    const thumbs = [2, 3].map((n) => itemPicture(n)).join('');
    const card = `<div class="c"><a href="/item/${itemId(1)}.html">${itemPicture(1)}</a><div>${thumbs}</div><p>US $4.20</p></div>`;
    expect(keysIn(card)).toEqual([[1, 2, 3].map(itemKey)]);
  });
});
