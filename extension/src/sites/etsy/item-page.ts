// SPDX-License-Identifier: Apache-2.0
import { bareReading, notUnderstood } from '../bare-reading';
import { isGalleryCertain, readOwnListing, takenApart } from '../listing-page';
import { canonicalLink, metaContent } from '../meta';
import { missingInWords } from '../missing-words';
import type { SellerReading, SiteReading } from '../page-reading';
import { foldedText, textFromHtml } from '../plain-text';
import { joinedSeller } from '../seller-facts';
import { listingAddress, listingIdOfLink, shopOfLink } from './address';
import { etsyDialect, shopFields } from './dialect';
import { ownItem } from './json-ld-items';
import type { Steps } from '../steps';

const gallery = {
  holders: '[data-carousel-pane-list], [data-carousel-pagination-list], [class*="image-carousel"]',
  never:
    'header, footer, nav, [data-reviews-container], [id*="reviews"], [class*="review"], [class*="recs"], [data-appears-component-name*="recs"]',
};
const gone =
  /^sorry, this item (?:is unavailable|is no longer available|and shop are currently unavailable)/i;

export function* readItemPage(document: Document, url: URL): Steps<SiteReading> {
  const addressed = listingIdOfLink(url.href) ?? listingIdOfLink(canonicalLink(document));
  const data = ownItem(document, addressed);
  const id = addressed ?? data?.id ?? null;
  if (id === null) return notUnderstood('etsy', 'no_listings');
  const heading = document.querySelector('h1');
  const shown = foldedText(heading?.textContent);
  const meta = textFromHtml(metaContent(document, 'og:title') ?? document.title).replace(
    /\s+-\s+Etsy.*$/i,
    '',
  );
  const pictures = data?.pictures ?? [];
  const page = yield* takenApart(document, { ids: new Set([id]), pictures, heading }, etsyDialect, gallery);
  const reading = readOwnListing(
    'etsy',
    {
      id,
      idSource: addressed === null ? 'json' : 'dom',
      url: listingAddress(id),
      title:
        data !== null && data.title !== ''
          ? { text: data.title, source: 'json' }
          : shown !== ''
            ? { text: shown, source: 'dom' }
            : { text: meta, source: 'meta' },
      pictures,
      priceText: data?.priceText == null ? null : { text: data.priceText, source: 'json' },
      seller: joinedSeller([
        { fields: data?.seller ?? {}, source: 'json' },
        { fields: shownShop(document), source: 'dom' },
      ]),
    },
    page,
  );
  const isGone = [...document.querySelectorAll('h1, h2, h3, p, div, span')].some(
    (element) => element.childElementCount === 0 && gone.test(foldedText(element.textContent)),
  );
  const missing =
    isGone && pictures.length === 0
      ? 'delisted'
      : reading.page.kind === 'not_understood' || !isGalleryCertain(page, pictures, gallery)
        ? missingInWords(document)
        : null;
  if (missing === null) return reading;
  const { page: bare } = bareReading('etsy', 'empty', missing);
  return { page: { ...bare, recommended: page.beside.listings }, sightings: page.beside.sightings };
}

// Recommended listings name shops of their own, so the page's is the one most of its links lead to.
function shownShop(document: Document): Partial<SellerReading> {
  const counts = new Map<string, number>();
  for (const link of document.querySelectorAll('a[href*="/shop/"]')) {
    const name = shopOfLink(link.getAttribute('href'));
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  return first === undefined || first[1] === second?.[1] ? {} : shopFields(first[0]);
}
