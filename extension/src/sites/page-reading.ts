// SPDX-License-Identifier: Apache-2.0
// What an adapter gives: the reading of one page (plain data, the shape of DOORS.md `read-page`) and where on the
// page each listing stands. The reading may leave the page; the sightings may not.

export type SiteName = 'aliexpress' | 'alibaba' | '1688' | 'etsy';

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
  province: string | null;
  /** Street address as the page writes it, on one line. */
  address: string | null;
  registrationNumber: string | null;
  vatNumber: string | null;
  /** Legal representative. */
  representative: string | null;
  businessType: string | null;
  /** Business scope as registered. */
  scope: string | null;
  /** Date the company was established, or the shop opened, as the page writes it. */
  established: string | null;
  /** Registration authority. */
  authority: string | null;
  /** Address of the shop on the marketplace. */
  storeUrl: string | null;
  /** The marketplace's page with the business licence. For a person to open: it has a captcha. */
  licenceUrl: string | null;
  /** The seller's own company or contact page on the marketplace. */
  profileUrl: string | null;
}

/** Where each field of a seller was read; no entry for a field that is null. */
export type SellerSources = Partial<Record<keyof SellerReading, Source>>;

/** What the pager of a list says; null where it does not say. */
export interface PagerReading {
  page: number | null;
  pages: number | null;
  /** Listings on all pages together. */
  total: number | null;
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
  provenance: Partial<
    Record<'id' | 'title' | 'images' | 'seller' | 'priceText' | `seller.${keyof SellerReading}`, Source>
  >;
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
  /** Lists: product pictures in the content that belong to no listing built: places nobody could read. */
  strayPictures: number;
}

export interface PageReading {
  site: SiteName;
  kind: PageKind;
  /**
   * Why the page is unreadable ('captcha', 'login'), empty ('delisted', 'not_sold_here', 'no_data', 'not_found') or not understood
   * ('no_listings', 'no_pictures', 'unknown_site'); 'captcha' on any other page: one is laid over what was read. Else null.
   * A search that found nothing is empty without a reason.
   */
  reason: string | null;
  health: PageHealth;
  listings: ListingReading[];
  /**
   * What the page recommends: beside its own listing (item pages), below what was asked for, or below "nothing found"
   * (lists). Of the page's seller or of others; never in `listings`.
   */
  recommended: ListingReading[];
  /** The page's own seller (item, store, licence and contact pages). */
  seller: SellerReading | null;
  sellerProvenance: SellerSources;
  /** Lists: where in the whole list this page stands; null when nothing says so. */
  pager: PagerReading | null;
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
