// SPDX-License-Identifier: Apache-2.0
// What pages say in words, in languages and forms that no stored page has.
import { describe, expect, it } from 'vitest';
import { canonicalListing } from '../../../extension/src/sites/listing-address';
import { idsOf, itemCard, itemId, itemPicture, numbers, readingOf } from './made/plain-page';

const search = 'https://vi.aliexpress.com/w/wholesale-otter.html';
const item = `https://th.aliexpress.com/item/${itemId(1)}.html`;
const rest = `<div>${numbers(4, 8)
  .map((n) => itemCard(n))
  .join('')}</div>`;

it.each([
  'Rất tiếc, tìm kiếm "otter" không khớp với bất kỳ sản phẩm nào.',
  'Không tìm thấy sản phẩm nào',
  'ขออภัย ไม่พบสินค้าที่ตรงกับการค้นหาของคุณ',
  'Maaf, tidak ada produk yang cocok dengan pencarian Anda',
])('a list is empty that says "%s"', (words) => {
  expect(readingOf(search, `<div>${words}</div>`).kind).toBe('empty');
});

describe('an item that is gone', () => {
  it('says so in Thai', () => {
    const read = readingOf(item, `<div>ขออภัย สินค้านี้ไม่มีจำหน่ายแล้ว</div>${rest}`);
    expect([read.kind, read.reason, idsOf(read.recommended)]).toEqual([
      'empty',
      'delisted',
      numbers(4, 8).map(itemId),
    ]);
  });

  it('is not given pictures that stand there without a link', () => {
    const loose = numbers(4, 8).map((n) => `<div>${itemPicture(n)}<p>Otter ${n}</p></div>`);
    const said = '<h1>Oops!</h1><p>Sorry, this item is no longer available</p>';
    const read = readingOf(item, `${said}<h2>You may also like</h2><div>${loose.join('')}</div>`);
    expect([read.kind, read.reason, read.listings]).toEqual(['empty', 'delisted', []]);
  });

  it('is not what a hidden part says', () => {
    const read = readingOf(item, '<div hidden><p>Sorry, this item is no longer available</p></div>');
    expect(read.kind).toBe('not_understood');
  });
});

describe('a page that asks who comes', () => {
  const asking =
    '<div><p>Sorry, we have detected unusual traffic from your network.</p><p>Please slide to verify</p></div>';
  it('is unreadable', () => {
    const read = readingOf(search, asking);
    expect([read.kind, read.reason]).toEqual(['unreadable', 'captcha']);
  });

  it('is none where listings stand, or where the words are hidden', () => {
    expect(readingOf(search, asking + rest).kind).toBe('search');
    expect(readingOf(search, `<div hidden>${asking}</div>`).kind).toBe('not_understood');
  });
});

it.each([
  [
    'https://main.m.taobao.com/security-h5-detail/home?id=612345678901&spm=x',
    'https://item.taobao.com/item.htm?id=612345678901',
  ],
  [
    'https://detail.m.tmall.com/templatesNew/index?id=612345678901',
    'https://detail.tmall.com/item.htm?id=612345678901',
  ],
  ['https://main.m.taobao.com/cart/home?id=612345678901', null],
])('%s leads to %s', (address, url) => {
  expect(canonicalListing(address)?.url ?? null).toBe(url);
});
