// SPDX-License-Identifier: Apache-2.0
// The page of one listing, for any marketplace with a dialect. Everything else it shows (recommendations, more of the
// shop) is kept apart.
import { isSellerKnown, notUnderstood } from './bare-reading';
import type { CardText } from './card-text';
import type { ListingDialect } from './listing-dialect';
import { type ListingsBeside, listingsBeside, ownElements } from './listings-beside';
import { metaContent } from './meta';
import type { ListingReading, Sighting, SiteName, SiteReading, Source } from './page-reading';
import { type PictureAddress, productPicture } from './picture-address';
import { isWithin, placesOfPictures } from './picture-places';
import { type GalleryParts, galleryPictures } from './product-gallery';
import { noteSeller, type SellerFacts } from './seller-facts';
import type { ShownPicture } from './shown-pictures';
import type { Steps } from './steps';

/** What is known of the page's own listing before the page is taken apart. */
export interface OwnHints {
  /** Its ids, the canonical one first. */
  ids: ReadonlySet<string>;
  /** Pictures the inline data lists. */
  pictures: readonly PictureAddress[];
  heading: Element | null;
  /** Further elements that certainly belong to it. */
  marks?: Iterable<Element>;
}

/** The page taken apart: what is about other listings, and where pictures stand. */
export interface ListingPage {
  /** The picture the page names as its preview. */
  preview: PictureAddress | null;
  places: readonly ShownPicture[];
  beside: ListingsBeside;
  /** The pictures of the own listing that the page shows; `listed` are those the inline data names, if any. */
  gallery(listed: readonly PictureAddress[]): ShownPicture[];
}

/**
 * Whether the page certainly shows its own listing: its data names the pictures, or they stand where the site marks its
 * gallery, or the page names one as its preview. Any other group of pictures may be what a page without a listing
 * recommends.
 */
export function isGalleryCertain(
  { preview, gallery }: ListingPage,
  listed: readonly PictureAddress[],
  parts: GalleryParts,
): boolean {
  return gallery(listed).some(
    ({ key, element }) =>
      listed.length > 0 || key === preview?.key || element.closest(parts.holders) !== null,
  );
}

/** What the adapter has found out about the page's own listing. */
export interface OwnListing {
  id: string;
  idSource: Source;
  aliases?: string[];
  url: string;
  title: CardText;
  /** Pictures the inline data lists; empty when it lists none. */
  pictures: readonly PictureAddress[];
  priceText: CardText | null;
  seller: SellerFacts;
}

export function* takenApart(
  document: Document,
  { ids, pictures, heading, marks = [] }: OwnHints,
  dialect: ListingDialect,
  parts: GalleryParts,
): Steps<ListingPage> {
  const places = placesOfPictures(document);
  const preview = productPicture(metaContent(document, 'og:image'));
  const keys = new Set([...pictures, ...(preview === null ? [] : [preview])].map(({ key }) => key));
  const elements = [...marks, ...ownElements(places, keys, heading)];
  const beside = yield* listingsBeside(document, { ids, elements }, dialect);
  return {
    preview,
    places,
    beside,
    gallery: (listed) =>
      galleryPictures(places, {
        keys: new Set(listed.map(({ key }) => key)),
        previewKey: preview?.key ?? null,
        elsewhere: beside.elements,
        parts,
        leadsToOwn(href) {
          const target = dialect.idOfLink(href);
          return target === null ? null : ids.has(target);
        },
      }),
  };
}

export function readOwnListing(site: SiteName, own: OwnListing, page: ListingPage): SiteReading {
  const { beside, preview } = page;
  const gallery = page.gallery(own.pictures);
  const pictures = new Map<string, PictureAddress>();
  for (const picture of [...own.pictures, ...gallery])
    if (!pictures.has(picture.key)) pictures.set(picture.key, picture);
  if (pictures.size === 0 && preview !== null) pictures.set(preview.key, preview);
  if (pictures.size === 0) {
    const unread = notUnderstood(site, 'no_pictures', { links: 1 + beside.linked });
    return { page: { ...unread.page, recommended: beside.listings }, sightings: beside.sightings };
  }
  const shown = new Map(gallery.map((picture) => [picture.key, picture.url]));
  const provenance: ListingReading['provenance'] = {
    id: own.idSource,
    images: own.pictures.length > 0 ? 'json' : gallery.length > 0 ? 'dom' : 'meta',
  };
  if (own.title.text !== '') provenance.title = own.title.source;
  if (own.priceText !== null) provenance.priceText = own.priceText.source;
  noteSeller(provenance, own.seller);
  const listing: ListingReading = {
    id: own.id,
    aliases: own.aliases ?? [],
    url: own.url,
    title: own.title.text,
    images: [...pictures.values()].map(({ key, url, full }) => ({ key, url: shown.get(key) ?? url, full })),
    isAd: false,
    priceText: own.priceText?.text ?? null,
    seller: own.seller.reading,
    provenance,
  };
  const isKnown = isSellerKnown(own.seller.reading);
  return {
    page: {
      site,
      kind: 'item',
      reason: null,
      health: {
        links: 1 + beside.linked,
        cards: 1,
        withImage: 1,
        joined: own.pictures.length > 0 && gallery.length > 0 ? 1 : 0,
        withSeller: isKnown ? 1 : 0,
        strayPictures: 0,
      },
      listings: [listing],
      recommended: beside.listings,
      seller: isKnown ? own.seller.reading : null,
      sellerProvenance: own.seller.sources,
      pager: null,
    },
    sightings: [...ownSightings(own.id, pictures, page), ...beside.sightings],
  };
}

// Each place that shows one of the listing's pictures: the large one and the thumbs.
function ownSightings(
  listingId: string,
  pictures: ReadonlyMap<string, PictureAddress>,
  { places, beside }: ListingPage,
): Sighting[] {
  return places
    .filter(({ key, element }) => pictures.has(key) && !isWithin(element, beside.elements))
    .map(({ key, element }) => ({
      listingId,
      card: element.parentElement ?? element,
      picture: element,
      pictureKey: key,
    }));
}
