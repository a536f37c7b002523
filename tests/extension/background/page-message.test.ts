// SPDX-License-Identifier: Apache-2.0
// The content script is not trusted: what it says is cut to what is safe, whatever it is.
import { describe, expect, it } from 'vitest';
import { readPageMessage } from '../../../extension/src/background/page-message';
import { paramsValidators } from '../../../extension/src/protocol/generated/validators';
import { finding, listing, reading } from './page-samples';

const pageId = '0123456789abcdef';
const read = (page: unknown, more: object = {}): unknown => ({
  type: 'page.read',
  pageId,
  url: 'https://www.aliexpress.com/w/x.html',
  order: [],
  reading: page,
  ...more,
});

function taken(message: unknown) {
  const result = readPageMessage(message);
  return result?.type === 'page.read' ? result.reading : null;
}

describe('a message of a page', () => {
  it('is taken as it is when it is well', () => {
    const page = reading([listing('1', ['a'])]);
    expect(taken(read(page))).toEqual(page);
    expect(readPageMessage({ type: 'page.order', pageId, order: ['a', 7, ''] })).toEqual({
      type: 'page.order',
      pageId,
      order: ['a'],
    });
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
  ])('is nothing when it is %j', (message) => expect(readPageMessage(message)).toBeNull());

  it.each([
    'https://evil.example/item/1.html',
    'javascript:alert(1)',
    'https://www.aliexpress.com.evil.example/item/1.html',
    'http://www.aliexpress.com/item/1.html',
  ])('loses listings that lead to %s', (url) => {
    expect(
      taken(read(reading([listing('1', ['a'], { url }), listing('2', ['b'])])))?.listings.map(({ id }) => id),
    ).toEqual(['2']);
  });

  it('gives listings that a case can be opened with, whatever their texts hold', () => {
    const wild = listing('1', ['a'], {
      title: `\ud800${'🐈'.repeat(5_000)}\udc00`,
      aliases: ['1'.repeat(65), ...Array.from({ length: 40 }, (_, turn) => String(turn))],
      priceText: '9'.repeat(900),
    });
    wild.seller = { ...wild.seller, storeName: `\ud800${'名'.repeat(1_000)}` };
    const [safe] = taken(read(reading([wild])))?.listings ?? [];
    expect(safe?.title.isWellFormed()).toBe(true);
    const { provenance: _, images, ...parts } = safe!;
    const params = {
      requestKey: '0123456789abcdef',
      listing: { site: 'aliexpress', ...parts, pictureKey: images[0]?.key, pictureUrl: images[0]?.url },
      picture: { width: 1, height: 1 },
      finding: finding('match', 1),
      judgement: { mine: true, notLicensed: true, lookedAt: true, exceptionsConsidered: true },
    };
    expect(paramsValidators['case.open'](params)).toBe(true);
  });

  it('is bounded however long the page makes it', () => {
    const many = Array.from({ length: 6_000 }, (_, turn) => listing(String(turn), ['a']));
    expect(taken(read(reading(many)))?.listings).toHaveLength(5_000);
  });

  it('counts a listing once', () => {
    expect(taken(read(reading([listing('1', ['a']), listing('1', ['b'])])))?.listings).toHaveLength(1);
  });
});

declare global {
  interface String {
    isWellFormed(): boolean;
  }
}
