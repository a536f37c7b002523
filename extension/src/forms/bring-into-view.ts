// SPDX-License-Identifier: Apache-2.0
// Not the browser's own scrollIntoView: Firefox repeats that one frame after frame, and would take back every place that
// is put back after it.

import { surroundingsOf } from './surroundings';

/** Scrolls everything around the element, at once, so that it stands in the middle; sideways only as far as it must. */
export function bringIntoView(element: Element): void {
  const { ownerDocument } = element;
  const window = ownerDocument.defaultView!;
  for (const at of surroundingsOf(element)) {
    if (at === element || at.ownerDocument !== ownerDocument) continue;
    const box = element.getBoundingClientRect();
    const view =
      at === ownerDocument.scrollingElement
        ? { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight }
        : at.getBoundingClientRect();
    const top = (box.top + box.bottom - view.top - view.bottom) / 2;
    const left = Math.min(box.left - view.left, Math.max(0, box.right - view.right));
    // What cannot scroll stays as it is.
    at.scrollBy({ left, top, behavior: 'instant' });
  }
}
