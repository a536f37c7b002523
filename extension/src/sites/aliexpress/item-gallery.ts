// SPDX-License-Identifier: Apache-2.0
// The gallery of an item page, from the page itself. When inline data lists the pictures, they tell which ones belong.
// Otherwise it is the group of pictures of one size around the page's preview picture, or the first such group.
import type { ShownPicture } from '../shown-pictures';
import { globalItemId } from './item-id';
import { listingLink } from './listing-link';
import { isWithin } from './item-recommendations';
import { placesOfPictures } from './page-pictures';

const galleryHints =
  '[class*="slider--img"] *, [class*="image-view"] *, [class*="magnifier"] *, [class*="slider--item"] *, [class*="images-view"] *, [data-pl="product-gallery"] *';
const notGallery =
  'header, footer, nav, #product-description, [class*="description"], [class*="recommend"], [class*="review"], [class*="feedback"], [class*="sku"], [data-pl="product-sku"], [data-pl="product-reviews"], [data-pl="product-description"]';

/** The most levels a thumbnail lies below the element that holds them all. */
const maxGroupLevels = 6;

export interface GalleryAsked {
  /** Ids of the page's own listing, in global form. */
  own: ReadonlySet<string>;
  /** Keys the inline data lists; empty when it lists none. */
  keys: ReadonlySet<string>;
  /** The picture the page names as its preview. */
  previewKey: string | null;
  /** Elements about other listings. */
  elsewhere: ReadonlySet<Element>;
}

/** The pictures of the page's own listing in the page, each key once. */
export function galleryPictures(document: Document, asked: GalleryAsked): ShownPicture[] {
  const shown = placesOfPictures(document).filter(
    ({ element }) => !leadsElsewhere(element, asked.own) && !isWithin(element, asked.elsewhere),
  );
  if (asked.keys.size > 0) return distinct(shown.filter((picture) => asked.keys.has(picture.key)));
  const free = shown.filter((picture) => picture.element.closest(notGallery) === null);
  const hinted = free.filter((picture) => picture.element.matches(galleryHints));
  if (hinted.length > 0) return distinct(hinted);
  return distinct(groupAround(free, asked.previewKey));
}

// A gallery picture leads nowhere, to its own file, or to the page's own listing.
function leadsElsewhere(element: Element, own: ReadonlySet<string>): boolean {
  const href = element.closest('a[href]')?.getAttribute('href')?.trim() ?? '';
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  const target = listingLink(href);
  if (target !== null) return !target.ids.some((id) => own.has(globalItemId(id) ?? id));
  return !/\.(?:jpe?g|png|webp|gif|avif)(?:[_?#]|$)/i.test(href);
}

// Thumbnails are asked for in one size and stand close to one another: the smallest element that holds two of them.
function groupAround(pictures: readonly ShownPicture[], previewKey: string | null): ShownPicture[] {
  const members = membersByHolder(pictures);
  const preview = pictures.filter((picture) => picture.key === previewKey);
  for (const picture of [...preview, ...pictures]) {
    let holder = picture.element.parentElement;
    for (
      let level = 0;
      level < maxGroupLevels && holder !== null;
      level += 1, holder = holder.parentElement
    ) {
      const group = members.get(holder)?.get(picture.sidePixels) ?? [];
      if (new Set(group.map((member) => member.key)).size >= 2) return [...preview, ...group];
    }
  }
  return preview.length > 0 ? preview : pictures.slice(0, 1);
}

function membersByHolder(
  pictures: readonly ShownPicture[],
): Map<Element, Map<number | null, ShownPicture[]>> {
  const members = new Map<Element, Map<number | null, ShownPicture[]>>();
  for (const picture of pictures) {
    let holder = picture.element.parentElement;
    for (
      let level = 0;
      level < maxGroupLevels && holder !== null;
      level += 1, holder = holder.parentElement
    ) {
      const bySide = members.get(holder) ?? new Map<number | null, ShownPicture[]>();
      members.set(holder, bySide);
      const group = bySide.get(picture.sidePixels);
      if (group === undefined) bySide.set(picture.sidePixels, [picture]);
      else group.push(picture);
    }
  }
  return members;
}

function distinct(pictures: readonly ShownPicture[]): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const picture of pictures) if (!found.has(picture.key)) found.set(picture.key, picture);
  return [...found.values()];
}
