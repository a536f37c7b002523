// SPDX-License-Identifier: Apache-2.0
// Where in the whole list a page of a list stands: from the pager the page shows, its address, and its inline data.
import type { PagerReading } from '../page-reading';
import { foldedText } from '../plain-text';
import type { SearchData } from './search-data';

const pagerPlaces = '[class*="agination"], [role="navigation"], nav';
const currentForm = /active|current|selected/i;
const maxPages = 100_000;

export function pagerOf(document: Document, url: URL, data: SearchData | null): PagerReading | null {
  const shown = shownPager(document);
  const asked = count(addressPage(url.href));
  const isStale = data?.page != null && asked !== null && data.page !== asked;
  const page = shown?.page ?? asked ?? data?.page ?? null;
  const total = shown?.total ?? data?.total ?? null;
  const size = isStale ? null : (data?.pageSize ?? null);
  const pages =
    shown?.pages ?? (total !== null && size !== null && size > 0 ? Math.ceil(total / size) : null);
  if (page === null && pages === null && total === null) return null;
  return { page: page ?? (pages === null ? null : 1), pages, total };
}

function shownPager(document: Document): PagerReading | null {
  const marked = document.querySelector('[currentpage], [totalpage]');
  if (marked !== null) {
    return {
      page: count(marked.getAttribute('currentpage')),
      pages: count(marked.getAttribute('totalpage')),
      total: count(marked.getAttribute('totalcount')),
    };
  }
  for (const current of currentPlaces(document)) {
    const page = count(foldedText(current.textContent));
    if (page === null) continue;
    const holder = holderOf(current);
    return { page, pages: holder === null ? null : lastPage(holder, page), total: null };
  }
  return pagerOfLinks(document);
}

function* currentPlaces(document: Document): Generator<Element> {
  yield* document.querySelectorAll('[aria-current]');
  for (const pager of document.querySelectorAll(pagerPlaces)) {
    for (const element of pager.querySelectorAll('*'))
      if (currentForm.test(element.getAttribute('class') ?? '')) yield element;
  }
}

function holderOf(current: Element): Element | null {
  let at: Element | null = current.parentElement;
  for (let level = 0; level < 4 && at !== null; level += 1) {
    if (numbersIn(at).length > 1) return at;
    at = at.parentElement;
  }
  return null;
}

// Class names gone: links whose texts are page numbers and whose addresses ask for that page.
function pagerOfLinks(document: Document): PagerReading | null {
  let pages: number | null = null;
  for (const link of document.querySelectorAll('a[href*="page="]')) {
    const number = count(foldedText(link.textContent));
    if (number === null || count(addressPage(link.getAttribute('href')!)) !== number) continue;
    pages = Math.max(pages ?? 0, number);
  }
  return pages === null ? null : { page: null, pages, total: null };
}

function lastPage(holder: Element, page: number): number {
  return Math.max(page, ...numbersIn(holder));
}

// The numbers of a pager: "1 2 3 … 25", and what stands behind "/" or "of" ("2 / 25").
function numbersIn(holder: Element): number[] {
  const text = foldedText(holder.textContent);
  if (text.length > 400) return [];
  const numbers: number[] = [];
  for (const element of holder.querySelectorAll('*')) {
    if (element.childElementCount > 0) continue;
    const own = foldedText(element.textContent);
    const number = count(own) ?? count(/^(?:\/|of|из|de|von|sur|di|共)\s*(\d+)/i.exec(own)?.[1] ?? null);
    if (number !== null) numbers.push(number);
  }
  return numbers;
}

function addressPage(address: string): string | null {
  return /[?&](?:page|pageNo|currentPage|pageNum)=(\d+)(?=&|#|$)/i.exec(address)?.[1] ?? null;
}

function count(text: string | null): number | null {
  if (text === null || !/^\d{1,9}$/.test(text.trim())) return null;
  const value = Number(text);
  return value <= maxPages * 1000 ? value : null;
}
