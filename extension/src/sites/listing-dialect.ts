// SPDX-License-Identifier: Apache-2.0
import type { FoundCard } from './card-finder';
import type { SellerReading } from './page-reading';

/** How one marketplace names its listings. With it, the structural readers read any page that lists listings. */
export interface ListingDialect {
  /** Canonical id of the listing a link leads to; null for a link that leads to none. */
  idOfLink(href: string | null): string | null;
  /** Whether a link names several listings: a banner, or the card of the first one. */
  namesSeveral?(href: string): boolean;
  /** Canonical id in one of `idAttributes`; null when the text is none. */
  idOfText(text: string): string | null;
  /** Attributes that name a listing. Asked only where no link names one. */
  idAttributes: readonly string[];
  /** Canonical address. `href` is the link the page gives, if any: some sites keep words of the title in it. */
  addressOf(id: string, href: string | null): string;
  /** Other ids of its listing which a card's links and attributes use, in any form; left out where a listing has one. */
  aliasesOfCard?(card: FoundCard): string[];
  isAdCard(card: FoundCard): boolean;
  /** What the card says of its seller; null when it says nothing. */
  sellerOfCard(card: FoundCard): SellerReading | null;
  /** Parts of the page that hold no results. */
  besideTheList: string;
  /** Class names or attributes of result cards: a hint, never a condition. */
  resultHint: string;
}
