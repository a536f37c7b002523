// SPDX-License-Identifier: Apache-2.0
// Every form of address an artist may paste, and the one form that is kept. All ids are invented.
import { describe, expect, it } from 'vitest';
import { canonicalListing } from '../../../extension/src/sites/listing-address';

const item = 'https://www.aliexpress.com/item/1005001234567890.html';
const offer = 'https://detail.1688.com/offer/712345678901.html';
const etsy = 'https://www.etsy.com/listing/1234567890';
const taobao = 'https://item.taobao.com/item.htm?id=612345678901';
const tmall = 'https://detail.tmall.com/item.htm?id=612345678902';

const known: [string, string, string, string][] = [
  ['aliexpress', '1005001234567890', item, `${item}?spm=a2g0o.1&pdp_npi=4`],
  ['aliexpress', '1005001234567890', item, 'https://es.aliexpress.com/item/Some-Slug/1005001234567890.html'],
  ['aliexpress', '1005001234567890', item, 'https://www.aliexpress.us/item/3256801048253138.html'],
  ['aliexpress', '1005001234567890', item, 'https://aliexpress.ru/item/1005001234567890.html?sku_id=12000'],
  ['aliexpress', '1005001234567890', item, ' m.aliexpress.com/i/1005001234567890.html '],
  [
    'aliexpress',
    '1005001234567890',
    item,
    'https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005001234567890:12000049117836736',
  ],
  [
    'alibaba',
    '1600123456789',
    'https://www.alibaba.com/product-detail/Blue-Heron-Print_1600123456789.html',
    'http://german.alibaba.com/product-detail/Blue-Heron-Print_1600123456789.html?s=p#top',
  ],
  [
    'alibaba',
    '1600123456789',
    'https://www.alibaba.com/product-detail/_1600123456789.html',
    '//www.alibaba.com/product-detail/_1600123456789.html',
  ],
  [
    'alibaba',
    '60716233583',
    'https://www.alibaba.com/product-detail/_60716233583.html',
    'https://madeprints.en.alibaba.com/product/60716233583-801234567/Heron_Print.html',
  ],
  [
    'alibaba',
    '1600123456789',
    'https://www.alibaba.com/product-detail/_1600123456789.html',
    'https://m.alibaba.com/product/1600123456789/Heron.html',
  ],
  ['1688', '712345678901', offer, 'https://detail.1688.com/offer/712345678901.html?spm=a26352'],
  ['1688', '712345678901', offer, 'http://detail.m.1688.com/page/index.html?offerId=712345678901&sk=x'],
  ['1688', '712345678901', offer, 'https://m.1688.com/offer/712345678901.html'],
  ['etsy', '1234567890', etsy, 'https://www.etsy.com/de-en/listing/1234567890/heron-print?ref=x'],
  ['taobao', '612345678901', taobao, 'https://item.taobao.com/item.htm?spm=a1&id=612345678901'],
  ['taobao', '612345678901', taobao, 'https://world.taobao.com/item/612345678901.htm'],
  ['taobao', '612345678901', taobao, 'https://h5.m.taobao.com/awp/core/detail.htm?id=612345678901'],
  ['taobao', '612345678901', taobao, 'https://a.m.taobao.com/i612345678901.htm'],
  ['tmall', '612345678902', tmall, 'https://detail.tmall.com/item.htm?id=612345678902&skuId=5'],
  ['tmall', '612345678902', tmall, 'https://detail.m.tmall.com/item.htm?abbucket=1&id=612345678902'],
  ['tmall', '612345678902', tmall, 'https://chaoshi.detail.tmall.com/item.htm?id=612345678902'],
  [
    'tmall',
    '612345678902',
    'https://detail.tmall.hk/item.htm?id=612345678902',
    'https://detail.tmall.hk/hk/item.htm?id=612345678902',
  ],
  [
    'lazada',
    '281234567',
    'https://www.lazada.com.my/products/pdp-i281234567.html',
    'https://www.lazada.com.my/products/blue-heron-print-i281234567-s408123456.html?search=1',
  ],
  [
    'lazada',
    '281234567',
    'https://www.lazada.co.th/products/pdp-i281234567.html',
    'https://www.lazada.co.th/products/i281234567-s408123456.html',
  ],
];

const unknown = [
  'https://www.aliexpress.com/w/wholesale-heron.html',
  'https://www.aliexpress.com/store/1100123456',
  'https://www.aliexpress.com/ssr/300000512/BundleDeals2?productIds=1005001234567890:1,1005001234567891:2',
  'https://message.alibaba.com/msgsend/contact.htm?chkProductIds=1600123456789',
  'https://madeprints.en.alibaba.com/index.html?from=detail&productId=1600123456789',
  'https://us-click.alibaba.com/cl_bw?pid=601_0000&e=abc',
  'https://dj.1688.com/ci_bb?a=1&offerId=712345678901',
  'https://shop123456.1688.com/page/offerlist.htm',
  'https://login.taobao.com/member/login.jhtml?redirectURL=https%3A%2F%2Fitem.taobao.com%2Fitem.htm%3Fid%3D612345678901',
  'https://item.taobao.com/item.htm?id=6123x',
  'https://www.etsy.com/shop/MadePrints',
  'https://www.lazada.com.my/shop/made-prints/',
  'https://aliexpress.com.evil.example/item/1005001234567890.html',
  'https://user:secret@www.aliexpress.com/item/1005001234567890.html',
  'https://www.aliexpress.com:8443/item/1005001234567890.html',
  'javascript:alert(1)//www.aliexpress.com/item/1005001234567890.html',
  'https://www.aliexpress.com\\@evil.example/item/1005001234567890.html',
  '1005001234567890',
  '',
];

describe('addresses of listings', () => {
  it.each(known)('%s %s is %s, pasted as %s', (site, id, url, pasted) =>
    expect(canonicalListing(pasted)).toEqual({ site, id, url }),
  );

  it.each(known)('%s %s: the canonical form stays as it is', (site, id, url) =>
    expect(canonicalListing(url)).toEqual({ site, id, url }),
  );

  it.each(unknown)('%j is none', (address) => expect(canonicalListing(address)).toBeNull());
});
