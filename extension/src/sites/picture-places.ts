// SPDX-License-Identifier: Apache-2.0
// Every place on a page that shows a product picture: images, AMP images, and elements painted with one.
import { paintedPicture, pictureOf, type ShownPicture } from './shown-pictures';

const places = 'img, amp-img, [style*="url"]';

/** In document order; a picture that stands twice is there twice. */
export function placesOfPictures(root: Document | Element): ShownPicture[] {
  const found: ShownPicture[] = [];
  for (const element of root.querySelectorAll(places)) {
    const isImage = element.localName === 'img' || element.localName === 'amp-img';
    const shown = isImage ? (pictureOf(element) ?? pictureOfSources(element)) : paintedPicture(element);
    if (shown !== null) found.push(shown);
  }
  return found;
}

function pictureOfSources(image: Element): ShownPicture | null {
  const parent = image.parentElement;
  if (parent?.localName !== 'picture') return null;
  for (const source of parent.children) {
    const shown = source.localName === 'source' ? pictureOf(source) : null;
    if (shown !== null) return shown;
  }
  return null;
}

export function isWithin(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let at: Element | null = element; at !== null; at = at.parentElement)
    if (elements.has(at)) return true;
  return false;
}
