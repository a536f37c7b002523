// SPDX-License-Identifier: Apache-2.0
// Which cards of a list stand below a heading like "You may also like": the site put them there, and nobody searched for
// them. Told by the words and by the order on the page, as a person would.
import { foldedText } from './plain-text';
import { isRecommending } from './recommending-words';
import type { Steps } from './steps';

const elementsAndTexts = 0x1 | 0x4; // NodeFilter.SHOW_ELEMENT | SHOW_TEXT
const accept = 1;
const reject = 2;
const skip = 3;
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

/** Cards and headings in document order. */
function* marksOf(document: Document, cards: ReadonlySet<Element>): Steps<Mark[]> {
  const marks: Mark[] = [];
  const walker = document.createTreeWalker(document.documentElement, elementsAndTexts, (node) => {
    if (node.nodeType === 3) return accept;
    const element = node as Element;
    if (cards.has(element)) marks.push({ card: element });
    if (cards.has(element) || noHeading.test(element.localName)) return reject;
    return headings.test(element.localName) || element.getAttribute('role') === 'heading' ? accept : skip;
  });
  while (walker.nextNode() !== null) {
    yield;
    const node = walker.currentNode;
    const text = foldedText(node.nodeType === 3 ? node.nodeValue : node.textContent);
    const isStart = isRecommending(text);
    if (isStart || (node.nodeType === 1 && text !== ''))
      marks.push({ heading: node, isRecommending: isStart });
  }
  return marks;
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
