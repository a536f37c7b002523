// SPDX-License-Identifier: Apache-2.0
// The gallery of an item page, from the page itself. When inline data lists the pictures, they tell which ones belong.
// Otherwise the gallery is the first group of pictures of one size which lead to no other listing.
import { pictureOf, type ShownPicture } from '../shown-pictures';
import { globalItemId } from './item-id';
import { listingLink } from './listing-link';

const galleryHints =
  '[class*="slider--img"] img, [class*="image-view"] img, [class*="magnifier"] img, [class*="slider--item"] img';
const notGallery =
  'header, footer, nav, #product-description, [class*="description"], [class*="recommend"], [class*="review"], [class*="feedback"], [class*="sku"]';

/** The most levels a thumbnail lies below the element that holds them all. */
const maxGroupLevels = 4;

export function galleryPictures(document: Document, id: string, keys: ReadonlySet<string>): ShownPicture[] {
  const candidates = [...document.querySelectorAll('img')].filter((image) => !leadsElsewhere(image, id));
  const shown = candidates.map(pictureOf).filter((picture) => picture !== null);
  if (keys.size > 0) return distinct(shown.filter((picture) => keys.has(picture.key)));
  const hinted = shown.filter((picture) => picture.element.matches(galleryHints));
  if (hinted.length > 0) return distinct(hinted);
  const free = shown.filter(
    (picture) => picture.sidePixels !== null && picture.element.closest(notGallery) === null,
  );
  return distinct(firstGroup(free));
}

function leadsElsewhere(image: Element, id: string): boolean {
  const link = image.closest('a[href]');
  if (link === null) return false;
  const target = listingLink(link.getAttribute('href'));
  return target !== null && !(target.ids.length === 1 && globalItemId(target.ids[0]!) === id);
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
      const around = holder;
      const group = pictures.filter(
        (other) => other.sidePixels === picture.sidePixels && around.contains(other.element),
      );
      if (group.length >= 2) return group;
    }
    if (best.length === 0) best = [picture];
  }
  return best;
}

function distinct(pictures: readonly ShownPicture[]): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const picture of pictures) if (!found.has(picture.key)) found.set(picture.key, picture);
  return [...found.values()];
}
