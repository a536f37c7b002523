// SPDX-License-Identifier: Apache-2.0
// Which item a page shows, and what it is called.
import { canonicalLink, metaContent } from '../meta';
import type { Source } from '../page-reading';
import { foldedText, textFromHtml } from '../plain-text';
import { dealIdOfAddress, itemIdOfAddress } from './address';
import { itemData } from './item-data';
import { globalItemId, isItemId } from './item-id';
import { aliasesInLink, listingLink } from './listing-link';

export interface PageId {
  text: string;
  source: Source;
}

/** Every id the page gives its own item. The address comes first: it is what the person opened. */
export function idsOfPage(document: Document, url: URL, fromData: string | null): PageId[] {
  const ids: PageId[] = [];
  const add = (text: string | null | undefined, source: Source): void => {
    if (text != null && isItemId(text)) ids.push({ text, source });
  };
  const linked = (address: string | null | undefined): string | undefined => {
    const link = listingLink(address ?? null);
    return link?.ids.length === 1 ? link.ids[0] : undefined;
  };
  // Of the several that a deal is opened for, the address does not say which one the page shows.
  const inAddress = itemIdOfAddress(url) ?? (linked(url.href) === undefined ? null : dealIdOfAddress(url));
  add(inAddress, 'dom');
  // The same item in the data: that is where the id was read best.
  if (fromData !== null && ids[0] !== undefined && globalItemId(fromData) === globalItemId(ids[0].text))
    ids.unshift({ text: fromData, source: 'json' });
  else add(fromData, 'json');
  add(linked(metaContent(document, 'og:url')), 'meta');
  add(linked(canonicalLink(document)), 'meta');
  // One listing that pools several: the address of its page names the others in its tracking part.
  for (const alias of aliasesInLink(url.href)) add(alias, 'dom');
  for (const name of ['al:android:url', 'al:iphone:url', 'al:ios:url', 'al:ipad:url'])
    add(/[?&]productId=(\d+)/.exec(metaContent(document, name) ?? '')?.[1], 'meta');
  return ids;
}

export function aliasesOf(ids: readonly PageId[], id: string): string[] {
  const aliases = new Set(ids.flatMap(({ text }) => [text, globalItemId(text)!]));
  aliases.delete(id);
  return [...aliases];
}

/** Whether the content says that this is the page of one item, whatever the address says. */
export function saysItemPage(document: Document): boolean {
  const address = metaContent(document, 'og:url') ?? canonicalLink(document);
  const hasMark = document.querySelector('h1[data-pl]') !== null;
  if (listingLink(address)?.ids.length === 1 && (hasMark || itemData(document) !== null)) return true;
  return hasMark && /[?&]productId=\d+/.test(metaContent(document, 'al:android:url') ?? '');
}

/** The heading with the item's title. */
export function titleHeading(document: Document): Element | null {
  const marked = document.querySelector(
    'h1[data-pl="product-title"], h1[data-pl], [data-pl="product-title"], [class*="title--wrap"] h1, h1.product-title-text',
  );
  if (marked !== null && foldedText(marked.textContent) !== '') return marked;
  const preview = titleInMeta(document).toLowerCase();
  for (const heading of document.querySelectorAll('h1')) {
    const text = foldedText(heading.textContent).toLowerCase();
    if (text.length < 4 || heading.closest('header, footer, nav') !== null) continue;
    if (preview === '' || preview.includes(text) || text.includes(preview)) return heading;
  }
  return null;
}

export function titleOfPage(
  document: Document,
  fromData: string,
  heading: Element | null,
): { text: string; source: Source } {
  if (fromData !== '') return { text: fromData, source: 'json' };
  const shown = foldedText(heading?.textContent);
  if (shown !== '') return { text: shown, source: 'dom' };
  return { text: titleInMeta(document), source: 'meta' };
}

function titleInMeta(document: Document): string {
  const meta = textFromHtml(metaContent(document, 'og:title') ?? document.title);
  // "€97.39 40% OFF|<title>|<category>| - AliExpress" (2020), "<title> - AliExpress <n>" (since 2024).
  const plain = meta
    .replace(/\s*[-–|]\s*Ali\s?Express(?:\.\p{L}+)?(?:\s*\d+)?\s*$/iu, '')
    .replace(/^[^|]*\d+%\s*OFF\s*\|/i, '');
  const title = plain.replace(/\|[^|]*\|\s*$/, '').trim();
  return /^ali\s?express$/i.test(title) ? '' : title;
}
