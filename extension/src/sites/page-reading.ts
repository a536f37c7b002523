// SPDX-License-Identifier: Apache-2.0
// What an adapter gives: the reading of one page (plain data, the shape of DOORS.md `read-page`) and where on the
// page each listing stands. The reading may leave the page; the sightings may not.

export type SiteName = 'aliexpress' | 'alibaba' | '1688';

export type PageKind = 'search' | 'category' | 'item' | 'store' | 'empty' | 'unreadable' | 'not_understood';

/** Where a field was read: inline data, DOM text or link, an attribute, a meta tag. */
export type Source = 'json' | 'dom' | 'attr' | 'meta';

export interface ListingPicture {
  /** Stable file key of the picture, the same on every host and in every size. */
  key: string;
  /** The form shown on the page (absolute https), or the form the inline data names when none is shown. */
  url: string;
  /** The original: everything after the first image extension of the last path segment cut, query dropped. */
  full: string;
}

export interface SellerReading {
  storeId: string | null;
  storeName: string | null;
  sellerId: string | null;
  memberId: string | null;
  company: string | null;
  companyId: string | null;
  minisite: string | null;
  country: string | null;
}

export interface ListingReading {
  /** Canonical global id (aliexpress.us ids minus 2^51). */
  id: string;
  /** Every other id of the same listing, as seen on the page. */
  aliases: string[];
  /** Canonical address of the listing, safe to show and to put in a complaint. */
  url: string;
  title: string;
  images: ListingPicture[];
  isAd: boolean;
  priceText: string | null;
  seller: SellerReading;
  provenance: Partial<Record<'id' | 'title' | 'images' | 'seller' | 'priceText', Source>>;
}

/** How well the page was understood; shown to the artist, so that drift of the site is noticed. */
export interface PageHealth {
  /** Links on the page that carry a listing id, each id counted once. */
  links: number;
  /** Listings built. */
  cards: number;
  withImage: number;
  /** Listings found both in the DOM and in inline data. */
  joined: number;
  withSeller: number;
}

export interface PageReading {
  site: SiteName;
  kind: PageKind;
  /** Why the page is unreadable ('captcha', 'login') or not understood ('no_listings', 'no_pictures'); else null. */
  reason: string | null;
  health: PageHealth;
  listings: ListingReading[];
  /** The page's own seller (item and store pages). */
  seller: SellerReading | null;
}

/** One place on the page where a listing's picture stands. A listing that stands twice has two sightings. */
export interface Sighting {
  listingId: string;
  card: Element;
  /** The element that shows the picture, null while the card has none yet (lazy). */
  picture: Element | null;
  /** Key of the picture shown there, null while unknown. */
  pictureKey: string | null;
}

export interface SiteReading {
  page: PageReading;
  sightings: Sighting[];
}
