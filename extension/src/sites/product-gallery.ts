// SPDX-License-Identifier: Apache-2.0
// The gallery of the page of one listing. When inline data lists the pictures, they tell which ones belong. Otherwise it
// is what stands where the site marks its gallery, or else the group of pictures of one size around the page's preview
// picture, or the first such group.
import { isWithin } from './picture-places';
import type { ShownPicture } from './shown-pictures';

export interface GalleryParts {
  /** Elements that hold the gallery, where the site marks it. */
  holders: string;
  /** Parts that never belong to it. */
  never: string;
}

export interface GalleryAsked {
  /** Keys the inline data lists; empty when it lists none. */
  keys: ReadonlySet<string>;
  /** The picture the page names as its preview. */
  previewKey: string | null;
  /** Elements about other listings. */
  elsewhere: ReadonlySet<Element>;
  /** Whether an address leads to the page's own listing; null when it leads to none. */
  leadsToOwn(href: string): boolean | null;
  parts: GalleryParts;
}

/** The most levels a thumbnail lies below the element that holds them all. */
const maxGroupLevels = 6;

/** The pictures of the page's own listing among all that the page shows: each once, in the largest of its shown forms. */
export function galleryPictures(places: readonly ShownPicture[], asked: GalleryAsked): ShownPicture[] {
  const shown = places.filter(
    ({ element }) => !leadsElsewhere(element, asked) && !isWithin(element, asked.elsewhere),
  );
  if (asked.keys.size > 0) return distinct(shown.filter((picture) => asked.keys.has(picture.key)));
  const held = shown.filter((picture) => picture.element.closest(asked.parts.holders) !== null);
  if (held.length > 0) return distinct(held);
  const free = shown.filter((picture) => picture.element.closest(asked.parts.never) === null);
  return distinct(groupAround(free, asked.previewKey));
}

// A gallery picture leads nowhere, to its own file, or to the page's own listing.
function leadsElsewhere(element: Element, { leadsToOwn }: GalleryAsked): boolean {
  const href = element.closest('a[href]')?.getAttribute('href')?.trim() ?? '';
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return false;
  const isOwn = leadsToOwn(href);
  if (isOwn !== null) return !isOwn;
  return !/\.(?:jpe?g|png|webp|gif|avif)(?:[_?#]|$)/i.test(href);
}

// Thumbnails are asked for in one size and stand close to one another: the smallest element that holds two of them.
function groupAround(pictures: readonly ShownPicture[], previewKey: string | null): ShownPicture[] {
  const members = membersByHolder(pictures);
  const preview = pictures.filter((picture) => picture.key === previewKey);
  for (const picture of [...preview, ...pictures]) {
    for (const holder of holdersOf(picture)) {
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
    for (const holder of holdersOf(picture)) {
      const bySide = members.get(holder) ?? new Map<number | null, ShownPicture[]>();
      members.set(holder, bySide);
      const group = bySide.get(picture.sidePixels);
      if (group === undefined) bySide.set(picture.sidePixels, [picture]);
      else group.push(picture);
    }
  }
  return members;
}

function* holdersOf({ element }: ShownPicture): Iterable<Element> {
  let holder = element.parentElement;
  for (let level = 0; level < maxGroupLevels && holder !== null; level += 1, holder = holder.parentElement)
    yield holder;
}

function distinct(pictures: readonly ShownPicture[]): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const picture of pictures) {
    const before = found.get(picture.key);
    if (before === undefined || sideOf(picture) > sideOf(before)) found.set(picture.key, picture);
  }
  return [...found.values()];
}

// An address that asks for no size is that of the original.
function sideOf(picture: ShownPicture): number {
  return picture.sidePixels ?? Number.MAX_SAFE_INTEGER;
}
