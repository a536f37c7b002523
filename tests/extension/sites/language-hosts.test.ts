// SPDX-License-Identifier: Apache-2.0
// The same pages on hosts of other languages, countries and small screens, and pages of deals without one product.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';
import {
  idsOf,
  itemCard,
  itemId,
  numbers,
  pageWith,
  productCard,
  productId,
  readingOf,
} from './made/plain-page';

const bundle = (n: number): string =>
  itemCard(n, `/ssr/300000512/BundleDeals2?productIds=${itemId(n)}:12000${n}&spm=a2g0o`);

it.each([
  ['https://es.aliexpress.com/category/200000343/arte.html', 'category'],
  ['https://ja.aliexpress.com/p/calp-plus/index.html?categoryTab=art', 'category'],
  ['https://ko.aliexpress.com/popular/otter.html', 'search'],
  ['https://pt.aliexpress.com/w/wholesale-lontra.html', 'search'],
  ['https://he.aliexpress.com/af/otter.html', 'search'],
  ['https://pt.aliexpress.com/gcp/300000512/innerfeed', 'category'],
  ['https://www.aliexpress.us/promotion/promotion_otter-print-promotion.html', 'category'],
  ['https://campaign.aliexpress.com/wow/gcp/superdeals/index', 'category'],
  ['https://m.fr.aliexpress.com/store/1101234567', 'store'],
])('%s is a page of kind %s', (url, kind) => {
  const read = readingOf(
    url,
    `<div>${numbers(0, 6)
      .map((n) => (n % 2 ? itemCard(n) : bundle(n)))
      .join('')}</div>`,
  );
  expect([read.kind, idsOf(read.listings)]).toEqual([kind, numbers(0, 6).map(itemId)]);
});

it.each([
  ['https://spanish.alibaba.com/Decoracion_p15', 'category'],
  ['https://japanese.alibaba.com/catalog/prints_cid518', 'category'],
  ['https://german.alibaba.com/showroom/otter.html', 'search'],
  ['https://otterhouse.fm.alibaba.com/productlist.html', 'store'],
  ['https://otterhouse.trustpass.alibaba.com/productlist.html', 'store'],
])('%s is a page of kind %s', (url, kind) => {
  const cards = numbers(0, 6).map((n) => productCard(n, `/product-detail/Otter-Print-${productId(n)}.html`));
  const read = readingOf(url, cards.join(''));
  expect([read.kind, idsOf(read.listings)]).toEqual([kind, numbers(0, 6).map(productId)]);
  if (kind === 'store') expect(read.seller?.minisite).toBe('otterhouse.en.alibaba.com');
});

describe('a domain that the manifest does not reach', () => {
  it('is read by no adapter, though links to it are understood', () => {
    const address = `https://tmall.ru/item/${itemId(1)}.html`;
    expect(readPage(documentOf(pageWith(itemCard(1)), address), address).page.reason).toBe('unknown_site');
    const cards = numbers(0, 5).map((n) => itemCard(n, `https://tmall.ru/item/${itemId(n)}.html`));
    const read = readingOf('https://aliexpress.ru/popular/otter', cards.join(''));
    expect(idsOf(read.listings)).toEqual(numbers(0, 5).map(itemId));
  });
});
