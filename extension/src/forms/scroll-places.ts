// SPDX-License-Identifier: Apache-2.0
// Where a form stood before filling moved it: each field is brought into view to see whether something lies over it, and
// in the end everything is put back where the artist had left it.

import { surroundingsOf } from './surroundings';

interface Place {
  left: number;
  top: number;
}

export class ScrollPlaces {
  private readonly places = new Map<Element, Place>();

  /** Before the element is brought into view: everything around it may move. */
  note(element: Element): void {
    for (const at of surroundingsOf(element)) {
      if (!this.places.has(at)) this.places.set(at, { left: at.scrollLeft, top: at.scrollTop });
    }
  }

  putBack(): void {
    for (const [element, { left, top }] of this.places) {
      if (element.scrollLeft === left && element.scrollTop === top) continue;
      element.scrollTo({ left, top, behavior: 'instant' });
    }
    this.places.clear();
  }
}
