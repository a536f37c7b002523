// SPDX-License-Identifier: Apache-2.0
// An item page is one listing. Everything else it shows (recommendations, other items of the store) is kept out.
import { isSellerKnown, notUnderstood, sellerSources, unknownSeller } from '../bare-reading';
import type { ListingReading, SellerReading, Sighting, SiteReading, Source } from '../page-reading';
import { type PictureAddress, productPicture } from '../picture-address';
import { foldedText, textFromHtml } from '../plain-text';
import { pictureOf } from '../shown-pictures';
import { itemIdOfAddress } from './address';
import { galleryPictures } from './item-gallery';
import { itemData } from './item-data';
import { globalItemId, isItemId, itemAddress } from './item-id';
import { listingLink } from './listing-link';
import { sellerOfItemPage } from './page-seller';

export function readItemPage(document: Document, url: URL): SiteReading {
  const data = itemData(document);
  const ids = idsOfPage(document, url, data?.id ?? null);
  const id = ids[0] === undefined ? null : globalItemId(ids[0].text);
  if (id === null) return notUnderstood('aliexpress', 'no_listings');
  const title = titleOfPage(document, data?.title ?? '');
  const gallery = galleryPictures(document, id, new Set(data?.pictures.map((picture) => picture.key)));
  const pictures = new Map<string, PictureAddress>();
  for (const picture of [...(data?.pictures ?? []), ...gallery])
    if (!pictures.has(picture.key)) pictures.set(picture.key, picture);
  const preview = productPicture(metaContent(document, 'og:image'));
  if (pictures.size === 0 && preview !== null) pictures.set(preview.key, preview);
  if (pictures.size === 0) return notUnderstood('aliexpress', 'no_pictures', { links: 1 });
  const seller = sellerOf(data?.seller ?? null, sellerOfItemPage(document));
  const shown = new Map(gallery.map((picture) => [picture.key, picture.url]));
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
    priceText: data?.priceText ?? null,
    seller: seller.reading,
    provenance: {
      id: ids[0]!.source,
      title: title.source,
      images: (data?.pictures.length ?? 0) > 0 ? 'json' : gallery.length > 0 ? 'dom' : 'meta',
      ...(seller.source === null ? {} : { seller: seller.source }),
      ...(data?.priceText == null ? {} : { priceText: 'json' as const }),
    },
  };
  const isSeller = isSellerKnown(seller.reading);
  const joined = data !== null && gallery.length > 0 ? 1 : 0;
  return {
    page: {
      site: 'aliexpress',
      kind: 'item',
      reason: null,
      health: { links: 1, cards: 1, withImage: 1, joined, withSeller: isSeller ? 1 : 0 },
      listings: [listing],
      recommended: [],
      seller: isSeller ? seller.reading : null,
      sellerProvenance: seller.source === null ? {} : sellerSources(seller.reading, seller.source),
      pager: null,
    },
    sightings: sightingsOf(document, id, new Set(pictures.keys())),
  };
}

/** Whether the content says that this is the page of one item, whatever the address says. */
export function saysItemPage(document: Document): boolean {
  const address =
    metaContent(document, 'og:url') ??
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    null;
  return (
    listingLink(address)?.ids.length === 1 &&
    (document.querySelector('h1[data-pl]') !== null || itemData(document) !== null)
  );
}

interface PageId {
  text: string;
  source: Source;
}

function idsOfPage(document: Document, url: URL, fromData: string | null): PageId[] {
  const ids: PageId[] = [];
  const add = (text: string | null | undefined, source: Source): void => {
    if (text != null && isItemId(text)) ids.push({ text, source });
  };
  add(fromData, 'json');
  add(itemIdOfAddress(url), 'dom');
  const linked = (address: string | null | undefined): string | undefined =>
    listingLink(address ?? null)?.ids[0];
  add(linked(metaContent(document, 'og:url')), 'meta');
  add(linked(document.querySelector('link[rel="canonical"]')?.getAttribute('href')), 'meta');
  for (const name of ['al:android:url', 'al:iphone:url', 'al:ios:url']) {
    add(/[?&]productId=(\d+)/.exec(metaContent(document, name) ?? '')?.[1], 'meta');
  }
  return ids;
}

function aliasesOf(ids: readonly PageId[], id: string): string[] {
  const aliases = new Set(ids.flatMap(({ text }) => [text, globalItemId(text)!]));
  aliases.delete(id);
  return [...aliases];
}

function titleOfPage(document: Document, fromData: string): { text: string; source: Source } {
  if (fromData !== '') return { text: fromData, source: 'json' };
  const heading = document.querySelector(
    'h1[data-pl="product-title"], h1[data-pl], [class*="title--wrap"] h1',
  );
  const shown = foldedText(heading?.textContent);
  if (shown !== '') return { text: shown, source: 'dom' };
  const meta = textFromHtml(metaContent(document, 'og:title') ?? document.title);
  // "€97.39 40% OFF|<title>|<category>| - AliExpress" (2020), "<title> - AliExpress <n>" (since 2024).
  const plain = meta
    .replace(/\s*-\s*Ali\s?Express(?:\s*\d+)?\s*$/i, '')
    .replace(/^[^|]*\d+%\s*OFF\s*\|/i, '');
  return { text: plain.replace(/\|[^|]*\|\s*$/, '').trim(), source: 'meta' };
}

function sellerOf(
  fromData: SellerReading | null,
  shown: SellerReading | null,
): { reading: SellerReading; source: Source | null } {
  const reading = { ...unknownSeller(), ...fromData };
  if (shown !== null && (reading.storeId === null || reading.storeId === shown.storeId)) {
    reading.storeId ??= shown.storeId;
    reading.storeName ??= shown.storeName;
  }
  const isFromData = fromData !== null && isSellerKnown(fromData);
  return { reading, source: isFromData ? 'json' : isSellerKnown(reading) ? 'dom' : null };
}

// Each place that shows one of the item's pictures: the large one and the thumbs.
function sightingsOf(document: Document, listingId: string, keys: ReadonlySet<string>): Sighting[] {
  const sightings: Sighting[] = [];
  for (const image of document.querySelectorAll('img')) {
    const shown = pictureOf(image);
    if (shown === null || !keys.has(shown.key)) continue;
    sightings.push({ listingId, card: image.parentElement ?? image, picture: image, pictureKey: shown.key });
  }
  return sightings;
}

function metaContent(document: Document, name: string): string | null {
  return (
    document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute('content') ?? null
  );
}
