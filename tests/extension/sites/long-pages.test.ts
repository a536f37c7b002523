// SPDX-License-Identifier: Apache-2.0
// A page eight times as long takes about eight times the work, and not sixty-four times: counted in calls of the
// document's own functions, since a clock would depend on the machine.
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../../extension/src/sites/read-page';
import { recommendedCards } from '../../../extension/src/sites/recommended-part';

const short = 60;
const times = 8;
const keyOf = (at: number): string => `S${at.toString(16).padStart(32, '0')}A`;
const image = (at: number, side = 220): string =>
  `<img src="https://ae01.alicdn.com/kf/${keyOf(at)}.jpg_${side}x${side}.jpg" alt="Heron ${at}">`;
const card = (id: number, at: number): string =>
  `<div><a href="/item/${1005000000000000 + id}.html">${image(at)}<h3>Heron print ${id}</h3></a><span>US $${id % 90}.90</span></div>`;
const each = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('');

const shapes: Record<string, { url: string; html: (count: number) => string }> = {
  'a list of listings': {
    url: 'https://www.aliexpress.com/w/wholesale-heron.html',
    html: (count) => `<div id="list">${each(count, (at) => card(at, at))}</div>`,
  },
  'one listing again and again': {
    url: 'https://www.aliexpress.com/w/wholesale-heron.html',
    html: (count) => `<div id="list">${each(count, () => card(1, 1))}</div>`,
  },
  'a store list': {
    url: 'https://www.aliexpress.com/store/1100123456/pages/all-items.html',
    html: (count) => `<div id="list">${each(count, (at) => card(at, at))}</div>`,
  },
  'an item page with many pictures': {
    url: 'https://www.aliexpress.com/item/1005009446764602.html',
    html: (count) =>
      `<h1 data-pl="product-title">Heron</h1><div>${each(count, (at) => `<p>${image(at, 220 + (at % 3))}</p>`)}</div>`,
  },
  'an item page with many recommendations': {
    url: 'https://www.aliexpress.com/item/1005009446764602.html',
    html: (count) =>
      `<h1 data-pl="product-title">Heron</h1><div>${image(99_999)}</div><div>${each(count, (at) => card(at, at))}</div>`,
  },
};

/** Calls of what walks the tree or asks an element something, while a page of so many entries is read. */
function callsFor(url: string, html: string): number {
  const { window } = new JSDOM(`<!DOCTYPE html><body>${html}</body>`, {
    url,
    virtualConsole: new VirtualConsole(),
  });
  let calls = 0;
  const count = (holder: object, name: string): void => {
    const before = Object.getOwnPropertyDescriptor(holder, name)!;
    const kind = before.get === undefined ? 'value' : 'get';
    const original = before[kind] as (...given: unknown[]) => unknown;
    Object.defineProperty(holder, name, {
      ...before,
      [kind](this: unknown, ...given: unknown[]) {
        calls += 1;
        const result = original.apply(this, given) as { length?: number } | null;
        // Lists cost as much as they are long.
        if (result !== null && typeof result === 'object' && typeof result.length === 'number')
          calls += result.length;
        return result;
      },
    });
  };
  for (const name of [
    'getAttribute',
    'querySelectorAll',
    'querySelector',
    'closest',
    'matches',
    'getElementsByTagName',
    'children',
  ])
    count(window.Element.prototype, name);
  for (const name of ['compareDocumentPosition', 'contains', 'textContent', 'parentElement', 'nextSibling'])
    count(window.Node.prototype, name);
  const { page } = readPage(window.document, url);
  expect(page.kind).not.toBe('not_understood');
  return calls;
}

describe('the work of reading', () => {
  it.each(Object.entries(shapes))('grows with the length of %s', { timeout: 120_000 }, (_, { url, html }) => {
    const few = callsFor(url, html(short));
    const many = callsFor(url, html(short * times));
    expect(many / few).toBeLessThan(times * 1.5);
  });
});

/** A set that counts how often it is asked. */
class AskedSet extends Set<Element> {
  asked = 0;

  override has(element: Element): boolean {
    this.asked += 1;
    return super.has(element);
  }
}

describe('a step of reading', () => {
  it('passes few cards, however many stand one after the other', () => {
    const { document } = new JSDOM(`<body><div>${each(500, (at) => card(at, at))}</div></body>`).window;
    const cards = new AskedSet(document.querySelectorAll('body > div > div'));
    expect(cards.size).toBe(500);
    let most = 0;
    for (const steps = recommendedCards(document, cards, () => false); ;) {
      cards.asked = 0;
      const { done } = steps.next();
      most = Math.max(most, cards.asked);
      if (done) break;
    }
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThan(5);
  });
});
