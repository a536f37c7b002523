// SPDX-License-Identifier: Apache-2.0
// Which cards of a list stand below a heading like "You may also like": the site put them there, and nobody searched for
// them. Told by the words and by the order on the page, as a person would.
import { foldedText } from './plain-text';
import { isRecommending } from './recommending-words';
import type { Steps } from './steps';

const headings = /^h[1-6]$/;
/** What is pressed or chosen is no heading: "Recommended for you" may be a sort order. */
const noHeading = /^(?:script|style|noscript|template|svg|option|button|a)$/;

type Mark = { card: Element } | { heading: Node; isRecommending: boolean };

/**
 * Gives those of the cards that the page itself calls recommended: the ones behind such a heading, in the smallest part
 * of the page that holds the heading and a card behind it, up to the next heading. What stands before all other cards is
 * believed only with `isNothingElse`: it may be the name of the whole list.
 */
export function* recommendedCards(
  document: Document,
  cards: ReadonlySet<Element>,
  isNothingElse: () => boolean,
): Steps<ReadonlySet<Element>> {
  const marks = yield* marksOf(document, cards);
  const recommended = new Set<Element>();
  const firstCard = marks.findIndex((mark) => 'card' in mark);
  for (const [at, mark] of marks.entries()) {
    if ('card' in mark || !mark.isRecommending) continue;
    if (at < firstCard && !isNothingElse()) continue;
    for (const card of behind(mark.heading, marks.slice(at + 1))) recommended.add(card);
    yield;
  }
  return recommended;
}

/** Cards and headings in document order. Node by node: a tree walker would pass thousands of cards in one go. */
function* marksOf(document: Document, cards: ReadonlySet<Element>): Steps<Mark[]> {
  const marks: Mark[] = [];
  let node: Node | null = document.documentElement;
  while (node !== null) {
    yield;
    const isElement: boolean = node.nodeType === 1;
    const element = node as Element;
    const isCard = isElement && cards.has(element);
    if (isCard) {
      const heading = headingOver(element);
      if (heading !== null) marks.push({ heading, isRecommending: true });
      marks.push({ card: element });
    }
    const isLeaf = isCard || !isElement || noHeading.test(element.localName);
    const isHeading =
      !isLeaf && (headings.test(element.localName) || element.getAttribute('role') === 'heading');
    if (isHeading || node.nodeType === 3) {
      const text = foldedText(isHeading ? node.textContent : node.nodeValue);
      const isStart = isRecommending(text);
      if (isStart || (isHeading && text !== '')) marks.push({ heading: node, isRecommending: isStart });
    }
    node = nextNode(node, !isLeaf);
  }
  return marks;
}

// The only card of a part that kept its link has grown over the whole part: its heading stands in it, before any picture.
function headingOver(card: Element): Node | null {
  let node: Node | null = card.firstChild;
  while (node !== null && card.contains(node)) {
    const isElement: boolean = node.nodeType === 1;
    const name = (node as Element).localName;
    if (isElement && (name === 'img' || name === 'picture')) return null;
    if (node.nodeType === 3 && isRecommending(foldedText(node.nodeValue))) return node;
    node = nextNode(node, !(isElement && noHeading.test(name)));
  }
  return null;
}

/** In document order; what is inside only with `isWhole`. */
function nextNode(node: Node, isWhole: boolean): Node | null {
  if (isWhole && node.firstChild !== null) return node.firstChild;
  for (let at: Node | null = node; at !== null; at = at.parentNode)
    if (at.nextSibling !== null) return at.nextSibling;
  return null;
}

function* behind(heading: Node, marks: readonly Mark[]): Iterable<Element> {
  let part: Element | null = null;
  for (const mark of marks) {
    if ('heading' in mark) {
      if (mark.isRecommending || heading.contains(mark.heading)) continue;
      return;
    }
    part ??= partWith(heading, mark.card);
    if (part === null || !part.contains(mark.card)) return;
    yield mark.card;
  }
}

function partWith(heading: Node, card: Element): Element | null {
  let part = heading.parentElement;
  while (part !== null && !part.contains(card)) part = part.parentElement;
  return part;
}
