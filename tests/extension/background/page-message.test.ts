// SPDX-License-Identifier: Apache-2.0
// The content script is not trusted: what it says is cut to what is safe, whatever it is.
import { describe, expect, it } from 'vitest';
import { recordedSeller } from '../../../extension/src/background/case';
import { readPageMessage } from '../../../extension/src/background/page-message';
import { paramsValidators } from '../../../extension/src/protocol/generated/validators';
import { readPage } from '../../../extension/src/sites/read-page';
import { documentOf } from '../sites/document';
import { madePages } from '../sites/made/pages';
import { finding, listing, reading } from './page-samples';

const pageId = '0123456789abcdef';
/** A key as long as real ones: shorter names are interface art. */
const a = 'Sa'.padEnd(34, '0');
const b = 'Sb'.padEnd(34, '0');
const shown = `https://ae01.alicdn.com/kf/${a}.jpg_480x480.jpg`;
const read = (page: unknown, more: object = {}): unknown => ({
  type: 'page.read',
  pageId,
  url: 'https://www.aliexpress.com/w/x.html',
  order: [],
  reading: page,
  ...more,
});

const here = 'https://www.aliexpress.com/w/x.html';

function taken(message: unknown, sender = here) {
  const result = readPageMessage(message, sender);
  return result?.type === 'page.read' ? result.reading : null;
}

describe('a message of a page', () => {
  it('is taken as it is when it is well', () => {
    const page = reading([listing('1', [a])]);
    expect(taken(read(page))).toEqual(page);
    const order = { type: 'page.order', pageId, order: [a, 7, '', 'a b', 'a\ud800'] };
    expect(readPageMessage(order, here)).toEqual({
      type: 'page.order',
      pageId,
      order: [a],
    });
  });

  it.each(madePages())('is taken whole when it is that of $name', ({ html, url }) => {
    const { page } = readPage(documentOf(html, url), url);
    const listings = page.listings.map((entry) => ({ ...entry, provenance: {} }));
    expect(taken(read(page), url)?.listings).toEqual(listings);
  });

  it.each([
    null,
    7,
    'page.read',
    [],
    {},
    read(null),
    read({ listings: [] }),
    read(reading([]), { pageId: 'x' }),
    read(reading([]), { order: 'a' }),
    read(reading([]), { type: 'case.open' }),
    read({ ...reading([]), site: 'ebay' }),
    read({ ...reading([]), kind: 'shop' }),
  ])('is nothing when it is %j', (message) => expect(readPageMessage(message, here)).toBeNull());

  it('is nothing when it speaks of another marketplace than the one that is open', () => {
    const page = read(reading([listing('1', [a])]));
    expect(taken(page, 'https://www.aliexpress.us/item/1.html')).not.toBeNull();
    expect(taken(page, 'https://www.alibaba.com/trade/search')).toBeNull();
    expect(taken(read({ ...reading([]), site: 'etsy' }))).toBeNull();
  });

  it.each([
    ['another listing', 'https://www.aliexpress.com/item/1005002222222222.html'],
    ['another marketplace', 'https://www.alibaba.com/product-detail/x_1600000000001.html'],
  ])('loses a listing whose address is that of %s', (_, url) => {
    const own = 'https://www.aliexpress.com/item/1005001111111111.html?spm=a';
    const named = (address: string) =>
      taken(read(reading([listing('1005001111111111', [a], { url: address })])))?.listings.length;
    expect([named(own), named(url)]).toEqual([1, 0]);
  });

  it.each([
    'https://evil.example/item/1.html',
    'javascript:alert(1)',
    'https://www.aliexpress.com.evil.example/item/1.html',
    'http://www.aliexpress.com/item/1.html',
  ])('loses listings that lead to %s', (url) => {
    expect(
      taken(read(reading([listing('1', [a], { url }), listing('2', [b])])))?.listings.map(({ id }) => id),
    ).toEqual(['2']);
  });

  it('keeps every picture of a long gallery', () => {
    const keys = Array.from({ length: 900 }, (_, turn) => `S${turn}`.padEnd(34, '0'));
    const [whole] = taken(read(reading([listing('1', keys)])))?.listings ?? [];
    expect(whole?.images.map(({ key }) => key)).toEqual(keys);
  });

  it('gives listings that a case can be opened with, whatever their texts hold', () => {
    const wild = listing('1', [a], {
      title: `\ud800${'🐈'.repeat(5_000)}\udc00`,
      aliases: ['1'.repeat(65), ...Array.from({ length: 40 }, (_, turn) => String(turn))],
      priceText: '9'.repeat(900),
    });
    wild.seller = { ...wild.seller, storeName: `\ud800${'名'.repeat(1_000)}` };
    const [safe] = taken(read(reading([wild])))?.listings ?? [];
    expect(safe?.title.isWellFormed()).toBe(true);
    const { provenance: _, images, seller: readSeller, ...parts } = safe!;
    const seller = recordedSeller(readSeller);
    const params = {
      requestKey: '0123456789abcdef',
      listing: {
        site: 'aliexpress',
        ...parts,
        seller,
        pictureKey: images[0]?.key,
        pictureUrl: images[0]?.url,
      },
      picture: { width: 1, height: 1 },
      finding: finding('match', 1),
      judgement: { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true },
    };
    expect(paramsValidators['case.open'](params)).toBe(true);
  });

  it.each([
    ['the key of another picture', { key: b }],
    ['no picture of the marketplace', { url: `https://evil.example/kf/${a}.jpg` }],
    ['interface art', { key: 'a', url: 'https://ae01.alicdn.com/kf/a.jpg' }],
    ['another host for the browser', { url: `https://evil.example\\.alicdn.com/kf/${a}.jpg` }],
    ['half a character in its address', { url: `${shown}?\ud800` }],
    ['a control character in its address', { url: `${shown}?\u0007` }],
    ['half a character in its key', { key: `${a}\ud800`, url: `https://ae01.alicdn.com/kf/${a}\ud800.jpg` }],
    ['a blank in its key', { key: `${a} b`, url: `https://ae01.alicdn.com/kf/${a} b.jpg` }],
    ['an unprotected address', { url: shown.replace('https', 'http') }],
  ])('loses a picture with %s', (_, wrong) => {
    const images = [{ key: a, url: shown, full: shown, ...wrong }];
    expect(taken(read(reading([listing('1', [], { images })])))?.listings[0]?.images).toEqual([]);
  });

  it('has the original of the picture shown, whatever the page calls it', () => {
    const images = [{ key: a, url: shown, full: 'https://evil.example/x.jpg' }];
    expect(taken(read(reading([listing('1', [], { images })])))?.listings[0]?.images).toEqual([
      { key: a, url: shown, full: `https://ae01.alicdn.com/kf/${a}.jpg` },
    ]);
  });

  it.each(['1\ud800', '1\u0000', '1 2'])('loses the alias %j, and a listing of that name', (name) => {
    const aliased = listing('7', [a], { aliases: ['8', name] });
    const named = listing(name, [b], { url: 'https://www.aliexpress.com/item/9.html' });
    const listings = taken(read(reading([aliased, named])))?.listings;
    expect(listings?.map(({ id, aliases }) => [id, aliases])).toEqual([['7', ['8']]]);
  });

  it('loses a listing with half a character in its address', () => {
    const url = 'https://www.aliexpress.com/item/1.html?\ud800';
    expect(taken(read(reading([listing('1', [a], { url })])))?.listings).toEqual([]);
  });

  it('is bounded however long the page makes it', () => {
    const many = Array.from({ length: 6_000 }, (_, turn) => listing(String(turn), [a]));
    expect(taken(read(reading(many)))?.listings).toHaveLength(1_000);
  });

  it('counts a listing once', () => {
    expect(taken(read(reading([listing('1', [a]), listing('1', [b])])))?.listings).toHaveLength(1);
  });
});

declare global {
  interface String {
    isWellFormed(): boolean;
  }
}
