// SPDX-License-Identifier: Apache-2.0
// A captcha laid over listings that are there already: they are read, and the captcha is said. Ordinary pages carry
// captchas that nobody sees.
import { describe, expect, it } from 'vitest';
import {
  idsOf,
  itemCard,
  itemId,
  itemPicture,
  numbers,
  offerCard,
  offerId,
  productCard,
  productId,
  readingOf,
} from './made/plain-page';

const frame = (more = ''): string =>
  `<iframe src="/w/wholesale-x.html/_____tmd_____/punish?x5secdata=abc&x5step=1" ${more}></iframe>`;
const slider = '<div id="nc_1_wrapper"><span id="nc_1_n1z" class="btn_slide"></span></div>';

const lists: [string, string, string[]][] = [
  [
    'https://www.aliexpress.com/w/wholesale-otter.html',
    numbers(0, 5)
      .map((n) => itemCard(n))
      .join(''),
    numbers(0, 5).map(itemId),
  ],
  [
    'https://www.aliexpress.com/store/1101234567',
    numbers(0, 5)
      .map((n) => itemCard(n))
      .join(''),
    numbers(0, 5).map(itemId),
  ],
  [
    `https://www.aliexpress.com/item/${itemId(1)}.html`,
    `<h1 data-pl="product-title">Otter</h1><div class="slider--img--1">${itemPicture(1)}</div>`,
    [itemId(1)],
  ],
  [
    'https://www.alibaba.com/trade/search?SearchText=otter',
    numbers(0, 5)
      .map((n) => productCard(n, `/product-detail/Otter_${productId(n)}.html`))
      .join(''),
    numbers(0, 5).map(productId),
  ],
  [
    'https://s.1688.com/selloffer/offer_search.htm?keywords=x',
    numbers(0, 5)
      .map((n) => offerCard(n, '2210000000001'))
      .join(''),
    numbers(0, 5).map(offerId),
  ],
];

describe.each(lists)('on %s', (url, body, ids) => {
  it.each([
    ['a frame', `<div class="J_MIDDLEWARE_FRAME_WIDGET" style="position:fixed;top:0">${frame()}</div>`],
    ['a slider', `<div id="nocaptcha">${slider}</div>`],
    ['a dialog', '<div role="dialog"><h4>Security check</h4><p>Please slide to verify</p></div>'],
  ])('%s that asks is said beside what was read', (_, captcha) => {
    const read = readingOf(url, body + captcha);
    expect([read.reason, idsOf(read.listings)]).toEqual(['captcha', ids]);
    expect(read.kind).toBe(readingOf(url, body).kind);
  });

  it.each([
    `<div style="display: none">${frame()}</div>`,
    frame('width="0" height="0"'),
    frame('style="visibility:hidden"'),
    `<div hidden>${slider}</div>`,
    '<div id="nocaptcha"></div><div id="baxia-dialog-content"></div>',
    '<script src="https://g.alicdn.com/sd/nocaptcha/initialize.js"></script>',
    '<div role="dialog" hidden><p>Please slide to verify</p></div>',
    '<div role="dialog"><p>Choose your country</p></div>',
  ])('one that nobody sees is not: %s', (captcha) => {
    expect(readingOf(url, body + captcha).reason).toBe(null);
  });
});

it('is no empty list that a captcha stands over', () => {
  const url = 'https://otterhouse.en.alibaba.com/productlist.html?SearchText=x';
  expect(readingOf(url, '<p>No matching products found</p>').kind).toBe('empty');
  const read = readingOf(url, `<p>No matching products found</p><div>${frame()}</div>`);
  expect([read.kind, read.reason]).toEqual(['unreadable', 'captcha']);
});

it.each([
  [
    'https://s.1688.com/selloffer/offer_search.htm?keywords=x',
    'https://login.taobao.com/member/login.jhtml?style=mini',
  ],
  [`https://detail.1688.com/offer/${offerId(1)}.html`, 'https://login.1688.com/member/signin.htm?Done=x'],
  ['https://www.aliexpress.com/store/1101234567', 'https://login.aliexpress.com/mini_login.htm'],
])('%s that shows nothing but a frame of %s asks for a login', (url, src) => {
  const read = readingOf(url, `<div><iframe src="${src}" width="350" height="400"></iframe></div>`);
  expect([read.kind, read.reason]).toEqual(['unreadable', 'login']);
  expect(readingOf(url, `<iframe src="${src}" style="display: none"></iframe>`).kind).toBe('not_understood');
});

it.each([
  '<div id="batman-dialog" style="display:none"></div>',
  '<div hidden><input id="fm-login-id"></div>',
  '<div id="nocaptcha" style="display: none"></div>',
  '<section aria-hidden="true"><div id="baxia-dialog-content"></div></section>',
])('a page that is not built yet is not understood, whatever it keeps hidden: %s', (part) => {
  for (const [url] of lists)
    expect(readingOf(url, `<div class="skeleton"></div>${part}`).kind).toBe('not_understood');
});
