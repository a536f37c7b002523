// SPDX-License-Identifier: Apache-2.0
// A product page is one listing. The other products it shows, often more than eighty, are kept apart as recommended.
import { bareReading, notUnderstood } from '../bare-reading';
import type { CardText } from '../card-text';
import { isGalleryCertain, readOwnListing, takenApart } from '../listing-page';
import { canonicalLink, metaContent } from '../meta';
import { isHiddenPart } from '../page-content';
import type { SiteReading, Source } from '../page-reading';
import { foldedText, textFromHtml } from '../plain-text';
import { joinedSeller, type SellerPart } from '../seller-facts';
import { isProductId, minisiteOfLink, productAddress, productIdOfLink } from './address';
import { alibabaDialect, countryIn, minisiteFields } from './dialect';
import { productData, type ProductData } from './product-data';
import type { Steps } from '../steps';

const company = '[data-module-name="module_company"], [data-module-name*="company_card"]';
const gallery = {
  holders:
    '[data-module-name="module_productImage"], [data-module-name="module_main_image"], [data-testid="product-image-list"], [data-testid="media-image"]',
  never:
    'header, footer, nav, [data-module-name*="recommend"], [data-module-name="module_description"], [data-module-name*="review"], [data-module-name="module_sku"], [data-module-name*="company"], [class*="recommend"]',
};

export function* readProductPage(document: Document, url: URL): Steps<SiteReading> {
  const addressed = idOfAddress(url);
  const data = productData(document, addressed);
  const { id, source } = idOf(document, addressed, data);
  if (id === null)
    return saysNotAvailable(document)
      ? bareReading('alibaba', 'empty', 'delisted')
      : notUnderstood('alibaba', 'no_listings');
  const seller = joinedSeller([...(data === null ? [] : [data.seller]), shownSeller(document, id)]);
  const heading = titleHeading(document);
  const pictures = data?.pictures ?? [];
  const page = yield* takenApart(
    document,
    { ids: new Set([id]), pictures, heading },
    alibabaDialect,
    gallery,
  );
  const isShown = pictures.length > 0 || isGalleryCertain(page, pictures, gallery);
  if (!isShown && saysNotAvailable(document)) return bareReading('alibaba', 'empty', 'delisted');
  return readOwnListing(
    'alibaba',
    {
      id,
      idSource: source,
      url: productAddress(id, addressWithWords(document, url)),
      title: titleOf(document, data, heading),
      pictures,
      priceText: data?.priceText == null ? null : { text: data.priceText, source: 'json' },
      seller,
    },
    page,
  );
}

/** Whether the content says that this is the page of one product, whatever the address says. */
export function saysProductPage(document: Document): boolean {
  const named = productIdOfLink(metaContent(document, 'og:url')) ?? productIdOfLink(canonicalLink(document));
  return (
    named !== null &&
    (productData(document, named) !== null || document.querySelector(gallery.holders) !== null)
  );
}

function idOfAddress(url: URL): string | null {
  const asked = url.searchParams.get('productId');
  return productIdOfLink(url.href) ?? (asked !== null && isProductId(asked) ? asked : null);
}

// What the person opened is in the address; the data only says more of it.
function idOf(
  document: Document,
  addressed: string | null,
  data: ProductData | null,
): { id: string | null; source: Source } {
  if (data?.id != null) return { id: data.id, source: 'json' };
  if (addressed !== null) return { id: addressed, source: 'dom' };
  return {
    id: productIdOfLink(metaContent(document, 'og:url')) ?? productIdOfLink(canonicalLink(document)),
    source: 'meta',
  };
}

function addressWithWords(document: Document, url: URL): string | null {
  const candidates = [metaContent(document, 'og:url'), canonicalLink(document), url.href];
  return (
    candidates.find(
      (address) => /\/[^/]+_\d+\.html/.test(address ?? '') && productIdOfLink(address) !== null,
    ) ?? null
  );
}

function titleHeading(document: Document): Element | null {
  return (
    document.querySelector('[data-module-name="module_title"] h1') ??
    document.querySelector('h1[title]') ??
    document.querySelector('main h1, h1')
  );
}

function titleOf(document: Document, data: ProductData | null, heading: Element | null): CardText {
  if (data !== null && data.title !== '') return { text: data.title, source: data.source };
  const shown = foldedText(heading?.getAttribute('title') ?? heading?.textContent);
  if (shown !== '') return { text: shown, source: 'dom' };
  const meta = textFromHtml(metaContent(document, 'og:title') ?? document.title);
  return { text: meta.replace(/\s+-\s+Buy\s.*$/i, '').replace(/\s+on Alibaba\.com$/i, ''), source: 'meta' };
}

// The link with the page's own product id leads to its seller; recommended products bring sellers of their own.
function shownSeller(document: Document, id: string): SellerPart {
  const links = [...document.querySelectorAll('a[href*=".alibaba.com"]')].filter(
    (link) => minisiteOfLink(link.getAttribute('href')) !== null,
  );
  const marked = links.filter((link) => link.closest(company) !== null);
  const own = links.filter((link) => (link.getAttribute('href') ?? '').includes(`productId=${id}`));
  const minisites = new Set(links.map((link) => minisiteOfLink(link.getAttribute('href'))));
  const candidates = marked.length > 0 ? marked : own.length > 0 ? own : minisites.size === 1 ? links : [];
  const [first] = candidates;
  if (first === undefined) return { fields: {}, source: 'dom' };
  const name = candidates
    .map((link) => foldedText(link.getAttribute('title')) || foldedText(link.textContent))
    .find((text) => text.length > 3 && /\p{L}{2}/u.test(text));
  const holder = first.closest(company) ?? first.parentElement?.parentElement ?? first;
  return {
    source: 'dom',
    fields: {
      company: name ?? null,
      country: countryIn(holder),
      ...minisiteFields(minisiteOfLink(first.getAttribute('href'))),
    },
  };
}

const notAvailableTitle =
  /^(?:product not available|this product is (?:no longer|not) available|product has been removed)/i;
const notAvailable =
  /^(?:sorry, )?(?:this|the) (?:product|item)(?: you (?:are looking for|requested))? (?:is (?:no longer|not|currently not|currently un)|has been|may have been|was) ?(?:available|removed|deleted|delisted|taken down)(?= any ?(?:more|longer)|\s*(?:[.,;!:。]|$)| (?:now|or|by|from)\b)/i;

function saysNotAvailable(document: Document): boolean {
  for (const title of [document.title, metaContent(document, 'og:title') ?? ''])
    if (notAvailableTitle.test(title.trim())) return true;
  return [...document.querySelectorAll('h1, h2, h3, p, div, span')].some(
    (element) =>
      element.childElementCount === 0 &&
      notAvailable.test(foldedText(element.textContent)) &&
      !isHiddenPart(element),
  );
}
