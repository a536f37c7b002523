// SPDX-License-Identifier: Apache-2.0
// A page of deals is opened for one product and shows others beside it. Its own may stand there without a link, since the
// page is already about it.
import { cardTitle, priceWithin } from '../card-text';
import { listingOf, sightingsOf } from '../joined-listing';
import { lookupOf } from '../listed-item';
import { type ListingCard, listingCards } from '../listing-cards';
import type { ListReading } from '../listing-list';
import { isWithin, placesOfPictures } from '../picture-places';
import type { Steps } from '../steps';
import { aliexpressDialect } from './dialect';

/**
 * The list with the product the page was opened for, where it is missing: the one place with picture, words and price
 * that names no listing, before all that do. Of several such places nobody can tell which is meant, and the list stays as
 * it is.
 */
export function* withOwnOfDeal(document: Document, id: string, list: ListReading): Steps<ListReading> {
  const pictures = placesOfPictures(document)
    .map(({ element }) => element)
    .filter((element) => !isWithin(element, list.elements) && !leadsAway(element));
  const own = { ids: new Set([id]), elements: pictures };
  const { cards } = yield* listingCards(document, aliexpressDialect, lookupOf([]), own);
  const whole = cards
    .filter((card) => card.id === id && card.pictures.length > 0)
    .map((card) => withTextsBehind(card, list.elements))
    .filter((card) => card.title() !== null && card.priceText() !== null);
  if (whole.length !== 1 || !isBeforeAll(whole[0]!.element, list.elements)) return list;
  const { health } = list;
  const listing = listingOf(id, undefined, whole, aliexpressDialect);
  return {
    ...list,
    listings: [listing, ...list.listings],
    sightings: [...sightingsOf(whole), ...list.sightings],
    health: {
      ...health,
      cards: health.cards + 1,
      withImage: health.withImage + 1,
      strayPictures: Math.max(0, health.strayPictures - listing.images.length),
    },
  };
}

// Where nothing holds picture and words together, the words stand between the picture and the next listing.
function withTextsBehind(card: ListingCard, listed: ReadonlySet<Element>): ListingCard {
  const behind: Element[] = [];
  for (let at = card.element.nextElementSibling; at !== null; at = at.nextElementSibling) {
    if (listed.has(at) || [...listed].some((element) => at!.contains(element))) break;
    behind.push(at);
  }
  const first = <T>(read: (element: Element) => T | null): T | null => {
    for (const element of behind) {
      const value = read(element);
      if (value !== null) return value;
    }
    return null;
  };
  return {
    ...card,
    title: () => card.title() ?? first((element) => cardTitle({ id: card.id, element, hooks: [] }, [])),
    priceText: () => card.priceText() ?? first(priceWithin),
  };
}

// Behind one of the others it is another of them, whose link is gone.
function isBeforeAll(element: Element, listed: ReadonlySet<Element>): boolean {
  const [first] = listed;
  return first === undefined || (first.compareDocumentPosition(element) & 2) !== 0;
}

function leadsAway(element: Element): boolean {
  if (element.closest('header, footer, nav') !== null) return true;
  const href = element.closest('a[href]')?.getAttribute('href')?.trim() ?? '';
  return href !== '' && !href.startsWith('#') && !/^javascript:/i.test(href);
}
