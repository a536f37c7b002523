// SPDX-License-Identifier: Apache-2.0
// The gallery of a product page: images and CSS backgrounds. When inline data lists the pictures, they tell which ones
// belong. Otherwise the gallery is the first group of pictures of one size which lead to no other listing.
import { paintedPicture, pictureOf, type ShownPicture } from './shown-pictures';

export interface GalleryParts {
  /** Elements that hold the gallery, where the site marks it. */
  holders: string;
  /** Parts that never belong to it. */
  never: string;
}

/** The most levels a thumbnail lies below the element that holds them all. */
const maxGroupLevels = 5;

/**
 * Every place that shows a picture of the page's own listing, in document order. `keys` are those the inline data
 * lists; `leadsElsewhere` says whether a link leads to another listing.
 */
export function galleryPlaces(
  document: Document,
  keys: ReadonlySet<string>,
  parts: GalleryParts,
  leadsElsewhere: (link: Element) => boolean,
): ShownPicture[] {
  const shown = placesIn(document).filter((picture) => {
    const link = picture.element.closest('a[href]');
    return link === null || !leadsElsewhere(link);
  });
  if (keys.size > 0) return shown.filter((picture) => keys.has(picture.key));
  const held = shown.filter((picture) => picture.element.closest(parts.holders) !== null);
  if (held.length > 0) return held;
  const free = shown.filter(
    (picture) => picture.sidePixels !== null && picture.element.closest(parts.never) === null,
  );
  const group = firstGroup(free);
  const known = new Set(group.map((picture) => picture.key));
  return free.filter((picture) => known.has(picture.key));
}

/** Each picture once, in document order, in the largest of the forms the page shows. */
export function distinctPictures(places: readonly ShownPicture[]): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const place of places) {
    const before = found.get(place.key);
    if (before === undefined || sideOf(place) > sideOf(before)) found.set(place.key, place);
  }
  return [...found.values()];
}

// An address that asks for no size is that of the original.
function sideOf(picture: ShownPicture): number {
  return picture.sidePixels ?? Number.MAX_SAFE_INTEGER;
}

function placesIn(document: Document): ShownPicture[] {
  const found: ShownPicture[] = [];
  for (const image of document.querySelectorAll('img')) {
    const shown = pictureOf(image);
    if (shown !== null) found.push(shown);
  }
  for (const painted of document.querySelectorAll('[style*="url"]')) {
    const shown = painted.localName === 'img' ? null : paintedPicture(painted);
    if (shown !== null) found.push(shown);
  }
  const following = 4;
  return found.sort((a, b) => ((a.element.compareDocumentPosition(b.element) & following) !== 0 ? -1 : 1));
}

function firstGroup(pictures: readonly ShownPicture[]): ShownPicture[] {
  let best: ShownPicture[] = [];
  for (const picture of pictures) {
    let holder = picture.element.parentElement;
    for (
      let level = 0;
      level < maxGroupLevels && holder !== null;
      level += 1, holder = holder.parentElement
    ) {
      if (holder.localName === 'body') break;
      const around = holder;
      const group = pictures.filter(
        (other) => other.sidePixels === picture.sidePixels && around.contains(other.element),
      );
      if (new Set(group.map(({ key }) => key)).size >= 2) return group;
    }
    if (best.length === 0) best = [picture];
  }
  return best;
}
