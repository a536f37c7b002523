// SPDX-License-Identifier: Apache-2.0
// The page of one listing, for any marketplace with a dialect. Everything else it shows (recommendations, more of the
// shop) is kept apart.
import { isSellerKnown, notUnderstood } from './bare-reading';
import type { CardText } from './card-text';
import type { ListingDialect } from './listing-dialect';
import { readListings } from './listing-list';
import { metaContent } from './meta';
import type { ListingReading, SiteName, SiteReading, Source } from './page-reading';
import { type PictureAddress, productPicture } from './picture-address';
import { distinctPictures, type GalleryParts, galleryPlaces } from './product-gallery';
import type { SellerFacts } from './seller-facts';
import type { Steps } from './steps';

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

export function* readOwnListing(
  document: Document,
  site: SiteName,
  own: OwnListing,
  dialect: ListingDialect,
  parts: GalleryParts,
): Steps<SiteReading> {
  const { id } = own;
  const places = galleryPlaces(document, new Set(own.pictures.map(({ key }) => key)), parts, (link) => {
    const target = dialect.idOfLink(link.getAttribute('href'));
    return target !== null && target !== id;
  });
  const gallery = distinctPictures(places);
  const pictures = new Map<string, PictureAddress>();
  for (const picture of [...own.pictures, ...gallery])
    if (!pictures.has(picture.key)) pictures.set(picture.key, picture);
  const preview = productPicture(metaContent(document, 'og:image'));
  if (pictures.size === 0 && preview !== null) pictures.set(preview.key, preview);
  if (pictures.size === 0) return notUnderstood(site, 'no_pictures', { links: 1 });
  const shown = new Map(gallery.map((picture) => [picture.key, picture.url]));
  const others = yield* readListings(document, [], dialect, { without: new Set([id]) });
  const isKnown = isSellerKnown(own.seller.reading);
  const listing: ListingReading = {
    id,
    aliases: own.aliases ?? [],
    url: own.url,
    title: own.title.text,
    images: [...pictures.values()].map(({ key, url, full }) => ({ key, url: shown.get(key) ?? url, full })),
    isAd: false,
    priceText: own.priceText?.text ?? null,
    seller: own.seller.reading,
    provenance: {
      id: own.idSource,
      title: own.title.source,
      images: own.pictures.length > 0 ? 'json' : gallery.length > 0 ? 'dom' : 'meta',
      ...(own.priceText === null ? {} : { priceText: own.priceText.source }),
      ...sellerProvenance(own.seller),
    },
  };
  return {
    page: {
      site,
      kind: 'item',
      reason: null,
      health: {
        links: 1,
        cards: 1,
        withImage: 1,
        joined: own.pictures.length > 0 && gallery.length > 0 ? 1 : 0,
        withSeller: isKnown ? 1 : 0,
      },
      listings: [listing],
      recommended: others.listings.filter((other) => other.images.length > 0),
      seller: isKnown ? own.seller.reading : null,
      sellerProvenance: own.seller.sources,
      pager: null,
    },
    sightings: [
      ...places
        .filter((place) => pictures.has(place.key))
        .map((place) => ({
          listingId: id,
          card: place.element.parentElement ?? place.element,
          picture: place.element,
          pictureKey: place.key,
        })),
      ...others.sightings.filter((sighting) => sighting.pictureKey !== null),
    ],
  };
}

function sellerProvenance({ sources }: SellerFacts): ListingReading['provenance'] {
  const provenance: ListingReading['provenance'] = {};
  const entries = Object.entries(sources) as [keyof typeof sources, Source][];
  for (const [name, source] of entries) provenance[`seller.${name}`] = source;
  if (entries[0] !== undefined) provenance.seller = entries[0][1];
  return provenance;
}
