// SPDX-License-Identifier: Apache-2.0
// Product pictures that stand in the content of a list and belong to no listing that was read: places where a listing
// stands whose link is gone, or leads through an address nobody can read. They are counted, so that the loss is said.
import { askedShape, isTall, isWide } from './banner-shape';
import { isBareFile, isTiny } from './card-pictures';
import type { ListingCard } from './listing-cards';
import { isBesideContent } from './page-content';
import { placesOfPictures } from './picture-places';
import type { ShownPicture } from './shown-pictures';
import type { Steps } from './steps';

/** Of the usual side of the cards' pictures: smaller ones are icons and thumbs, larger ones are banners. */
const leastShare = 0.45;
const mostShare = 2.2;
/** Where no card tells how large they are. */
const usualPixels = { least: 100, most: Number.MAX_SAFE_INTEGER };

/**
 * The places, by the key of their picture. `isKnown`: pictures of listings that were read, and badges;
 * `isCounted`: links that the reading counts by themselves.
 */
export function* strayPictures(
  document: Document,
  cards: readonly ListingCard[],
  isKnown: (key: string) => boolean,
  isCounted: (href: string) => boolean,
): Steps<ReadonlyMap<string, Element>> {
  const own = new Set(cards.map(({ element }) => element));
  const usual = usualSides(cards);
  const strays = new Map<string, Element>();
  for (const place of placesOfPictures(document)) {
    yield;
    if (strays.has(place.key) || isKnown(place.key) || !looksLikeAListing(place, usual)) continue;
    if (isOfACard(place.element, own) || isBesideContent(place.element)) continue;
    const href = place.element.closest('a[href]')?.getAttribute('href');
    if (href != null && isCounted(href)) continue;
    strays.set(place.key, place.element.closest('a') ?? place.element);
  }
  return strays;
}

interface Sides {
  least: number;
  most: number;
}

function usualSides(cards: readonly ListingCard[]): Sides {
  const sides = cards.flatMap(({ pictures }) => pictures[0]?.sidePixels ?? []).sort((a, b) => a - b);
  const usual = sides[Math.floor(sides.length / 2)];
  return usual === undefined ? usualPixels : { least: usual * leastShare, most: usual * mostShare };
}

function looksLikeAListing(place: ShownPicture, sides: Sides): boolean {
  if (isTiny(place.element) || isBareFile(place) || isBannerForm(place.url)) return false;
  const { sidePixels } = place;
  return sidePixels === null || (sidePixels >= sides.least && sidePixels <= sides.most);
}

function isBannerForm(url: string): boolean {
  const asked = askedShape(url.slice(url.lastIndexOf('/') + 1));
  return asked !== null && (isWide(asked) || isTall(asked));
}

// A card may have grown over its neighbours whose links are gone. A picture inside it that stands in a link is its
// badge or the sign of its shop.
function isOfACard(element: Element, cards: ReadonlySet<Element>): boolean {
  let isLinked = false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    isLinked ||= at.localName === 'a' && at.hasAttribute('href');
    if (cards.has(at)) return isLinked;
  }
  return false;
}
