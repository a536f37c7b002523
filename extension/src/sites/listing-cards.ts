// SPDX-License-Identifier: Apache-2.0
// Listings as the page shows them: every element that names a listing, grown to its card, with what the card says.
import { inDocumentOrder } from './document-order';
import { findCards } from './card-finder';
import { cardPictures, pictured, type PicturedCard, repeatedKeys } from './card-pictures';
import { type CardText, cardPrice, cardTitle } from './card-text';
import type { ItemLookup } from './listed-item';
import type { ListingDialect } from './listing-dialect';
import type { SellerReading } from './page-reading';
import { hasWaitingPicture, picturesWithin, type ShownPicture } from './shown-pictures';
import { eachInSteps, type Steps } from './steps';

export interface ListingCard {
  id: string;
  /** Every other id its links and attributes use. */
  aliases: string[];
  element: Element;
  href: string | null;
  /** Class names of the element that names the listing: cards of one list share them, whatever they are. */
  shape: string | null;
  /** An element that names the listing holds nothing: a link laid over the card, or what a parser left of a link inside a link. */
  isHollow: boolean;
  pictures: ShownPicture[];
  /** A picture is about to come, or class names say that this is a card of the result list. */
  isWaiting: boolean;
  isResult: boolean;
  namedBy: 'dom' | 'attr';
  isAd: boolean;
  title(): CardText | null;
  priceText(): string | null;
  seller(): SellerReading | null;
}

export interface PageCards {
  cards: ListingCard[];
  /** Distinct listings that links or attributes name, cards or not. */
  linked: ReadonlySet<string>;
  /** Keys that stand on so many cards that they are the picture of none. */
  repeated: ReadonlySet<string>;
}

/** The page's own listing, on the page of one: what certainly belongs to it, so that no other card grows over it. */
export interface OwnMarks {
  /** Its ids, the canonical one first. */
  ids: ReadonlySet<string>;
  elements: Iterable<Element>;
}

export function* listingCards(
  root: ParentNode,
  dialect: ListingDialect,
  lookup: ItemLookup,
  own?: OwnMarks,
): Steps<PageCards> {
  const [ownId] = own?.ids ?? [];
  const hooks = new Map<Element, string>();
  if (ownId !== undefined) for (const element of own!.elements) hooks.set(element, ownId);
  const unclear = new Set<string>();
  for (const [element, id] of [
    ...(yield* linkHooks(root, dialect, lookup, unclear)),
    ...(yield* attributeHooks(root, dialect)),
  ]) {
    if (hooks.has(element)) continue;
    hooks.set(element, ownId !== undefined && own!.ids.has(id) ? ownId : lookup.resolve(id));
  }
  const found = yield* eachInSteps(yield* findCards(root, yield* inDocumentOrder(root, hooks)), pictured);
  const repeated = yield* repeatedKeys(found);
  const cards = yield* eachInSteps(found, (card) =>
    listingCard(card, dialect, lookup, repeated, found.length === 1),
  );
  return { cards, linked: new Set([...hooks.values(), ...unclear]), repeated };
}

/** `unclear` takes the first listing of every link that names several and shows none of them clearly. */
function* linkHooks(
  root: ParentNode,
  dialect: ListingDialect,
  lookup: ItemLookup,
  unclear: Set<string>,
): Steps<[Element, string][]> {
  const found: [Element, string][] = [];
  const ofSeveral: [Element, string][] = [];
  for (const link of root.querySelectorAll('a[href], area[href]')) {
    yield;
    const href = link.getAttribute('href');
    const id = dialect.idOfLink(href);
    if (id === null || link.closest(dialect.besideTheList) !== null) continue;
    (dialect.namesSeveral?.(href!) === true ? ofSeveral : found).push([link, id]);
  }
  const sides =
    ofSeveral.length === 0 ? new Set<number>() : new Set(found.flatMap(([link]) => sidesOf(link)));
  for (const [link, id] of ofSeveral) {
    yield;
    if (showsFirst(link, lookup.resolve(id), lookup, sides)) found.push([link, id]);
    else unclear.add(lookup.resolve(id));
  }
  return found;
}

const sidesOf = (link: Element): number[] =>
  picturesWithin(link).flatMap(({ sidePixels }) => sidePixels ?? []);

// A link that names several listings stands on the card of its first one, or is a banner for all of them. A card shows one
// picture, in the size of the other cards.
function showsFirst(link: Element, id: string, lookup: ItemLookup, sides: ReadonlySet<number>): boolean {
  const shown = picturesWithin(link);
  const known = lookup.pictureKeys(id);
  if (shown.some(({ key }) => known.has(key))) return true;
  const [only] = shown;
  if (known.size > 0 || shown.length !== 1 || lookup.isOfOther(only!.key, id)) return false;
  return only!.sidePixels !== null && sides.has(only!.sidePixels);
}

// Only where no link names a listing: attributes may carry the id of a group of them, or of the page.
function* attributeHooks(root: ParentNode, dialect: ListingDialect): Steps<[Element, string][]> {
  const found: [Element, string][] = [];
  const selector = dialect.idAttributes.map((name) => `[${name}]`).join(',');
  if (selector === '') return found;
  for (const element of root.querySelectorAll(selector)) {
    yield;
    if (element.closest(dialect.besideTheList) !== null) continue;
    const id = dialect.idAttributes
      .map((name) => dialect.idOfText(element.getAttribute(name)?.trim() ?? ''))
      .find((value) => value !== null);
    if (id === undefined || namedByLink(element, dialect)) continue;
    found.push([element, id]);
  }
  return found;
}

function namedByLink(element: Element, dialect: ListingDialect): boolean {
  const around = element.closest('a[href]');
  const links = [...(around === null ? [] : [around]), ...element.querySelectorAll('a[href]')];
  return links.some((link) => dialect.idOfLink(link.getAttribute('href')) !== null);
}

function isHollow(hook: Element): boolean {
  return hook.childElementCount === 0 && (hook.textContent ?? '').trim() === '';
}

function listingCard(
  found: PicturedCard,
  dialect: ListingDialect,
  lookup: ItemLookup,
  repeated: ReadonlySet<string>,
  isAlone: boolean,
): ListingCard {
  const { card } = found;
  const { element } = card;
  const hrefs = card.hooks.map((hook) => hook.getAttribute('href')).filter((href) => href !== null);
  const known = lookup.pictureKeys(card.id);
  const pictures = cardPictures(
    found,
    known,
    (key) => lookup.isBadge(key) || repeated.has(key) || (known.size > 0 && lookup.isOfOther(key, card.id)),
    isAlone,
  );
  const isResult =
    element.querySelector(dialect.resultHint) !== null || element.closest(dialect.resultHint) !== null;
  return {
    id: card.id,
    aliases: [...new Set(dialect.aliasesOfCard?.(card))].filter((alias) => alias !== card.id),
    element,
    href: hrefs[0] ?? null,
    shape: card.hooks[0]?.getAttribute('class') ?? null,
    isHollow: card.hooks.some(isHollow),
    pictures,
    isResult,
    isWaiting: pictures.length === 0 && (isResult || hasWaitingPicture(element)),
    namedBy: hrefs.length > 0 ? 'dom' : 'attr',
    isAd: dialect.isAdCard(card),
    title: () =>
      cardTitle(
        card,
        pictures.map((picture) => picture.element),
      ),
    priceText: () => cardPrice(card),
    seller: () => dialect.sellerOfCard(card),
  };
}
