// SPDX-License-Identifier: Apache-2.0
// The price an item page shows for its own listing.
import { priceWithin } from '../card-text';
import type { Source } from '../page-reading';
import { isWithin } from '../picture-places';
import type { ItemData } from './item-data';

const hints =
  '[data-pl="product-price"], [class*="price-default--current"], [class*="price--current"], [class*="currentPrice"], [class*="product-price-value"], [class*="product-price-current"], [itemprop="price"]';
/** How many elements behind the heading are looked at; the price stands close to it. */
const maxElements = 400;

export function itemPrice(
  document: Document,
  data: ItemData | null,
  heading: Element | null,
  elsewhere: ReadonlySet<Element>,
): { text: string; source: Source } | null {
  if (data !== null && data.priceText !== null) return { text: data.priceText, source: 'json' };
  for (const element of document.querySelectorAll(hints)) {
    if (isWithin(element, elsewhere)) continue;
    const text = priceWithin(element);
    if (text !== null) return { text, source: 'dom' };
  }
  // Close behind the heading, or, on mobile pages, before it.
  const text = (heading && priceBehind(heading, elsewhere)) ?? priceBehind(document.body, elsewhere);
  return text === null ? null : { text, source: 'dom' };
}

function priceBehind(start: Element, elsewhere: ReadonlySet<Element>): string | null {
  const walker = start.ownerDocument.createTreeWalker(
    start.ownerDocument.body,
    1 /* NodeFilter.SHOW_ELEMENT */,
  );
  walker.currentNode = start;
  let next = walker.nextNode();
  for (let seen = 0; next !== null && seen < maxElements; seen += 1, next = walker.nextNode()) {
    const element = next as Element;
    if (element.childElementCount > 8 || (element.textContent ?? '').length > 60) continue;
    if (isWithin(element, elsewhere) || element.closest('header, footer, nav') !== null) continue;
    const text = priceWithin(element);
    if (text !== null) return text;
  }
  return null;
}
