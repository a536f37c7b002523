// SPDX-License-Identifier: Apache-2.0
// Which listing a page is about, what is said of it and who sells it: only what is certainly its own is believed.
import { describe, expect, it } from 'vitest';
import {
  idsOf,
  itemId,
  itemKey,
  itemPicture,
  keysOf,
  offerId,
  offerKey,
  offerPicture,
  productId,
  productKey,
  productPicture,
  readingOf,
} from './made/plain-page';

const [own, other] = ['2210000000001', '2210000000002'];
const script = (name: string, value: unknown): string =>
  `<script>window.${name}=${JSON.stringify(value)};</script>`;

describe('the page of a 1688 offer', () => {
  const url = `https://detail.1688.com/offer/${offerId(1)}.html`;
  const uri = (n: number, seller: string): { fullPathImageURI: string } => ({
    fullPathImageURI: `https://cbu01.alicdn.com/img/ibank/${offerKey(n, seller)}.jpg`,
  });
  const body = `<h1>水獭 装饰画</h1><div class="od-gallery-list">${offerPicture(1, own)}${offerPicture(2, own)}</div>`;
  const data = (beside: unknown): unknown => ({
    beside,
    model: { offerId: offerId(1), offerTitle: '水獭 装饰画', sellerUserId: own, companyName: '样品有限公司' },
    images: [uri(1, own), uri(2, own)],
  });
  const recommended = [{ offerId: offerId(7), offerTitle: '别的', ...uri(7, other) }];

  it.each([
    ['another script first', script('__REC__', { list: recommended }) + script('__INIT_DATA', data(null))],
    ['the same script first', script('__INIT_DATA', data(recommended))],
    ['the same script last', script('__INIT_DATA', { ...(data(null) as object), recommend: recommended })],
    ['another script, and nothing else is', script('__REC__', { list: recommended })],
  ])('is that offer where others are named in %s', (_, head) => {
    const { listings } = readingOf(url, body, head);
    expect(idsOf(listings)).toEqual([offerId(1)]);
    expect(keysOf(listings)).toEqual([[offerKey(1, own), offerKey(2, own)]]);
    expect([listings[0]!.title, listings[0]!.seller.sellerId]).toEqual(['水獭 装饰画', own]);
  });

  it('takes the id from the data where the address has none', () => {
    const bare = 'https://detail.m.1688.com/page/index.html?offerId=';
    expect(readingOf(bare + offerId(1), body, script('__INIT_DATA', data(null))).listings).toHaveLength(1);
  });
});

describe('the page of an Alibaba product', () => {
  const url = `https://www.alibaba.com/product-detail/otter_${productId(1)}.html`;
  const heading = '<div data-module-name="module_title"><h1 title="Otter print">Otter print</h1></div>';
  const shown = `${heading}<div data-testid="product-image-list">${productPicture(1, '_80x80.jpg')}${productPicture(2, '_80x80.jpg')}</div>`;
  const detail = (n: number): string =>
    script('detailData', {
      globalData: {
        product: {
          productId: Number(productId(n)),
          subject: `Otter print no. ${n}`,
          mediaItems: [{ type: 'image', imageUrl: { big: `//s.alicdn.com/@sc04/kf/${productKey(n)}.jpg` } }],
        },
      },
    });

  it('is not the product another script tells of', () => {
    const both = readingOf(url, heading + productPicture(1), detail(5) + detail(1)).listings;
    expect([idsOf(both), keysOf(both)]).toEqual([[productId(1)], [[productKey(1)]]]);
    const foreign = readingOf(url, shown, detail(5)).listings;
    expect([idsOf(foreign), keysOf(foreign)]).toEqual([[productId(1)], [[productKey(1), productKey(2)]]]);
  });

  const value = JSON.stringify({
    globalData: {
      product: {
        productId: Number(productId(1)),
        subject: 'Otter print',
        mediaItems: [{ type: 'image', imageUrl: { big: `//s.alicdn.com/@sc04/kf/${productKey(1)}.jpg` } }],
      },
      seller: { companyId: 5555, companyName: 'Otter Co., Ltd.' },
    },
  });
  it.each([
    `<script>window["detailData"] = ${value}</script>`,
    `<script>window.detailData = JSON.parse(${JSON.stringify(value)})</script>`,
    `<script type="application/json" id="detail">{"props":{"page":${value}}}</script>`,
  ])('is read from its data in any form: %s', (head) => {
    const { listings, seller } = readingOf(url, heading + productPicture(1), head);
    expect([idsOf(listings), listings[0]!.provenance.images]).toEqual([[productId(1)], 'json']);
    expect([seller?.companyId, seller?.company]).toEqual(['5555', 'Otter Co., Ltd.']);
  });

  it.each([
    '<div hidden><span>This item is not available</span></div>',
    '<span>This item is not available in the selected colour</span>',
    '<p>This product is no longer available.</p>',
  ])('is read where its gallery stands, whatever is said: %s', (said) => {
    const { kind, listings } = readingOf(url, shown + said);
    expect([kind, keysOf(listings)]).toEqual(['item', [[productKey(1), productKey(2)]]]);
  });

  it.each([
    ['<p>This product is no longer available.</p>', 'empty'],
    ['<p>Sorry, this item has been removed by the supplier</p>', 'empty'],
    ['<p hidden>This product is no longer available.</p>', 'not_understood'],
    ['<p>This item is not available in the selected colour</p>', 'not_understood'],
  ])('without a gallery: %s', (said, kind) => {
    expect(readingOf(url, said).kind).toBe(kind);
  });
});

describe('the page of an AliExpress item', () => {
  it.each(['_d_c_.DCData=', '_d_c_["DCData"] = ', '_d_c_.DCData=JSON.parse('])(
    'has the pictures its data lists in the form %s',
    (start) => {
      const list = JSON.stringify({
        imagePathList: [1, 2].map((n) => `https://ae01.alicdn.com/kf/${itemKey(n)}.jpg`),
      });
      const value = start.endsWith('(') ? `'${list}')` : list;
      const { listings } = readingOf(address, gallery, `<script>window.${start}${value};</script>`);
      expect(keysOf(listings)).toEqual([[itemKey(1), itemKey(2)]]);
    },
  );

  const address = `https://www.aliexpress.com/item/${itemId(1)}.html`;
  const gallery = `<h1 data-pl="product-title">Otter print</h1><div class="slider--img--1">${itemPicture(1, '_220x220q75.jpg_.avif')}</div>`;
  const link = (inside: string): string => `<a href="//www.aliexpress.com/store/1100500500">${inside}</a>`;
  const wide = (form: string): string => `<img src="//ae01.alicdn.com/kf/${itemKey(30)}${form}">`;
  const storeOf = (part: string): string | null => {
    const { listings, seller } = readingOf(address, gallery + part);
    expect(keysOf(listings)).toEqual([[itemKey(1)]]);
    expect(listings[0]!.seller.storeId).toBe(seller?.storeId ?? null);
    return seller?.storeId ?? null;
  };

  it.each([
    `<div>${link(`${wide('/900x90.png')}Brand Sale Store`)}</div>`,
    `<div>${link(wide('.jpg_960x240.jpg'))}</div>`,
    `<div>${link('<img src="//ae01.alicdn.com/x/y.png" style="width: 600px; height: 80px">Sale')}</div>`,
    `<div class="top-Banner--x1">${link('Brand Sale Store')}</div>`,
    `<aside>${link('Brand Sale Store')}</aside>`,
  ])('has no seller where the only store is that of an advert: %s', (part) => {
    expect(storeOf(part)).toBe(null);
  });

  it.each([
    `<div>${link('Otter House')}</div>`,
    `<div>${link(wide('.png_80x80.png'))}${link('Otter House')}</div>`,
    `<div>${link('Otter House')}</div><div class="banner"><a href="/store/1100999999">Sale</a></div>`,
  ])('has the seller whose link stands alone: %s', (part) => {
    expect(storeOf(part)).toBe('1100500500');
  });

  it.each([
    `?pdp_ext_f=%7B%22orig_sl_item_id%22%3A%22${itemId(2)}%22%2C%22orig_item_id%22%3A%22${itemId(3)}%22%7D`,
    `?pdp_ext_f=%257B%2522orig_sl_item_id%2522%253A%2522${itemId(2)}%2522%252C%2522orig_item_id%2522%253A%2522${itemId(3)}%2522%257D`,
    `?utparam-url=scene%3Asearch%7Cquery_from%3A%7Cx_object_id%3A${itemId(2)}%7C_p_origin_prod%3A${itemId(3)}`,
  ])('has the other ids its address names: %s', (tracking) => {
    const [listing] = readingOf(address + tracking, gallery).listings;
    expect([listing!.id, listing!.aliases]).toEqual([itemId(1), [itemId(2), itemId(3)]]);
  });

  it('takes no id from a part of the address that names none', () => {
    const tracking = `?x_object_id=&algo_pvid=${itemId(2)}&orig_price=12.90&pdp_npi=${itemId(3)}`;
    expect(readingOf(address + tracking, gallery).listings[0]!.aliases).toEqual([]);
  });
});
