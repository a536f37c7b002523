// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { pastedLink } from '../../../extension/src/sites/pasted-link';

describe('a pasted link', () => {
  it.each([
    ['https://m.aliexpress.us/item/3256809260449850.html?x=1', 'aliexpress', '1005009446764602'],
    ['item.taobao.com/item.htm?id=600100200300&spm=a1', 'taobao', '600100200300'],
    ['https://detail.tmall.com/item.htm?spm=a&id=600100200300', 'tmall', '600100200300'],
    ['https://www.lazada.co.id/products/heron-i123456789-s987.html', 'lazada', '123456789'],
    ['detail.1688.com/offer/600100200300.html', '1688', '600100200300'],
  ])('%s is one listing', (link, site, id) => {
    expect(pastedLink(link)).toMatchObject({ listing: { site, id }, trouble: null });
  });

  it.each([
    ['heron shirt', 'not_a_link'],
    ['heron', 'not_a_link'],
    ['https://', 'not_a_link'],
    ['javascript:alert(1)', 'not_a_link'],
    ['https://a.aliexpress.com/_mKx1Ab', 'hidden'],
    ['https://s.click.aliexpress.com/e/_DkX', 'hidden'],
    ['https://m.tb.cn/h.5abc', 'hidden'],
    ['https://www.aliexpress.com/w/wholesale-heron.html', 'no_listing'],
    ['https://www.lazada.sg/shop/heron', 'no_listing'],
    ['www.taobao.com', 'no_listing'],
    ['https://www.example.org/item/1005009446764602.html', 'other_site'],
    ['https://aliexpress.com.example.org/item/1005009446764602.html', 'other_site'],
  ])('%s is none: %s', (link, trouble) => {
    expect(pastedLink(link)).toEqual({ listing: null, trouble });
  });
});
