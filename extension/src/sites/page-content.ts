// SPDX-License-Identifier: Apache-2.0
// What a page says in its content, as a person sees it: not in its head and foot, not in what is hidden or may open
// later. A basket that is folded away says "no items" on every page.
import { foldedText } from './plain-text';

const furniture =
  'header, footer, nav, aside, select, button, dialog, template, noscript, script, style, [role="dialog"], [role="banner"], [role="navigation"], [role="search"], [role="contentinfo"]';
const hidden =
  '[hidden], [aria-hidden="true" i], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i]';
const beside = `${furniture}, ${hidden}`;

/** Parts of a page that hold nothing of its content, or are not shown. */
export function isBesideContent(element: Element): boolean {
  return element.closest(beside) !== null;
}

/** Whether the page keeps it out of sight, as far as the page's own markup says so. */
export function isHiddenPart(element: Element): boolean {
  return element.closest(`${hidden}, template, dialog:not([open])`) !== null;
}

/** The text of an element without what stands in such parts; empty where the element stands in one. */
export function contentText(element: Element): string {
  if (isBesideContent(element)) return '';
  const text = element.textContent ?? '';
  if (element.querySelector(beside) === null) return text;
  return [...element.childNodes].map(textOfNode).join('');
}

/** Node.DOCUMENT_POSITION_FOLLOWING */
const kFollowing = 4;
const sentences = 'h1, h2, h3, h4, p, span, div, strong, [role="alert"], [role="status"]';

/**
 * Whether a text of so many characters (both ends included) in the content says it, as one sentence. `until`: only what
 * stands before that element is asked.
 */
export function saysInContent(
  document: Document,
  [shortest, longest]: readonly [number, number],
  isSaid: (sentence: string) => boolean,
  until: Element | null = null,
): boolean {
  for (const element of document.querySelectorAll(sentences)) {
    if (until !== null && (element.compareDocumentPosition(until) & kFollowing) === 0) break;
    if (element.childElementCount > 3) continue;
    const text = element.textContent ?? '';
    if (text.length < shortest || text.length > longest) continue;
    // Asked again of the content alone: most texts say nothing of the kind, and looking at their surroundings takes long.
    if (isSaid(foldedText(text)) && isSaid(foldedText(contentText(element)))) return true;
  }
  return false;
}

function textOfNode(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? '';
  if (node.nodeType !== 1) return '';
  return (node as Element).matches(beside) ? '' : [...node.childNodes].map(textOfNode).join('');
}
