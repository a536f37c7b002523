// SPDX-License-Identifier: Apache-2.0
import { bareReading, notUnderstood } from '../bare-reading';
import type { CardText } from '../card-text';
import { isGalleryCertain, readOwnListing, takenApart } from '../listing-page';
import { mayBeOfSeller } from '../lone-shop-link';
import { canonicalLink, metaContent } from '../meta';
import { isHiddenPart } from '../page-content';
import type { SellerReading, SiteReading } from '../page-reading';
import { foldedText, textFromHtml } from '../plain-text';
import { joinedSeller } from '../seller-facts';
import { offerAddress, offerIdOfLink } from './address';
import { dialect1688, sellerIn } from './dialect';
import { offerData } from './offer-data';
import type { Steps } from '../steps';

const gallery = {
  holders: '[class*="detail-gallery"], [class*="od-gallery"], [class*="tab-trigger"], [class*="swipe-pane"]',
  never:
    'header, footer, nav, [class*="recommend"], [class*="desc"], [class*="evaluate"], [class*="sku"], [class*="offer-list"]',
};
const shopParts = '[class*="shop"], [class*="company"], [class*="winport"]';
const delisted =
  /^(?:很抱歉|抱歉)?[，,]?\s*(?:您查看的|您访问的)?(?:商品|货品|该商品|宝贝).{0,12}(?:已下架|已失效|不存在|已删除|已过期)/u;

export function* readOfferPage(document: Document, url: URL): Steps<SiteReading> {
  const addressed = [url.href, canonicalLink(document), metaContent(document, 'og:url')]
    .map(offerIdOfLink)
    .find((id) => id !== null);
  // What the person opened is in the address; scripts also name offers beside it.
  const data = offerData(document, addressed ?? null);
  const id = addressed ?? data?.id ?? undefined;
  if (id === undefined) return notUnderstood('1688', 'no_listings');
  const pictures = data?.pictures ?? [];
  const heading = document.querySelector('h1');
  const page = yield* takenApart(document, { ids: new Set([id]), pictures, heading }, dialect1688, gallery);
  const reading = readOwnListing(
    '1688',
    {
      id,
      idSource: data?.id === id ? 'json' : 'dom',
      url: offerAddress(id),
      title: titleOf(document, data?.title ?? '', heading),
      pictures,
      priceText: null,
      seller: joinedSeller([
        { fields: data?.seller ?? {}, source: 'json' },
        { fields: shownSeller(document, page.beside.elements), source: 'dom' },
      ]),
    },
    page,
  );
  const isShown = reading.page.listings.length > 0 && isGalleryCertain(page, pictures, gallery);
  if (isShown || !saysGone(document)) return reading;
  // What stands beside it is still there to be checked.
  const { linked, listings, sightings } = page.beside;
  const bare = bareReading('1688', 'empty', 'delisted', { links: linked });
  return { page: { ...bare.page, recommended: listings }, sightings };
}

function saysGone(document: Document): boolean {
  return [...document.querySelectorAll('h1, h2, h3, p, div, span')].some(
    (element) =>
      element.childElementCount === 0 &&
      delisted.test(foldedText(element.textContent)) &&
      !isHiddenPart(element),
  );
}

function titleOf(document: Document, fromData: string, heading: Element | null): CardText {
  if (fromData !== '') return { text: fromData, source: 'json' };
  const shown = foldedText(heading?.getAttribute('title') ?? heading?.textContent);
  if (shown !== '') return { text: shown, source: 'dom' };
  const meta = textFromHtml(metaContent(document, 'og:title') ?? document.title);
  return { text: meta.replace(/\s*-\s*(?:阿里巴巴|1688).*$/u, ''), source: 'meta' };
}

// The shop that all links of the page agree on, or the one named where the page speaks of its shop: recommended offers
// bring shops of their own, and banners lead to the shops of whoever paid for them.
function shownSeller(document: Document, elsewhere: ReadonlySet<Element>): Partial<SellerReading> {
  const holder = document.querySelector(gallery.holders);
  const sellerId = holder === null ? null : (sellerIn(holder)?.sellerId ?? null);
  const mayBeOwn = (link: Element): boolean => mayBeOfSeller(link, elsewhere);
  for (const part of [document.documentElement, ...document.querySelectorAll(shopParts)]) {
    const seller = sellerIn(part, mayBeOwn);
    if (seller?.minisite != null) return { ...seller, sellerId: seller.sellerId ?? sellerId };
  }
  return { sellerId };
}
