// SPDX-License-Identifier: Apache-2.0
// A copy of a document's tree, and the text of one, both in steps: a page may have hundreds of thousands of nodes.

import type { Steps } from '../sites/steps';

export interface CopiedElement {
  original: Element;
  copy: Element;
}

const kElementsPerPiece = 400;
const kNodesPerPiece = 200;

/** A document of the same address that loads and runs nothing, and its elements in document order. */
export function* copyTree(document: Document): Steps<{ copy: Document; elements: CopiedElement[] }> {
  const copy = document.cloneNode(false) as Document;
  const root = copy.importNode(document.documentElement, false);
  copy.append(root);
  const elements: CopiedElement[] = [];
  const open: CopiedElement[] = [{ original: document.documentElement, copy: root }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    elements.push(next);
    const children: CopiedElement[] = [];
    for (const [turn, node] of [...next.original.childNodes].entries()) {
      // A list may have thousands of cards.
      if (turn % kNodesPerPiece === kNodesPerPiece - 1) yield;
      const twin = copy.importNode(node, false);
      next.copy.append(twin);
      if (node.nodeType === 1) children.push({ original: node as Element, copy: twin as Element });
    }
    open.push(...children.reverse());
    yield;
  }
  return { copy, elements };
}

/** The same as outerHTML. */
export function* htmlOf(element: Element): Steps<string> {
  yield;
  if (element.getElementsByTagName('*').length < kElementsPerPiece) return element.outerHTML;
  const shell = (element.cloneNode(false) as Element).outerHTML;
  const end = `</${element.localName}>`;
  let html = shell.slice(0, -end.length);
  for (const node of element.childNodes) {
    if (node.nodeType === 1) html += yield* htmlOf(node as Element);
    else if (node.nodeType === 3) html += escaped(node.nodeValue ?? '');
  }
  return html + end;
}

/** As the HTML standard serialises text (13.3); elements of raw text have no elements in them. */
const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('\u00a0', '&nbsp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
