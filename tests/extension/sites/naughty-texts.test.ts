// SPDX-License-Identifier: Apache-2.0
// Texts of strangers stay text and stay bounded, wherever a page shows them.
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from './document';

const longest = 2000;
const texts = [
  'heron '.repeat(34_000),
  `\ud800 half a heron \udfff`,
  '\u202Egnirts desrever\u202C \u2066isolated\u2069',
  '<img src=x onerror=alert(1)><svg onload=alert(1)>heron</svg>',
  '"><script>alert(1)</script>',
  'heron\u0000\u0007\u001b[31m',
  '</script><b>heron',
];
const id = '1005009446764602';
const key = 'Saaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa1A';
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

describe.each(texts.map((text, at) => ({ text, at })))('text $at', ({ text }) => {
  const modules = {
    commonModule: { productId: id },
    titleModule: { subject: text },
    imageModule: { imagePathList: [`https://ae01.alicdn.com/kf/${key}.jpg`] },
    storeModule: { storeNum: 1100123456, storeName: text, countryCompleteName: text },
  };
  const pages = {
    'a search page': {
      url: 'https://www.aliexpress.com/w/wholesale-heron.html',
      html: `<div><a href="/item/${id}.html"><img src="https://ae01.alicdn.com/kf/${key}.jpg_220x220.jpg" alt="x"><h3>${plain(text)}</h3></a><a href="/store/1100123456">${plain(text)}</a></div>`,
    },
    'the data of an item page': {
      url: `https://www.aliexpress.com/item/${id}.html`,
      html: `<script>window.runParams = { data: ${JSON.stringify(modules).replaceAll('</', '<\\/')} };</script>`,
    },
    'a rendered item page': {
      url: `https://www.aliexpress.com/item/${id}.html`,
      html: `<h1 data-pl="product-title">${plain(text)}</h1><div class="slider--img--x"><img src="https://ae01.alicdn.com/kf/${key}.jpg_220x220.jpg"></div><a data-pl="store-name" href="/store/1100123456">${plain(text)}</a>`,
    },
    'a licence page': {
      url: 'https://shoprenderview.aliexpress.com/credential/showcredential.htm?storeNum=1100123456',
      html: `<div id="container"><div>Company name：Made Co.</div><div>Address：${plain(text)}</div></div>`,
    },
  };

  it.each(Object.entries(pages))('stays a bounded text on %s', (_, { url, html }) => {
    const document = documentOf(`<!DOCTYPE html><body>${html}</body>`, url);
    const before = document.documentElement.outerHTML;
    const { page } = readPage(document, url);
    expect(page.kind).not.toBe('not_understood');
    expect(document.documentElement.outerHTML).toBe(before);
    const read = [
      ...page.listings.flatMap((listing) => [listing.title, ...Object.values(listing.seller)]),
      ...Object.values(page.seller ?? {}),
    ].filter((value) => value !== null);
    expect(read.length).toBeGreaterThan(0);
    for (const value of read) expect(value.length).toBeLessThanOrEqual(longest);
  });
});
