// SPDX-License-Identifier: Apache-2.0
// A list that cannot be read is never called empty, and what is lost of a list is said.
import { describe, expect, it } from 'vitest';
import {
  idsOf,
  itemCard,
  itemId,
  itemKey,
  itemPicture,
  numbers,
  offerCard,
  offerPicture,
  productCard,
  productId,
  productPicture,
  readingOf,
} from './made/plain-page';

const search = 'https://www.aliexpress.com/w/wholesale-otter.html';
const trade = 'https://www.alibaba.com/trade/search?SearchText=otter';
const offers = 'https://s.1688.com/selloffer/offer_search.htm?keywords=x';
const saying = 'No results found';

const besides = {
  'a basket in the head': '<header><div class="mini-cart"><span>No items</span></div></header>',
  'a hidden part': `<div hidden><p>${saying}</p></div>`,
  'a part hidden from readers': `<section aria-hidden="true"><p>${saying}</p></section>`,
  'a part hidden by its style': `<div class="ship-to" style="color:red; display: none"><div>${saying}</div></div>`,
  'an invisible part': `<div style="visibility:hidden"><p>${saying}</p></div>`,
  'a hidden child of a short text': `<div><b>Ship to</b><p hidden>${saying}</p></div>`,
  'a dialog': `<div role="dialog"><p>${saying}</p></div>`,
  'a list of filters': `<aside><p>${saying}</p></aside>`,
  'the foot of the page': `<footer><p>${saying}</p></footer>`,
};

describe('words beside the content', () => {
  it.each(Object.entries(besides))('are not believed in %s', (_, part) => {
    for (const url of [search, trade, offers])
      expect(readingOf(url, `${part}<div class="skeleton"></div>`).kind).toBe('not_understood');
    for (const url of [search, trade, offers])
      expect(readingOf(url, `<div><p>${saying}</p></div>${part}`).kind).toBe('empty');
  });
});

describe('a list without readable links', () => {
  const pictures: [string, (n: number) => string][] = [
    [search, (n) => itemPicture(n)],
    [trade, (n) => productPicture(n)],
    [offers, (n) => offerPicture(n, '2210000000001')],
    ['https://otterhouse.en.alibaba.com/productlist.html', (n) => productPicture(n)],
  ];
  it.each(pictures)('is not called empty on %s', (url, picture) => {
    const list = (count: number): string =>
      numbers(0, count)
        .map((n) => `<div class="k" data-go="${n}">${picture(n)}<div>Otter ${n}</div></div>`)
        .join('');
    const read = readingOf(url, `${list(8)}<div class="filters"><p>${saying}</p></div>`);
    expect([read.kind, read.reason, read.health.strayPictures]).toEqual(['not_understood', 'no_listings', 8]);
    expect(readingOf(url, `${list(2)}<p>${saying}</p>`).kind).toBe('empty');
  });
});

describe('places of a list that name no listing', () => {
  it('are counted where the link of some cards is gone', () => {
    const cards = numbers(0, 10).map((n) => itemCard(n, n % 2 === 0 ? null : undefined));
    const read = readingOf(search, `<div>${cards.join('')}</div>`);
    expect(idsOf(read.listings)).toEqual([1, 3, 5, 7, 9].map(itemId));
    expect([read.health.links, read.health.cards, read.health.strayPictures]).toEqual([5, 5, 5]);
  });

  it('are counted where a card has grown over its neighbours', () => {
    const rows = [0, 3].map(
      (start) => `<div>${itemCard(start)}${itemCard(start + 1, null)}${itemCard(start + 2, null)}</div>`,
    );
    const read = readingOf(search, `<div>${rows.join('')}</div>`);
    expect(idsOf(read.listings)).toEqual([0, 3].map(itemId));
    expect(read.health.strayPictures).toBe(4);
  });

  it('are counted where adverts lead through an address nobody can read', () => {
    const product = (n: number): string =>
      productCard(
        n,
        n < 3 ? 'https://us-click.alibaba.com/ci_bb?e=abc' : `/product-detail/Otter_${productId(n)}.html`,
      );
    expect(readingOf(trade, numbers(0, 9).map(product).join('')).health.strayPictures).toBe(3);
    const offer = (n: number): string =>
      n < 2
        ? offerCard(n, '2210000000001', 'https://dj.1688.com/ci_bb?e=abc')
        : offerCard(n, '2210000000001');
    expect(readingOf(offers, numbers(0, 8).map(offer).join('')).health.strayPictures).toBe(2);
  });

  it('are not what stands in the head and foot, icons, badges and banners', () => {
    const around = `<header>${itemPicture(50)}</header><footer>${itemPicture(51)}</footer><div>${itemPicture(52, '_80x80.jpg')}
      <a href="/gcp/1/sale">${itemPicture(53, '_1920x480.jpg')}</a><div>${itemPicture(54).replace('<img', '<img height="16"')}</div></div>`;
    const cards = numbers(0, 6).map((n) =>
      itemCard(n).replace(
        '</a>',
        '<img src="//ae01.alicdn.com/kf/Sbadge00000000000000000000000001a/154x64.png"></a>',
      ),
    );
    expect(readingOf(search, around + cards.join('')).health.strayPictures).toBe(0);
  });

  it('are none where the inline data knows whose picture it is', () => {
    const items = numbers(0, 4).map((n) => ({
      productId: itemId(n),
      title: { displayTitle: `Otter print no. ${n}` },
      image: { imgUrl: itemPicture(n, '').slice(10, -2) },
    }));
    const data = `<script>window._dida_config_ = {}; window._dida_config_._init_data_ = { data: ${JSON.stringify({ data: { root: { fields: { mods: { itemList: { content: items } } } } } })} };</script>`;
    const read = readingOf(
      search,
      numbers(0, 4)
        .map((n) => itemCard(n, null))
        .join(''),
      data,
    );
    expect(idsOf(read.listings)).toEqual(numbers(0, 4).map(itemId));
    expect(read.health.strayPictures).toBe(0);
  });
});

it('a lone link keeps its own photo, also a painted one, and takes none of its neighbours without a link', () => {
  const photo = `<div role="img" style="background-image: url('//ae02.alicdn.com/kf/${itemKey(9)}.jpg_220x220.jpg')"></div>`;
  for (const own of [photo, itemPicture(9)]) {
    const lone = itemCard(9).replace(itemPicture(9), own);
    const neighbours = numbers(0, 5).map((n) => itemCard(n, null));
    const { listings } = readingOf(search, `<div>${neighbours.join('')}${lone}</div>`);
    expect(listings.map(({ id, images }) => [id, images.map(({ key }) => key)])).toEqual([
      [itemId(9), [itemKey(9)]],
    ]);
  }
});
