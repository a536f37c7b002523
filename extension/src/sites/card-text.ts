// SPDX-License-Identifier: Apache-2.0
// Title and price as a card shows them. Order of trust: what is marked as a heading, what the picture is called, what
// tooltips say, and last the longest text.
import type { FoundCard } from './card-finder';
import type { Source } from './page-reading';
import { foldedText, textFromHtml } from './plain-text';

export interface CardText {
  text: string;
  source: Source;
}

/** Node.DOCUMENT_POSITION_FOLLOWING */
const kFollowing = 4;
const headings = '[role="heading"], h1, h2, h3, h4, h5, h6';
const emptyNames =
  /^(?:(?:product|item|recommend(?:ed)? item|goods)[\s_-]*)?(?:image|img|picture|photo|pic|thumb(?:nail)?)?\d*$/i;
const price =
  /^[^\p{L}\d]{0,4}(?:\p{Lu}{1,3}|\p{L}{1,4}\.?)?[^\p{L}\d]{0,4}\d[\d.,\s'’]*(?:\s?[-–~]\s?\D{0,4}[\d.,\s]+)?[^\p{L}\d]{0,4}(?:\p{L}{1,4}\.?)?[^\p{L}\d]{0,3}$/u;
const currency = /\p{Sc}|\b[A-Z]{3}\b|(?:руб|грн|zł|kr|Kč|円|元|원|lei|лв|сом|тг)\.?/u;

const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

export function cardTitle(card: FoundCard, pictures: readonly Element[]): CardText | null {
  const hooks = new Set(card.hooks);
  // A card may hold the links of its shop, whose names are no title of the listing.
  const isOwn = (element: Element): boolean => {
    const link = element.closest('a[href]');
    return link === null || hooks.has(link);
  };
  // One that stands before all of them may be the heading of the list: a card that stands alone grows over it.
  const isOverAll = (heading: Element): boolean =>
    card.hooks.every(
      (hook) => !heading.contains(hook) && (heading.compareDocumentPosition(hook) & kFollowing) !== 0,
    );
  return (
    headingOf([...card.hooks, card.element], isOverAll) ??
    first(pictures.map((picture) => picture.getAttribute('alt'))) ??
    first([...card.element.querySelectorAll('img[alt]')].map((image) => image.getAttribute('alt'))) ??
    longest(
      [card.element, ...card.element.querySelectorAll('[title]')]
        .filter(isOwn)
        .map((element) => textFromHtml(element.getAttribute('title'))),
      'attr',
    ) ??
    headingOf([card.element], () => false) ??
    first(card.hooks.map((hook) => hook.getAttribute('aria-label'))) ??
    longest(leafTexts(card.element, isOwn), 'dom') ??
    longest(
      leafTexts(card.element, () => true),
      'dom',
    )
  );
}

export function cardPrice(card: FoundCard): string | null {
  return priceWithin(card.element);
}

/** The first price the element or anything below it shows. */
export function priceWithin(root: Element): string | null {
  for (const element of [root, ...root.querySelectorAll('[aria-label]')]) {
    const label = foldedText(element.getAttribute('aria-label'));
    if (isPrice(label)) return label;
  }
  const texts = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (!/\d/.test(node.nodeValue ?? '')) continue;
    const found = priceAround(node.parentElement, root);
    if (found !== null) return found;
  }
  return priceInPieces(root);
}

/** The most pieces a price is set in ("US", "$", "5", ".", "13"). */
const maxPieces = 5;

// The pieces of a price without an element of their own around them.
function priceInPieces(root: Element): string | null {
  const pieces: string[] = [];
  const texts = root.ownerDocument.createTreeWalker(root, 4 /* NodeFilter.SHOW_TEXT */);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const text = foldedText(node.nodeValue);
    if (text !== '') pieces.push(text);
  }
  for (let start = 0; start < pieces.length; start += 1) {
    for (let end = Math.min(start + maxPieces, pieces.length); end > start + 1; end -= 1) {
      const joined = pieces.slice(start, end).join('');
      if (isPrice(joined)) return joined;
    }
  }
  return null;
}

// A price is often set in pieces ("US $" "5" "." "13"): the largest element around that is nothing but a price.
function priceAround(start: Element | null, card: Element): string | null {
  let found: string | null = null;
  let at = start;
  for (let level = 0; level < 4 && at !== null && card.contains(at); level += 1, at = at.parentElement) {
    const text = at.textContent ?? '';
    if (text.length > 60) break;
    const folded = foldedText(text);
    if (isPrice(folded)) found = folded;
    else if (found !== null) break;
  }
  return found;
}

function isPrice(text: string): boolean {
  return text.length <= 32 && price.test(text) && (currency.test(text) || hasGluedCode(text));
}

// "SAR38.20": set in pieces without a blank between them.
function hasGluedCode(text: string): boolean {
  const code = /(?<![A-Za-z])[A-Z]{3}(?=\d)|(?<=\d)[A-Z]{3}(?![A-Za-z])/.exec(text)?.[0];
  return code !== undefined && currencyCodes.has(code);
}

function headingOf(scopes: readonly Element[], isLeftOut: (heading: Element) => boolean): CardText | null {
  for (const scope of scopes) {
    const own = scope.matches(headings) ? [scope] : [];
    for (const heading of [...own, ...scope.querySelectorAll(headings)]) {
      if (isLeftOut(heading)) continue;
      const named = first([heading.getAttribute('title'), heading.getAttribute('aria-label')]);
      if (named !== null) return named;
      const text = foldedText(heading.textContent);
      if (isTitle(text)) return { text, source: 'dom' };
    }
  }
  return null;
}

function first(values: readonly (string | null)[]): CardText | null {
  for (const value of values) {
    const text = textFromHtml(value);
    if (isTitle(text)) return { text, source: 'attr' };
  }
  return null;
}

function longest(texts: readonly string[], source: Source): CardText | null {
  let best = '';
  for (const text of texts) if (text.length > best.length && isTitle(text)) best = text;
  return best === '' ? null : { text: best, source };
}

function leafTexts(root: Element, isOwn: (element: Element) => boolean): string[] {
  const texts: string[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    if (element.childElementCount > 0 || /^(?:script|style|noscript)$/.test(element.localName)) continue;
    if (isOwn(element)) {
      texts.push(foldedText(element.textContent));
    }
  }
  return texts;
}

function isTitle(text: string): boolean {
  return text.length > 1 && !emptyNames.test(text) && !isPrice(text);
}
