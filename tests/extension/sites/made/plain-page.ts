// SPDX-License-Identifier: Apache-2.0
// Small pages for one question each: cards numbered from 0, with ids and pictures that follow from the number.
import { readPage } from '../../../../extension/src/sites/read-page';
import type { PageReading } from '../../../../extension/src/sites/page-reading';
import { documentOf } from '../document';

export const numbers = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const hex = (n: number): string => n.toString(16).padStart(32, 'c');

export const itemId = (n: number): string => String(1005007000000000 + n * 1013);
export const productId = (n: number): string => String(1600700000000 + n * 1013);
export const offerId = (n: number): string => String(700700000000 + n * 1013);

export const itemKey = (n: number): string => `S${hex(n)}q`;
export const productKey = (n: number): string => `H${hex(n)}q`;
export const offerKey = (n: number, seller: string): string =>
  `O1CN01plain${String(n).padStart(12, '0')}_!!${seller}-0-cib`;

export const itemPicture = (n: number, form = '_480x480q75.jpg_.avif'): string =>
  `<img src="//ae-pic-a1.aliexpress-media.com/kf/${itemKey(n)}.jpg${form}">`;
export const productPicture = (n: number, form = '_300x300.jpg'): string =>
  `<img src="//s.alicdn.com/@sc04/kf/${productKey(n)}.jpg${form}">`;
export const offerPicture = (n: number, seller: string): string =>
  `<img src="https://cbu01.alicdn.com/img/ibank/${offerKey(n, seller)}.jpg_460x460q100.jpg_.webp">`;

/** A card of AliExpress; without an address its link is gone. */
export function itemCard(n: number, href: string | null = `/item/${itemId(n)}.html`): string {
  const [start, end] = href === null ? ['<div>', '</div>'] : [`<a href="${href}">`, '</a>'];
  return `<div class="c"><div>${start}<div>${itemPicture(n)}</div><h3>Otter print no. ${n}</h3><div>US $${n + 2}.49</div>${end}</div></div>`;
}

export function productCard(n: number, href: string): string {
  return `<div class="c"><a href="${href}">${productPicture(n)}</a><h2>Otter print no. ${n}</h2></div>`;
}

export function offerCard(
  n: number,
  seller: string,
  href = `https://detail.1688.com/offer/${offerId(n)}.html`,
): string {
  return `<div class="c"><a href="${href}">${offerPicture(n, seller)}<p>水獭 装饰画 ${n}</p></a></div>`;
}

export function pageWith(body: string, head = ''): string {
  return `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}

export function readingOf(url: string, body: string, head = ''): PageReading {
  return readPage(documentOf(pageWith(body, head), url), url).page;
}

export const idsOf = (listings: PageReading['listings']): string[] => listings.map(({ id }) => id);
export const keysOf = (listings: PageReading['listings']): string[][] =>
  listings.map(({ images }) => images.map(({ key }) => key));
