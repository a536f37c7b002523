// SPDX-License-Identifier: Apache-2.0
// Every place on a page that shows a product picture: images, AMP images, and elements painted with one.
import { pictureOf, type ShownPicture } from '../shown-pictures';

/** In document order; a picture that stands twice is there twice. */
export function placesOfPictures(root: Document | Element): ShownPicture[] {
  const places: ShownPicture[] = [];
  for (const element of root.getElementsByTagName('*')) {
    const isImage = element.localName === 'img' || element.localName === 'amp-img';
    if (!isImage && !isPainted(element)) continue;
    const shown = pictureOf(element) ?? (isImage ? pictureOfSources(element) : null);
    if (shown !== null) places.push(shown);
  }
  return places;
}

function isPainted(element: Element): boolean {
  return element.getAttribute('style')?.includes('/kf/') === true;
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
