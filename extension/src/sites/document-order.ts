// SPDX-License-Identifier: Apache-2.0
import type { Steps } from './steps';

/** The hooks as they stand in the page. Comparing two places walks along all the children between them; one walk does not. */
export function* inDocumentOrder(root: ParentNode, hooks: Map<Element, string>): Steps<Map<Element, string>> {
  const ordered = new Map<Element, string>();
  const owner = root.ownerDocument ?? (root as Document);
  const walker = owner.createTreeWalker(root, 1);
  while (ordered.size < hooks.size && walker.nextNode() !== null) {
    yield;
    const id = hooks.get(walker.currentNode as Element);
    if (id !== undefined) ordered.set(walker.currentNode as Element, id);
  }
  return ordered;
}
