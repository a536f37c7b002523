// SPDX-License-Identifier: Apache-2.0
// A search that found nothing shows other things instead, with and without a heading over them, with and without data.
import { describe, expect, it } from 'vitest';
import {
  idsOf,
  offerCard,
  offerId,
  itemCard,
  itemId,
  itemPicture,
  numbers,
  productCard,
  productId,
  readingOf,
} from './made/plain-page';

const search = 'https://www.aliexpress.com/w/wholesale-otter-print.html?SearchText=otter+print';
const cards = `<div>${numbers(0, 5)
  .map((n) => itemCard(n))
  .join('')}</div>`;
const ids = numbers(0, 5).map(itemId);

describe('a search of AliExpress without data and headings', () => {
  it.each([
    [search, '<p>Sorry, your search "otter print" did not match any products. Please try again.</p>'],
    [search, '<div>Sorry, your search <b>“otter print”</b> did not match any products.</div>'],
    [search, '<div>Sorry, your search did not match any products.</div>'],
    [search, '<h3>No results found for otter print</h3>'],
    [
      'https://es.aliexpress.com/w/wholesale-nutria.html',
      '<p>Lo sentimos, tu búsqueda «nutria» no coincide con ningún producto.</p>',
    ],
    [
      'https://pl.aliexpress.com/wholesale?SearchText=wydra',
      '<p>Przykro nam, „wydra” nie pasuje do żadnego produktu.</p>',
    ],
  ])('%s is empty that says %s', (url, said) => {
    const read = readingOf(url, `<div>${said}</div>${cards}`);
    expect([read.kind, idsOf(read.listings), idsOf(read.recommended)]).toEqual(['empty', [], ids]);
  });

  it.each([
    ['a filter beside the list', '<div class="brands"><div>No results found</div></div>'],
    ['a correction', '<div>No results for "otter print". <b>Showing results for "otter prints"</b></div>'],
    ['a correction apart', '<p>No results for "otter print"</p><p>Did you mean otter prints?</p>'],
    ['other words', '<p>No results for "heron"</p>'],
    ['a hidden part', '<p hidden>Sorry, your search did not match any products.</p>'],
  ])('is a search where %s says it', (_, said) => {
    const read = readingOf(search, `<div>${said}</div>${cards}`);
    expect([read.kind, idsOf(read.listings)]).toEqual(['search', ids]);
  });

  it('is a search where it stands behind the list, and in a store', () => {
    const said = '<p>Sorry, your search did not match any products.</p>';
    expect(readingOf(search, cards + said).kind).toBe('search');
    const store = 'https://www.aliexpress.com/store/1101234567/search?SearchText=otter+print';
    expect(readingOf(store, said + cards).kind).toBe('store');
  });
});

describe('a search of the other marketplaces without data', () => {
  const sites: [string, string, string, string[]][] = [
    [
      'https://www.alibaba.com/trade/search?SearchText=otter',
      '<p>Sorry, no results found for "otter"</p>',
      '<p>No results found for "otter". Showing results for "otters"</p>',
      numbers(0, 5).map(productId),
    ],
    [
      'https://s.1688.com/selloffer/offer_search.htm?keywords=%CB%AE%CC%A1',
      '<p>抱歉，没有找到与“水獭”相关的商品</p>',
      '<div class="filter"><p>未找到</p></div>',
      numbers(0, 5).map(offerId),
    ],
  ];
  it.each(sites)('%s is empty that says %s, and not where it says %s', (url, said, other, found) => {
    const isTrade = url.includes('alibaba');
    const list = numbers(0, 5)
      .map((n) =>
        isTrade ? productCard(n, `/product-detail/x_${productId(n)}.html`) : offerCard(n, '2210000000001'),
      )
      .join('');
    const read = readingOf(url, said + list);
    expect([read.kind, idsOf(read.listings), idsOf(read.recommended)]).toEqual(['empty', [], found]);
    expect([read.health.cards, read.health.withSeller]).toEqual([0, 0]);
    expect(idsOf(readingOf(url, other + list).listings)).toEqual(found);
    const slider = '<div id="nocaptcha"><span id="nc_1_n1z"></span></div>';
    const covered = readingOf(url, said + list + slider);
    expect([covered.kind, covered.reason]).toEqual(['search', 'captcha']);
  });
});

const dataOf = (items: unknown, total: number): string =>
  `<script>window._dida_config_ = {}; window._dida_config_._init_data_ = { data: ${JSON.stringify({
    data: { root: { fields: { mods: { itemList: { content: items } }, pageInfo: { totalResults: total } } } },
  })} };</script>`;
const items = numbers(0, 5).map((n) => ({
  productId: itemId(n),
  title: { displayTitle: `Otter print no. ${n}` },
  images: [n, n + 100].map((k) => ({ imgUrl: itemPicture(k, '').slice(10, -2) })),
}));

describe('a search whose data says that nothing was found', () => {
  it('found none of what the data lists instead', () => {
    const said = '<p>Sorry, your search "otter print" did not match any products.</p>';
    const read = readingOf(search, said + cards, dataOf(items, 0));
    expect([read.kind, idsOf(read.listings), idsOf(read.recommended)]).toEqual(['empty', [], ids]);
    expect(readingOf(search, cards, dataOf(items, 0)).kind).toBe('search');
    expect(readingOf(search, said + cards, dataOf(items, 5)).kind).toBe('search');
  });

  it('recommends what stands below such a heading, though no sentence says so', () => {
    const heading = '<h2>More to love</h2>';
    const read = readingOf(search, heading + cards, dataOf([], 0));
    expect([read.kind, idsOf(read.recommended)]).toEqual(['empty', ids]);
    const zero = '<script>window.__page__data_sse10._zero={"kind":"none"}</script>';
    const products = numbers(0, 4).map((n) => productCard(n, `/product-detail/x_${productId(n)}.html`));
    const trade = readingOf(
      'https://www.alibaba.com/trade/search?SearchText=otter',
      `<h3>Recommended for you</h3><div>${products.join('')}</div>`,
      zero,
    );
    expect([trade.kind, idsOf(trade.recommended)]).toEqual(['empty', numbers(0, 4).map(productId)]);
  });
});

it('is empty that says so beside data about something else', () => {
  const state = '<script>window.__INITIAL_STATE__={"user":{"id":1},"lang":"en"}</script>';
  const trade = 'https://www.alibaba.com/trade/search?SearchText=otter';
  expect(readingOf(trade, '<p>No matching results found for otter</p>', state).kind).toBe('empty');
  expect(readingOf(trade, '<div class="skeleton"></div>', state).kind).toBe('not_understood');
});

describe('the data of a search', () => {
  const whole = { data: { root: { fields: { mods: { itemList: { content: items } } } } } };
  const text = JSON.stringify({ data: whole });
  it.each([
    ['a plain list', `window.__S__={"itemList":${JSON.stringify(items)}}`],
    ['a member in brackets', `window._dida_config_["_init_data_"] = { data: ${JSON.stringify(whole)} };`],
    ['a text the page parses', `window._dida_config_._init_data_=JSON.parse(${JSON.stringify(text)})`],
    [
      'such a text in single quotes',
      `window._dida_config_._init_data_ = JSON.parse('${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace('Otter', '\\x4ftt\\u0065r')}')`,
    ],
  ])('is read as %s', (_, script) => {
    const read = readingOf(search, cards, `<script>${script}</script>`);
    expect(read.health.joined).toBe(5);
    expect(read.listings.map(({ images }) => images.length)).toEqual([2, 2, 2, 2, 2]);
    expect(read.listings[0]!.title).toBe('Otter print no. 0');
  });
});
