// SPDX-License-Identifier: Apache-2.0
// The page of one listing shows shops that do not sell it: those of adverts and of what it recommends. A shop that is only
// linked is believed where nothing speaks against it.
import { describe, expect, it } from 'vitest';
import {
  idsOf,
  numbers,
  offerCard,
  offerId,
  offerKey,
  offerPicture,
  keysOf,
  productCard,
  productId,
  productKey,
  productPicture,
  readingOf,
} from './made/plain-page';

const [own, other] = ['2210000000001', '2210000000002'];

describe('the supplier of an Alibaba product', () => {
  const url = `https://www.alibaba.com/product-detail/otter_${productId(1)}.html`;
  const shown = `<div data-module-name="module_title"><h1 title="Otter print">Otter print</h1></div>
    <div data-testid="product-image-list">${productPicture(1, '_80x80.jpg')}</div>`;
  const card = (n: number, more = ''): string =>
    productCard(n, `/product-detail/Otter_${productId(n)}.html`).replace(/<\/div>$/, `${more}</div>`);
  const link = (name: string, query = ''): string => `<a href="//rival.en.alibaba.com/${query}">${name}</a>`;
  const supplierOf = (part: string, head = ''): (string | null)[] => {
    const { seller } = readingOf(url, shown + part, head);
    return [seller?.company ?? null, seller?.minisite ?? null];
  };

  it.each([
    ['in a banner', `<div class="top-banner">${link('Rival Factory')}</div>`],
    ['around a wide picture', `<div>${link(productPicture(40, '_960x90.jpg'))}</div>`],
    ['in the foot', `<footer>${link('Rival Factory')}</footer>`],
    [
      'on one of the recommended cards',
      `<div><h2>You may also like</h2>${card(10, link('Rival Co., Ltd.'))}${card(11)}</div>`,
    ],
    [
      'about another product',
      `<div>${link('Rival Co., Ltd.', `index.html?productId=${productId(44)}`)}</div>`,
    ],
  ])('is not the one whose only link stands %s', (_, part) => {
    expect(supplierOf(part)).toEqual([null, null]);
  });

  it('is the one whose link stands alone, or names the page’s own product', () => {
    const found = ['Rival Co., Ltd.', 'rival.en.alibaba.com'];
    expect(supplierOf(`<div>${link('Rival Co., Ltd.')}</div>${card(10)}`)).toEqual(found);
    const certain = link('Rival Co., Ltd.', `index.html?productId=${productId(1)}`);
    const beside = '<div><a href="//third.en.alibaba.com/">Third Co., Ltd.</a></div>';
    expect(supplierOf(`<div>${certain}</div>${beside}`)).toEqual(found);
  });

  it('is never mixed from the name of one and the minisite of another', () => {
    const named = (name: string): string =>
      `<script type="application/ld+json">${JSON.stringify({
        '@type': 'Product',
        '@id': productId(1),
        image: [`https://s.alicdn.com/@sc04/kf/${productKey(1)}.jpg`],
        brand: { name },
      })}</script>`;
    const part = `<div>${link('Rival Co., Ltd.')}</div>`;
    expect(supplierOf(part, named('Own Co., Ltd.'))).toEqual(['Own Co., Ltd.', null]);
    expect(supplierOf(part, named('Rival Co. Ltd'))).toEqual(['Rival Co. Ltd', 'rival.en.alibaba.com']);
  });

  it('keeps what is recommended beside a product that is gone', () => {
    const gone = '<p>Sorry, this product is no longer available.</p>';
    const read = readingOf(
      url,
      gone +
        numbers(10, 14)
          .map((n) => card(n))
          .join(''),
    );
    expect([read.kind, read.reason]).toEqual(['empty', 'delisted']);
    expect(idsOf(read.recommended)).toEqual(numbers(10, 14).map(productId));
  });
});

describe('a 1688 offer', () => {
  const url = `https://detail.1688.com/offer/${offerId(1)}.html`;
  const shown = `<h1>水獭 装饰画</h1><div class="od-gallery-list">${offerPicture(1, own)}${offerPicture(2, own)}</div>`;
  const shop = (name: string): string => `<a href="https://${name}.1688.com/">样品有限公司</a>`;
  const sellerOf = (part: string): (string | null)[] => {
    const { seller } = readingOf(url, shown + part);
    return [seller?.sellerId ?? null, seller?.minisite ?? null];
  };

  it.each([
    `<div class="top-banner">${shop('rival')}</div>`,
    `<footer>${shop('rival')}</footer>`,
    `<div>${offerCard(5, other).replace(/<\/div>$/, `${shop('rival')}</div>`)}${offerCard(6, other)}</div>`,
  ])('is not of the shop of an advert or of another offer: %s', (part) => {
    expect(sellerOf(part)).toEqual([own, null]);
    expect(sellerOf(`<div>${shop('ours')}</div>${part}`)).toEqual([own, 'ours.1688.com']);
  });

  it('keeps what is recommended beside it when it is gone', () => {
    const read = readingOf(
      url,
      `<div>商品已下架</div>${numbers(5, 9)
        .map((n) => offerCard(n, other))
        .join('')}`,
    );
    expect([read.kind, read.reason]).toEqual(['empty', 'delisted']);
    expect(idsOf(read.recommended)).toEqual(numbers(5, 9).map(offerId));
  });

  const uri = (n: number): { fullPathImageURI: string } => ({
    fullPathImageURI: `https://cbu01.alicdn.com/img/ibank/${offerKey(n, own)}.jpg`,
  });
  const ours = { offerTitle: '水獭 装饰画', offerId: offerId(1), sellerUserId: own };
  const others = [
    { ...uri(7), offerTitle: '别的', offerId: offerId(7) },
    { offerId: offerId(8), offerTitle: '别的', image: uri(8) },
  ];
  const images = [uri(1), uri(2)];

  it.each([
    ['before it', JSON.stringify({ recommend: others, model: { ...ours, images } })],
    ['behind it', JSON.stringify({ images, model: ours, recommend: others })],
    ['inside it', JSON.stringify({ ...ours, images, recommend: others })],
    [
      'in a script that is no JSON',
      `(function(a){a.others=${JSON.stringify(others)}; // that's all
        a.page={offerId:"${offerId(1)}",offerTitle:"水獭 装饰画",images:${JSON.stringify(images)}}})({})`,
    ],
  ])('has none of the pictures and words of the same seller’s other offers %s', (_, value) => {
    const [listing] = readingOf(url, shown, `<script>window.__INIT_DATA=${value};</script>`).listings;
    expect(keysOf([listing!])).toEqual([[offerKey(1, own), offerKey(2, own)]]);
    expect([listing!.title, listing!.provenance.images]).toEqual(['水獭 装饰画', 'json']);
  });
});
