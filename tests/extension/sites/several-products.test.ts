// SPDX-License-Identifier: Apache-2.0
// A link or an address may name several listings. None of them is ever given the picture of another.
import { describe, expect, it } from 'vitest';
import { idsOf, itemCard, itemId, itemKey, itemPicture, keysOf, numbers, readingOf } from './made/plain-page';

const search = 'https://www.aliexpress.com/w/wholesale-otter.html?page=2';
const bundle = (...ids: number[]): string =>
  `https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=${ids.map((n) => `${itemId(n)}:1200${n}`).join(',')}`;

describe('a link that names several listings', () => {
  it('is the card of the first one where it shows one picture as the other cards do', () => {
    const cards = numbers(0, 9).map((n) => itemCard(n, n % 3 === 0 ? bundle(n, n + 40) : undefined));
    const read = readingOf(search, `<div>${cards.join('')}</div>`);
    expect(idsOf(read.listings).sort()).toEqual(numbers(0, 9).map(itemId).sort());
    for (const { id, images } of read.listings)
      expect(images.map(({ key }) => key)).toEqual([itemKey(numbers(0, 9).find((n) => itemId(n) === id)!)]);
  });

  it('is counted where it shows the pictures of several, or a banner', () => {
    const banner = (n: number, pictures: string): string => `<a href="${bundle(n, n + 1)}">${pictures}</a>`;
    const banners = [
      banner(20, itemPicture(20) + itemPicture(21)),
      banner(22, itemPicture(22, '_960x960.jpg')),
      banner(24, 'Three for less'),
    ];
    const cards = numbers(0, 5).map((n) => itemCard(n));
    const { listings, health } = readingOf(
      search,
      `<div>${banners.join('')}</div><div>${cards.join('')}</div>`,
    );
    expect(idsOf(listings)).toEqual(numbers(0, 5).map(itemId));
    expect([health.links, health.cards, health.strayPictures]).toEqual([8, 5, 0]);
  });
});

describe('the page of a deal for several products', () => {
  const beside = `<div>${numbers(4, 9)
    .map((n) => itemCard(n))
    .join('')}</div>`;

  it.each([
    [bundle(0, 1), [0, 1]],
    [bundle(0, 1), [0]],
    [bundle(4, 0, 1), [0, 1]],
  ])('gives none of them the pictures that stand there without a link', (url, shown) => {
    const own = shown.map(
      (n) => `<div>${itemPicture(n)}<div>Otter ${n}</div><div>US $${n + 2}.49</div></div>`,
    );
    const read = readingOf(url, `<h1>Bundle deals</h1><div>${own.join('')}</div>${beside}`);
    expect(read.kind).toBe('category');
    expect(idsOf(read.listings)).toEqual(numbers(4, 9).map(itemId));
    expect(keysOf(read.listings)).toEqual(numbers(4, 9).map((n) => [itemKey(n)]));
    expect(read.health.strayPictures).toBe(shown.length);
  });

  it('is not the page of the first one, where it shows nothing else', () => {
    const own = [0, 1].map((n) => `<div>${itemPicture(n)}<div>Otter ${n}</div></div>`);
    const read = readingOf(bundle(0, 1), `<h1>Otter print no. 0</h1>${own.join('')}`);
    expect([read.kind, read.listings, read.health.strayPictures]).toEqual(['not_understood', [], 2]);
  });

  it('gives the one product of a deal its picture, as before', () => {
    const read = readingOf(
      bundle(0),
      `<div>${itemPicture(0)}<div>Otter print no. 0</div><div>US $2.49</div></div>${beside}`,
    );
    expect(keysOf(read.listings)[0]).toEqual([itemKey(0)]);
    expect([read.health.cards, read.health.strayPictures]).toEqual([6, 0]);
  });
});
