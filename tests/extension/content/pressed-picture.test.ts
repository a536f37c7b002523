// SPDX-License-Identifier: Apache-2.0
// A right-click where the browser names no picture: the page finds the one that lies there, and whose it is.
import { describe, expect, it } from 'vitest';
import { pressedPicture } from '../../../extension/src/content/pressed-picture';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from '../sites/document';
import {
  itemCard,
  itemId,
  itemKey,
  numbers,
  pageWith,
  productId,
  productKey,
} from '../sites/made/plain-page';

const search = 'https://www.aliexpress.com/w/wholesale-otter.html';
const picture = (n: number): string => `//ae-pic-a1.aliexpress-media.com/kf/${itemKey(n)}.jpg_480x480q75.jpg`;

function pressed(url: string, body: string, selector: string): [listing: string | null, key: string] | null {
  const document = documentOf(pageWith(body), url);
  const { sightings } = readPage(document, url);
  const found = pressedPicture({ target: document.querySelector(selector)!, x: 1, y: 1 }, sightings);
  const key = /\/kf\/([^./]+)/.exec(found?.pictureUrl ?? '')?.[1];
  return found === null ? null : [found.listingId, key!];
}

describe('a picture painted as a background', () => {
  const painted = (n: number): string =>
    `<div class="c"><a href="/item/${itemId(n)}.html"><div class="p${n}" style="background-image:url(${picture(n)})"></div><h3>Otter ${n}</h3></a></div>`;
  const list = numbers(0, 5).map(painted).join('');

  it('is that of its card', () => {
    expect(pressed(search, list, '.p3')).toEqual([itemId(3), itemKey(3)]);
  });

  it('is that of its card where a style sheet paints it', () => {
    const style = `<style>.p2 b { background: url("https:${picture(2)}") }</style>`;
    const body = style + list.replace('<div class="p2"', '<div><b></b></div><div class="p2"');
    expect(pressed(search, body, '.p2')).toEqual([itemId(2), itemKey(2)]);
    const only =
      style +
      numbers(0, 5)
        .map((n) => itemCard(n))
        .join('') +
      '<div class="p2"><b></b></div>';
    expect(pressed(search, only, '.p2 b')).toEqual([null, itemKey(2)]);
  });

  it('is a thumbnail of the page’s own product', () => {
    const url = `https://www.alibaba.com/product-detail/otter_${productId(1)}.html`;
    const thumbs = numbers(1, 4).map(
      (n) =>
        `<div><i class="t${n}" style="background-image: url(&quot;//s.alicdn.com/@sc04/kf/${productKey(n)}.jpg_80x80.jpg&quot;)"></i></div>`,
    );
    const body = `<div data-module-name="module_title"><h1>Otter</h1></div><div data-testid="product-image-list">${thumbs.join('')}</div>`;
    expect(pressed(url, body, '.t2')).toEqual([productId(1), productKey(2)]);
  });
});

describe('what lies over a card', () => {
  const list = numbers(0, 5).map((n) =>
    itemCard(n).replace(/<\/a>/, `</a><a class="over${n}" href="/item/${itemId(n)}.html"></a>`),
  );

  it('stands for the picture of the card', () => {
    expect(pressed(search, list.join(''), '.over4')).toEqual([itemId(4), itemKey(4)]);
    expect(pressed(search, list.join(''), 'h3')).toEqual([itemId(0), itemKey(0)]);
  });

  it('stands for nothing beside the cards', () => {
    expect(pressed(search, `<p class="text">Otters</p><div>${list.join('')}</div>`, '.text')).toBeNull();
  });
});
