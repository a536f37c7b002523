// SPDX-License-Identifier: Apache-2.0
// A product page is one listing. The other products it shows, often more than eighty, are kept apart as recommended.
import { bareReading, notUnderstood, unknownSeller } from '../bare-reading';
import type { CardText } from '../card-text';
import { isGalleryCertain, readOwnListing, takenApart } from '../listing-page';
import { mayBeOfSeller } from '../lone-shop-link';
import { canonicalLink, metaContent } from '../meta';
import { isHiddenPart } from '../page-content';
import type { SellerReading, SiteReading, Source } from '../page-reading';
import { isWithin } from '../picture-places';
import { foldedText, textFromHtml } from '../plain-text';
import { isOtherSeller, joinedSeller, type SellerPart } from '../seller-facts';
import { isProductId, minisiteOfLink, productAddress, productIdOfLink } from './address';
import { alibabaDialect, companyIn, countryIn, minisiteFields } from './dialect';
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
  const heading = titleHeading(document);
  const pictures = data?.pictures ?? [];
  const page = yield* takenApart(
    document,
    { ids: new Set([id]), pictures, heading },
    alibabaDialect,
    gallery,
  );
  const isShown = pictures.length > 0 || isGalleryCertain(page, pictures, gallery);
  const { beside } = page;
  if (!isShown && saysNotAvailable(document)) {
    // What stands beside it is still there to be checked.
    const bare = bareReading('alibaba', 'empty', 'delisted', { links: beside.linked });
    return { page: { ...bare.page, recommended: beside.listings }, sightings: beside.sightings };
  }
  const shown = shownSeller(document, { id, named: data?.seller.fields ?? {}, elsewhere: beside.elements });
  return readOwnListing(
    'alibaba',
    {
      id,
      idSource: source,
      url: productAddress(id, addressWithWords(document, url)),
      title: titleOf(document, data, heading),
      pictures,
      priceText: data?.priceText == null ? null : { text: data.priceText, source: 'json' },
      seller: joinedSeller([...(data === null ? [] : [data.seller]), shown]),
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

interface SellerAsked {
  /** The page's own product. */
  id: string;
  /** What the inline data says of its seller. */
  named: Partial<SellerReading>;
  /** The elements about other products. */
  elsewhere: ReadonlySet<Element>;
}

// Where the page marks its company, or the link with the page's own product id, or one alone that no advert and no other
// product brings: recommended products and banners have sellers of their own.
function shownSeller(document: Document, { id, named, elsewhere }: SellerAsked): SellerPart {
  const hrefOf = (link: Element): string => link.getAttribute('href') ?? '';
  const links = [...document.querySelectorAll('a[href*=".alibaba.com"]')].filter(
    (link) => minisiteOfLink(hrefOf(link)) !== null && !isWithin(link, elsewhere),
  );
  const marked = links.filter((link) => link.closest(company) !== null);
  const own = links.filter((link) => productInQuery(hrefOf(link)) === id);
  const lone = links.filter(
    (link) => productInQuery(hrefOf(link)) === null && mayBeOfSeller(link, elsewhere),
  );
  const agreed = new Set(lone.map((link) => minisiteOfLink(hrefOf(link)))).size === 1 ? lone : [];
  const isCertain = marked.length > 0 || own.length > 0;
  const candidates = marked.length > 0 ? marked : own.length > 0 ? own : agreed;
  const [first] = candidates;
  const nothing: SellerPart = { fields: {}, source: 'dom' };
  if (first === undefined) return nothing;
  const name = companyIn(candidates);
  const holder = first.closest(company) ?? first.parentElement?.parentElement ?? first;
  const fields = {
    company: name,
    country: countryIn(holder),
    ...minisiteFields(minisiteOfLink(hrefOf(first))),
  };
  const isOther = isOtherSeller({ ...unknownSeller(), ...named }, { ...unknownSeller(), ...fields });
  // A link that is only not known to be another's must at least name the company that the data names.
  const isOtherName = !isCertain && named.company != null && !isSameName(named.company, name ?? '');
  return isOther || isOtherName ? nothing : { fields, source: 'dom' };
}

function productInQuery(href: string): string | null {
  return /[?&]productId=(\d+)/.exec(href)?.[1] ?? null;
}

function isSameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return plain(one) === plain(other);
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
