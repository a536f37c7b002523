// SPDX-License-Identifier: Apache-2.0
// Product pictures as elements of a page: shown, lazy, in <picture>, or as CSS background.
import { isBadgePicture, type PictureAddress, pictureMarks, productPicture } from './picture-address';

export interface ShownPicture extends PictureAddress {
  element: Element;
}

const pictureElements = 'img, picture > source';
const preferredAttributes = ['src', 'data-src', 'srcset', 'data-srcset'];
const addressInText = /(?:https?:)?\/\/[^\s"'(),<>\\]{8,}/g;

/** The product pictures an element is or holds, each key once, in document order. */
export function picturesWithin(root: Element): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const element of root.localName === 'img' ? [root] : root.querySelectorAll(pictureElements)) {
    const shown = pictureOf(element);
    if (shown !== null && !found.has(shown.key)) found.set(shown.key, shown);
  }
  if (found.size === 0) {
    for (const shown of unusualPictures(root)) if (!found.has(shown.key)) found.set(shown.key, shown);
  }
  return [...found.values()];
}

/** The first picture an image element below (or the element itself) names. */
export function firstPicture(root: Element): ShownPicture | null {
  for (const element of root.matches('img') ? [root] : root.querySelectorAll(pictureElements)) {
    const shown = pictureOf(element);
    if (shown !== null) return shown;
  }
  return null;
}

/** The picture an <img> or <source> shows or will show; null when it names none, or only a badge. */
export function pictureOf(element: Element): ShownPicture | null {
  const host =
    element.localName === 'source' ? (element.parentElement?.querySelector('img') ?? element) : element;
  const current = (element as Partial<HTMLImageElement>).currentSrc;
  const named = productPicture(current) ?? preferredAddress(element) ?? anyAddress(element);
  return named === null ? null : { ...named, element: host };
}

/** The product picture that a piece of CSS names. */
export function pictureInStyle(style: string): PictureAddress | null {
  return addressIn(style);
}

/** The picture an element has as its CSS background, where its own style says so. */
export function paintedPicture(element: Element): ShownPicture | null {
  const named = pictureInStyle(element.getAttribute('style') ?? '');
  return named === null ? null : { ...named, element };
}

/** Whether something below could become a product picture: an image that names no address yet. */
export function hasWaitingPicture(root: Element): boolean {
  for (const image of root.querySelectorAll('img')) {
    const src = image.getAttribute('src')?.trim() ?? '';
    if (src === '' || src.startsWith('data:') || src.startsWith('blob:') || !isBadgePicture(src)) return true;
  }
  return false;
}

function preferredAddress(element: Element): PictureAddress | null {
  for (const name of preferredAttributes) {
    const value = element.getAttribute(name);
    const named = value === null ? null : addressIn(value);
    if (named !== null) return named;
  }
  return null;
}

// Lazy loaders name their attribute as they like, so the form of the address decides and not the attribute's name.
function anyAddress(element: Element): PictureAddress | null {
  for (const attribute of element.attributes) {
    const named = addressIn(attribute.value);
    if (named !== null) return named;
  }
  return null;
}

function addressIn(text: string): PictureAddress | null {
  if (!pictureMarks.some((mark) => text.includes(mark))) return null;
  for (const match of text.matchAll(addressInText)) {
    const named = productPicture(match[0]);
    if (named !== null) return named;
  }
  return null;
}

// CSS backgrounds, lazy attributes on other elements, and images kept in <noscript>. Asked only where no image element
// names a picture, since it looks at every attribute.
export function unusualPictures(root: Element): ShownPicture[] {
  const found: ShownPicture[] = [];
  for (const element of [root, ...root.querySelectorAll('*')]) {
    // Links carry picture addresses in tracking parameters; they show none.
    const named =
      element.localName === 'noscript'
        ? addressIn(element.textContent ?? '')
        : element.localName === 'a'
          ? addressIn(element.getAttribute('style') ?? '')
          : element.localName === 'img'
            ? null
            : anyAddress(element);
    if (named !== null)
      found.push({
        ...named,
        element: element.localName === 'noscript' ? (element.parentElement ?? element) : element,
      });
  }
  return found;
}
