// SPDX-License-Identifier: Apache-2.0
// Which product picture the artist has right-clicked, where the browser itself names none: pictures painted as a
// background, and pictures below a link or a sheet of glass that lies over the whole card.

import type { PressedPicture } from '../messages/page-messages';
import type { Sighting } from '../sites/page-reading';
import type { PictureAddress } from '../sites/picture-address';
import { paintedPicture, pictureInStyle, pictureOf } from '../sites/shown-pictures';

export interface Press {
  target: Element;
  x: number;
  y: number;
}

/** Where a right-click went, also inside an open shadow tree. */
export function pressOf(event: MouseEvent): Press | null {
  const [first] = event.composedPath();
  const target = first ?? event.target;
  return (target as Partial<Node> | null)?.nodeType === 1
    ? { target: target as Element, x: event.clientX, y: event.clientY }
    : null;
}

/** The topmost picture at the place of the press; else that of the card pressed. Null when there is neither. */
export function pressedPicture(press: Press, sightings: readonly Sighting[]): PressedPicture | null {
  for (const element of elementsAt(press)) {
    const shown = shownBy(element);
    if (shown === null) continue;
    const holds = sightings.filter(
      ({ card, picture }) => picture === element || card.contains(element) || element.contains(picture),
    );
    const sighting = holds.find(({ pictureKey }) => pictureKey === shown.key) ?? holds[0];
    return { pictureUrl: shown.url, listingId: sighting?.listingId ?? null };
  }
  // The innermost card: cards of a list never hold one another, but what is recommended may stand in a part of its own.
  const cards = sightings.filter(({ card }) => card.contains(press.target));
  const innermost = cards.find(({ card }) => cards.every((other) => other.card.contains(card)));
  const shown = innermost?.picture == null ? null : shownBy(innermost.picture);
  return innermost === undefined || shown === null
    ? null
    : { pictureUrl: shown.url, listingId: innermost.listingId };
}

function elementsAt({ target, x, y }: Press): readonly Element[] {
  const { ownerDocument: document } = target;
  // Only a document that is laid out knows what lies at a place.
  const drawn = (document as Partial<Document>).elementsFromPoint?.call(document, x, y) ?? [];
  return drawn.includes(target) ? drawn : [target, ...drawn];
}

function shownBy(element: Element): PictureAddress | null {
  if (element.localName === 'img') return pictureOf(element);
  const style = element.ownerDocument.defaultView?.getComputedStyle(element).backgroundImage ?? '';
  return paintedPicture(element) ?? pictureInStyle(style);
}
