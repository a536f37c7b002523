// SPDX-License-Identifier: Apache-2.0
// Listings as the page shows them: every element that names a listing, grown to its card, with what the card says.
import { isTiny } from '../card-pictures';
import { inDocumentOrder } from '../document-order';
import { findCards, type FoundCard } from '../card-finder';
import { type CardText, cardPrice, cardTitle } from '../card-text';
import { foldedText } from '../plain-text';
import { hasWaitingPicture, picturesBelow, type ShownPicture } from '../shown-pictures';
import { storeIdOfLink } from './store-address';
import { globalItemId } from './item-id';
import { aliasesInLink, isAdLink, listingLink } from './listing-link';
import { eachInSteps, type Steps } from '../steps';

/** What inline data knows that helps to read cards. All of it may be empty. */
export interface KnownListings {
  /** The listing an id stands for (an alias may stand for another id); the id itself when unknown. */
  resolve(globalId: string): string;
  pictureKeys(id: string): ReadonlySet<string>;
  isBadge(key: string): boolean;
  /** Whether the picture is known to be that of another listing, and of one only. */
  isOfOther(key: string, id: string): boolean;
}

export interface ListingCard {
  id: string;
  /** Every id its links use, as written and as global id, but for the listing's own. */
  aliases: string[];
  element: Element;
  pictures: ShownPicture[];
  /** A picture is about to come, or class names say that this is a card of the result list. */
  isWaiting: boolean;
  namedBy: 'dom' | 'attr';
  isAd: boolean;
  title(): CardText | null;
  priceText(): string | null;
  store(): { storeId: string; storeName: string | null } | null;
}

export interface PageCards {
  cards: ListingCard[];
  /** Distinct listings that links or attributes name, cards or not. */
  linked: ReadonlySet<string>;
}

const idAttributes = [
  'data-product-id',
  'data-productid',
  'data-item-id',
  'data-itemid',
  'ae_object_value',
  'exp_product',
];
/** The site shows up to seven pictures on one card. */
const maxUnlinked = 8;
const besideTheList = 'header, footer, nav';
const resultHint = '.search-item-card-wrapper-gallery, .search-card-item, [data-product-id]';

/** Elements that certainly belong to one listing, though they name none: no other card grows over them. */
export interface OwnMarks {
  id: string;
  elements: Iterable<Element>;
}

export function* pageCards(root: ParentNode, known: KnownListings, own?: OwnMarks): Steps<PageCards> {
  const written = new Map<Element, string>();
  const hooks = new Map<Element, string>();
  for (const element of own?.elements ?? []) {
    hooks.set(element, own!.id);
    written.set(element, own!.id);
  }
  for (const [element, id] of [...(yield* linkHooks(root, known)), ...(yield* attributeHooks(root))]) {
    const global = globalItemId(id);
    if (global === null || hooks.has(element)) continue;
    hooks.set(element, known.resolve(global));
    written.set(element, id);
  }
  const found = yield* findCards(root, yield* inDocumentOrder(root, hooks));
  const cards = yield* eachInSteps(found, (card) => listingCard(card, written, known));
  return { cards, linked: new Set(hooks.values()) };
}

function* linkHooks(root: ParentNode, known: KnownListings): Steps<[Element, string][]> {
  const found: [Element, string][] = [];
  for (const link of root.querySelectorAll('a[href], area[href]')) {
    yield;
    const target = listingLink(link.getAttribute('href'));
    if (target === null || link.closest(besideTheList) !== null) continue;
    const id = target.ids[0]!;
    // A banner names many listings and is a card of none, unless it shows the picture of its first one.
    if (target.ids.length > 1 && !showsPictureOf(link, id, known)) continue;
    found.push([link, id]);
  }
  return found;
}

function showsPictureOf(link: Element, id: string, known: KnownListings): boolean {
  const global = globalItemId(id);
  if (global === null) return false;
  const keys = known.pictureKeys(known.resolve(global));
  return picturesBelow(link).some((picture) => keys.has(picture.key));
}

// Only where no link names a listing: attributes may carry another id of the same listing, or of a group of them.
function* attributeHooks(root: ParentNode): Steps<[Element, string][]> {
  const found: [Element, string][] = [];
  for (const element of root.querySelectorAll(idAttributes.map((name) => `[${name}]`).join(','))) {
    yield;
    if (element.closest(besideTheList) !== null) continue;
    const id = idAttributes
      .map((name) => element.getAttribute(name)?.trim() ?? '')
      .find((value) => /^\d{10,19}$/.test(value));
    if (id === undefined) continue;
    const around = element.closest('a[href]');
    if (around !== null && listingLink(around.getAttribute('href')) !== null) continue;
    const below = [...element.querySelectorAll('a[href]')];
    if (below.some((link) => listingLink(link.getAttribute('href')) !== null)) continue;
    found.push([element, id]);
  }
  return found;
}

function listingCard(card: FoundCard, written: Map<Element, string>, known: KnownListings): ListingCard {
  const hrefs = card.hooks.map((hook) => hook.getAttribute('href')).filter((href) => href !== null);
  const pictures = ownPictures(card, known);
  const { element } = card;
  return {
    id: card.id,
    aliases: aliasesOf(card, written, hrefs),
    element,
    pictures,
    isWaiting: pictures.length === 0 && (isResult(element) || hasWaitingPicture(element)),
    namedBy: hrefs.length > 0 ? 'dom' : 'attr',
    isAd: hrefs.some(isAdLink),
    title: () =>
      cardTitle(
        card,
        pictures.map((picture) => picture.element),
      ),
    priceText: () => cardPrice(card),
    store: () => storeOf(element),
  };
}

/** Whether class names mark the element as part of the result list: a hint, never a condition. */
export function isResult(element: Element): boolean {
  return (
    element.matches(resultHint) ||
    element.querySelector(resultHint) !== null ||
    element.closest(resultHint) !== null
  );
}

function aliasesOf(card: FoundCard, written: Map<Element, string>, hrefs: string[]): string[] {
  const aliases = new Set<string>();
  const ids = [...card.hooks.map((hook) => written.get(hook)!), ...hrefs.flatMap(aliasesInLink)];
  for (const id of ids) {
    aliases.add(id);
    aliases.add(globalItemId(id)!);
  }
  aliases.delete(card.id);
  return [...aliases];
}

// A card also holds badges, and, when it was grown far, pictures of its surroundings.
function ownPictures(card: FoundCard, known: KnownListings): ShownPicture[] {
  const keys = known.pictureKeys(card.id);
  const candidates = picturesBelow(card.element).filter(
    ({ key }) => keys.has(key) || (!known.isBadge(key) && !(keys.size > 0 && known.isOfOther(key, card.id))),
  );
  const hooks = new Set(card.hooks);
  const elsewhere = (picture: ShownPicture): boolean => {
    const link = picture.element.closest('a[href]');
    return link !== null && !hooks.has(link);
  };
  // Where most links are gone, the one that is left grows over the cards of others: no card shows so many pictures of
  // which none stands in its link.
  const isLinked = ({ element }: ShownPicture): boolean => card.hooks.some((hook) => hook.contains(element));
  if (keys.size === 0 && candidates.length > maxUnlinked && !candidates.some(isLinked)) return [];
  const near = candidates.filter((picture) => !elsewhere(picture));
  const own = near.length > 0 ? near : candidates;
  const largest = Math.max(0, ...own.map((picture) => picture.sidePixels ?? 0));
  return own.filter((picture) => keys.has(picture.key) || !isOrnament(picture, own, largest));
}

// Some badges have no size in their name. They are asked for far smaller than the photo beside them, or are a bare PNG
// beside photos whose size is asked for.
function isOrnament(picture: ShownPicture, all: readonly ShownPicture[], largest: number): boolean {
  if (all.length === 1) return isTiny(picture.element);
  if (picture.sidePixels !== null) return picture.sidePixels < largest * 0.4;
  return isTiny(picture.element) || (largest > 0 && /\.png$/i.test(picture.full));
}

function storeOf(card: Element): { storeId: string; storeName: string | null } | null {
  for (const link of card.querySelectorAll('a[href*="store/"]')) {
    const storeId = storeIdOfLink(link.getAttribute('href'));
    if (storeId !== null)
      return {
        storeId,
        storeName: foldedText(link.textContent) || foldedText(link.getAttribute('title')) || null,
      };
  }
  return null;
}
