// SPDX-License-Identifier: Apache-2.0

/** The element and everything it stands in, from the inside out: also through the edges of shadow trees and frames. */
export function* surroundingsOf(element: Element): Generator<Element> {
  for (let at: Element | null = element; at !== null; at = around(at)) yield at;
}

function around(element: Element): Element | null {
  if (element.parentElement !== null) return element.parentElement;
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ?? element.ownerDocument.defaultView?.frameElement ?? null;
}
