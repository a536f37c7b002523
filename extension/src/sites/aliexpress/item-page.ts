// SPDX-License-Identifier: Apache-2.0
// The page of one item, in every generation.
import { bareReading, notUnderstood } from '../bare-reading';
import { isGalleryCertain, type ListingPage, readOwnListing, takenApart } from '../listing-page';
import type { ListingsBeside } from '../listings-beside';
import { missingInWords, type MissingReason } from '../missing-words';
import type { SiteReading } from '../page-reading';
import { isWithin } from '../picture-places';
import type { GalleryParts } from '../product-gallery';
import type { Steps } from '../steps';
import { aliexpressDialect } from './dialect';
import { type ItemData, itemData } from './item-data';
import { globalItemId, itemAddress } from './item-id';
import { aliasesOf, idsOfPage, titleHeading, titleOfPage } from './item-identity';
import { itemPrice } from './item-price';
import { itemSeller } from './item-seller';
import { sellerOfItemPage } from './page-seller';

const gallery: GalleryParts = {
  holders:
    '[class*="slider--img"], [class*="image-view"], [class*="magnifier"], [class*="slider--item"], [class*="images-view"], [data-pl="product-gallery"]',
  never:
    'header, footer, nav, #product-description, [class*="description"], [class*="recommend"], [class*="review"], [class*="feedback"], [class*="sku"], [data-pl="product-sku"], [data-pl="product-reviews"], [data-pl="product-description"]',
};

export function* readItemPage(document: Document, url: URL): Steps<SiteReading> {
  const found = itemData(document);
  const written = idsOfPage(document, url, found?.id ?? null);
  const id = written[0] === undefined ? null : globalItemId(written[0].text);
  if (id === null) return missing(found?.missing ?? null, null) ?? notUnderstood('aliexpress', 'no_listings');
  const heading = titleHeading(document);
  const page = yield* takenApart(
    document,
    {
      ids: new Set([id, ...written.map(({ text }) => globalItemId(text)!)]),
      pictures: found?.pictures ?? [],
      heading,
      marks: document.querySelectorAll('[data-pl]'),
    },
    aliexpressDialect,
    gallery,
  );
  const { beside } = page;
  const data = isOfThisPage(found, id, page) ? found : null;
  const pictures = data?.pictures ?? [];
  const isShown = heading !== null && isGalleryCertain(page, pictures, gallery);
  const said = found?.missing ?? (isShown ? null : missingInWords(document));
  if (said !== null && !isShown) return missing(said, beside)!;
  return readOwnListing(
    'aliexpress',
    {
      id,
      idSource: written[0]!.source,
      aliases: aliasesOf(written, id),
      url: itemAddress(id),
      title: titleOfPage(document, data?.title ?? '', heading),
      pictures,
      priceText: itemPrice(document, data, heading, beside.elements),
      seller: itemSeller(data?.seller ?? null, sellerOfItemPage(document, beside.elements)),
    },
    page,
  );
}

function missing(reason: MissingReason | null, beside: ListingsBeside | null): SiteReading | null {
  if (reason === null) return null;
  const bare = bareReading('aliexpress', 'empty', reason, { links: beside?.linked ?? 0 });
  return {
    page: { ...bare.page, recommended: beside?.listings ?? [] },
    sightings: beside?.sightings ?? [],
  };
}

// After navigation inside the page the inline data still describes the item before.
function isOfThisPage(data: ItemData | null, id: string, { places, beside }: ListingPage): boolean {
  if (data === null || data.id === null || globalItemId(data.id) === id) return true;
  const keys = new Set(data.pictures.map((picture) => picture.key));
  const own = places.filter(({ element }) => !isWithin(element, beside.elements));
  return own.length === 0 || own.some(({ key }) => keys.has(key));
}
