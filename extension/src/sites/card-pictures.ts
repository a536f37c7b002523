// SPDX-License-Identifier: Apache-2.0
// Which pictures of a card are its listing's own. A card also holds badges, flags and logos, and, when it was grown
// far, pictures of its surroundings.
import { priceWithin } from './card-text';
import type { FoundCard } from './card-finder';
import { picturesWithin, type ShownPicture, unusualPictures } from './shown-pictures';
import type { Steps } from './steps';

/** A card with the product pictures that stand anywhere in it. */
export interface PicturedCard {
  card: FoundCard;
  shown: readonly ShownPicture[];
}

export function pictured(card: FoundCard): PicturedCard {
  return { card, shown: picturesWithin(card.element) };
}

/** The sites show up to seven pictures on one card. */
const maxUnlinked = 8;

/**
 * `known`: keys the inline data gives the listing; they are never taken for badges or for pictures of others. `isAlone`:
 * the page has no other card, so that this one has grown as far as the page goes.
 */
export function cardPictures(
  { card, shown }: PicturedCard,
  known: ReadonlySet<string>,
  isForeign: (key: string) => boolean,
  isAlone: boolean,
): ShownPicture[] {
  const candidates = shown.filter((picture) => known.has(picture.key) || !isForeign(picture.key));
  const hooks = new Set(card.hooks);
  // Where most links are gone, the one that is left grows over the cards of others: no card shows so many pictures of
  // which none stands in its link.
  const isLinked = ({ element }: ShownPicture): boolean => card.hooks.some((hook) => hook.contains(element));
  if (known.size === 0 && candidates.length > maxUnlinked && !candidates.some(isLinked)) return [];
  const isLinkedOnce = candidates.some(isLinked);
  const isElsewhere = ({ key, element }: ShownPicture): boolean =>
    !known.has(key) && isOnAnotherCard(element, card.hooks);
  const hidden = (): ShownPicture[] =>
    firstOfEach(
      unusualPictures(card.element).filter((picture) => !isForeign(picture.key) && !isTiny(picture.element)),
    );
  // Of the one link that is left, the photo may be a CSS background, and all images those of its neighbours.
  if (!isLinkedOnce && candidates.length > 0 && candidates.every(isElsewhere)) {
    const linked = hidden().filter(isLinked);
    if (linked.length > 0) return linked;
  }
  const loose = candidates.filter(({ element }) => element.closest('a[href]') === null);
  const priced = isAlone && isLinkedOnce ? pricedBlock(card) : null;
  const near = candidates.filter((picture) => {
    const link = picture.element.closest('a[href]');
    if (link !== null) return hooks.has(link);
    if (known.has(picture.key) || !isLinkedOnce) return true;
    if (priced !== null && !priced.contains(picture.element)) return false;
    return loose.length <= maxUnlinked && !isOnAnotherCard(picture.element, card.hooks);
  });
  const own = near.length > 0 ? near : candidates;
  const largest = Math.max(0, ...own.map((picture) => picture.sidePixels ?? 0));
  const kept = own.filter((picture) => known.has(picture.key) || !isOrnament(picture, own, largest));
  if (kept.some((picture) => !isBareFile(picture) || known.has(picture.key))) return kept;
  // Only a logo among the images: the photo itself may be a CSS background or wait in an attribute.
  const distinct = hidden();
  if (known.size === 0 && distinct.length > maxUnlinked && !distinct.some(isLinked)) return [];
  return distinct.length > 0 ? distinct : kept;
}

// The smallest block around the listing's links that shows a price: what stands outside of it is the page around the card.
function pricedBlock({ element, hooks }: FoundCard): Element | null {
  for (let block = hooks[0] ?? null; block !== null; block = block.parentElement) {
    if (hooks.every((hook) => block!.contains(hook)) && priceWithin(block) !== null) return block;
    if (block === element) return null;
  }
  return null;
}

// The card of a neighbour whose link is gone: what stands around the picture, as far as nothing there leads to this
// listing, has a price of its own.
function isOnAnotherCard(element: Element, hooks: readonly Element[]): boolean {
  let block = element;
  while (block.parentElement !== null && !hooks.some((hook) => block.parentElement!.contains(hook)))
    block = block.parentElement;
  return !hooks.some((hook) => block.contains(hook)) && priceWithin(block) !== null;
}

/**
 * Keys that stand on so many cards, beside another picture each time, that they cannot be a listing's photo. What is
 * asked for as large as the photo beside it is one: a shop may show the same photo on every card.
 */
export function* repeatedKeys(cards: readonly PicturedCard[]): Steps<ReadonlySet<string>> {
  const owners = new Map<string, Set<string>>();
  for (const { card, shown } of cards) {
    yield;
    const all = shown.every(isBareFile) ? [...shown, ...unusualPictures(card.element)] : shown;
    const isAlone = new Set(all.map((picture) => picture.key)).size < 2;
    const largest = Math.max(0, ...all.map((picture) => picture.sidePixels ?? 0));
    for (const picture of all) {
      const { key, sidePixels } = picture;
      const isPhoto = sidePixels !== null && sidePixels === largest;
      // The bare PNG of a badge may be all that is left of a card's pictures.
      if (isPhoto || (isAlone && !isBareFile(picture))) continue;
      owners.set(key, (owners.get(key) ?? new Set()).add(card.id));
    }
  }
  const enough = Math.max(4, cards.length * 0.15);
  return new Set([...owners].filter(([, ids]) => ids.size >= enough).map(([key]) => key));
}

function firstOfEach(pictures: readonly ShownPicture[]): ShownPicture[] {
  const found = new Map<string, ShownPicture>();
  for (const picture of pictures) if (!found.has(picture.key)) found.set(picture.key, picture);
  return [...found.values()];
}

// Some badges have no size in their name. They are asked for far smaller than the photo beside them, or are a bare PNG
// beside photos whose size is asked for.
function isOrnament(picture: ShownPicture, all: readonly ShownPicture[], largest: number): boolean {
  if (all.length === 1) return isTiny(picture.element);
  if (picture.sidePixels !== null) return picture.sidePixels < largest * 0.45;
  return isTiny(picture.element) || (largest > 0 && /\.png$/i.test(picture.full));
}

/** A PNG asked for in no size, as badges and interface art are. */
export function isBareFile(picture: ShownPicture): boolean {
  return picture.sidePixels === null && /\.png$/i.test(picture.full);
}

/** Whether its own markup shows it as small as an icon. */
export function isTiny(element: Element): boolean {
  const side = (name: string): number | null => {
    const styled = new RegExp(`(?:^|[;\\s])${name}:\\s*(\\d+(?:\\.\\d+)?)px`, 'i').exec(
      element.getAttribute('style') ?? '',
    )?.[1];
    const text = styled ?? element.getAttribute(name);
    return text !== null && /^\d+(?:\.\d+)?(?:px)?$/.test(text) ? Number.parseFloat(text) : null;
  };
  const height = side('height');
  const width = side('width');
  return (height !== null && height > 1 && height <= 40) || (width !== null && width > 1 && width <= 40);
}
