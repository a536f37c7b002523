// SPDX-License-Identifier: Apache-2.0
// An item page is one listing. Everything else it shows (recommendations, other items of the store) is kept apart.
import { bareReading, isSellerKnown, notUnderstood } from '../bare-reading';
import type { ListingReading, Sighting, SiteReading } from '../page-reading';
import { type PictureAddress, productPicture } from '../picture-address';
import { missingInWords, type MissingReason } from './delisted';
import { galleryPictures } from './item-gallery';
import { type ItemData, itemData } from './item-data';
import { globalItemId, itemAddress } from './item-id';
import { aliasesOf, idsOfPage, metaContent, titleHeading, titleOfPage } from './item-identity';
import { itemPrice } from './item-price';
import { isWithin, type Recommendations, recommendations, withGlobalForms } from './item-recommendations';
import { itemSeller } from './item-seller';
import { noteSeller } from './listing-of';
import { placesOfPictures } from './page-pictures';
import { sellerOfItemPage } from './page-seller';
import type { Steps } from '../steps';

export function* readItemPage(document: Document, url: URL): Steps<SiteReading> {
  const found = itemData(document);
  const ids = idsOfPage(document, url, found?.id ?? null);
  const id = ids[0] === undefined ? null : globalItemId(ids[0].text);
  if (id === null) return missing(found?.missing ?? null, null) ?? notUnderstood('aliexpress', 'no_listings');
  const own = withGlobalForms([id, ...ids.map(({ text }) => text)]);
  const previewKey = productPicture(metaContent(document, 'og:image'))?.key ?? null;
  const heading = titleHeading(document);
  const marks = ownMarks(document, found, previewKey, heading);
  const beside = yield* recommendations(document, own, marks);
  const data = isOfThisPage(document, found, id, beside) ? found : null;
  const gallery = galleryPictures(document, {
    own,
    keys: new Set(data?.pictures.map((picture) => picture.key)),
    previewKey,
    elsewhere: beside.elements,
  });
  const isShown = heading !== null && gallery.length > 0;
  const said = found?.missing ?? (isShown ? null : missingInWords(document));
  if (said !== null && !isShown) return missing(said, beside)!;

  const pictures = new Map<string, PictureAddress>();
  for (const picture of [...(data?.pictures ?? []), ...gallery])
    if (!pictures.has(picture.key)) pictures.set(picture.key, picture);
  const preview = productPicture(metaContent(document, 'og:image'));
  if (pictures.size === 0 && preview !== null) pictures.set(preview.key, preview);
  if (pictures.size === 0) {
    const unread = notUnderstood('aliexpress', 'no_pictures', { links: 1 + beside.linked });
    return { ...unread, page: { ...unread.page, recommended: beside.listings }, sightings: beside.sightings };
  }
  const title = titleOfPage(document, data?.title ?? '', heading);
  const price = itemPrice(document, data, heading, beside.elements);
  const seller = itemSeller(data?.seller ?? null, sellerOfItemPage(document, beside.elements));
  const shown = new Map(gallery.map((picture) => [picture.key, picture.url]));
  const provenance: ListingReading['provenance'] = {
    id: ids[0]!.source,
    images: (data?.pictures.length ?? 0) > 0 ? 'json' : gallery.length > 0 ? 'dom' : 'meta',
  };
  if (title.text !== '') provenance.title = title.source;
  if (price !== null) provenance.priceText = price.source;
  noteSeller(provenance, seller.reading, seller.sources);
  const listing: ListingReading = {
    id,
    aliases: aliasesOf(ids, id),
    url: itemAddress(id),
    title: title.text,
    images: [...pictures.values()].map(({ key, url: named, full }) => ({
      key,
      url: shown.get(key) ?? named,
      full,
    })),
    isAd: false,
    priceText: price?.text ?? null,
    seller: seller.reading,
    provenance,
  };
  const isSeller = isSellerKnown(seller.reading);
  return {
    page: {
      site: 'aliexpress',
      kind: 'item',
      reason: null,
      health: {
        links: 1 + beside.linked,
        cards: 1,
        withImage: 1,
        joined: data !== null && gallery.length > 0 ? 1 : 0,
        withSeller: isSeller ? 1 : 0,
      },
      listings: [listing],
      recommended: beside.listings,
      seller: isSeller ? seller.reading : null,
      sellerProvenance: seller.sources,
      pager: null,
    },
    sightings: [...ownSightings(document, id, new Set(pictures.keys()), beside), ...beside.sightings],
  };
}

function missing(reason: MissingReason | null, beside: Recommendations | null): SiteReading | null {
  if (reason === null) return null;
  const bare = bareReading('aliexpress', 'empty', reason, { links: beside?.linked ?? 0 });
  return {
    page: { ...bare.page, recommended: beside?.listings ?? [] },
    sightings: beside?.sightings ?? [],
  };
}

// What certainly belongs to the page's own listing, so that no card grows over it.
function ownMarks(
  document: Document,
  data: ItemData | null,
  previewKey: string | null,
  heading: Element | null,
): Element[] {
  const keys = new Set(data?.pictures.map((picture) => picture.key));
  if (previewKey !== null) keys.add(previewKey);
  const marks = [...document.querySelectorAll('[data-pl]')];
  if (heading !== null) marks.push(heading);
  for (const { key, element } of placesOfPictures(document)) if (keys.has(key)) marks.push(element);
  return marks;
}

// After navigation inside the page the inline data still describes the item before.
function isOfThisPage(
  document: Document,
  data: ItemData | null,
  id: string,
  beside: Recommendations,
): boolean {
  if (data === null || data.id === null || globalItemId(data.id) === id) return true;
  const keys = new Set(data.pictures.map((picture) => picture.key));
  const places = placesOfPictures(document).filter(({ element }) => !isWithin(element, beside.elements));
  return places.length === 0 || places.some(({ key }) => keys.has(key));
}

// Each place that shows one of the item's pictures: the large one and the thumbs.
function ownSightings(
  document: Document,
  listingId: string,
  keys: ReadonlySet<string>,
  beside: Recommendations,
): Sighting[] {
  const sightings: Sighting[] = [];
  for (const { key, element } of placesOfPictures(document)) {
    if (!keys.has(key) || isWithin(element, beside.elements)) continue;
    sightings.push({ listingId, card: element.parentElement ?? element, picture: element, pictureKey: key });
  }
  return sightings;
}
