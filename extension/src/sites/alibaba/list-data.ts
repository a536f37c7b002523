// SPDX-License-Identifier: Apache-2.0
// The inline data of Alibaba's lists: `window.__page__data_sse10._offer_list = {…}` since 2023, with booths of
// advertisers in `_wending` and an empty result in `_zero`; `_PAGE_DATA_` on supplier lists; `offerList` before.
import { jsonAt } from '../inline-value';
import { asObject, textAt, valueAt } from '../json-path';
import type { ListedItem } from '../listed-item';
import type { PagerReading } from '../page-reading';
import { offersIn } from './offers-in';

export interface ListData {
  items: ListedItem[];
  pager: PagerReading | null;
  /** The data itself says that nothing was found. */
  isEmpty: boolean;
  /** The list is one of suppliers. */
  isOfSuppliers: boolean;
}

const assignments =
  /(_offer_list|_wending(?:\.\w+|\[["']\w+["']\])?|_zero|_PAGE_DATA_|__INITIAL_(?:DATA|STATE)__|offerResultData)(?:["']\s*\])?\s*=(?!=)/g;
const looseList = /["']?(offerList|offers|offerResultData)["']?\s*:\s*(?=[[{])/g;

// The script of a page never changes, and parsing half a megabyte again at each look would cost a frame.
const read = new WeakMap<Element, { length: number; pieces: Piece[] }>();

interface Piece {
  name: string;
  value: unknown;
}

/** Null when no script has a list of Alibaba's. */
export function listData(document: Document): ListData | null {
  const pieces = [...document.scripts].flatMap(piecesOf);
  if (pieces.length === 0) return null;
  const items = pieces.flatMap(({ value }) => offersIn(value));
  const pager = pieces.map(({ value }) => pagerOf(value)).find((found) => found !== null);
  const isEmpty =
    items.length === 0 &&
    pieces.some(({ name, value }) => (name === '_zero' && asObject(value) !== null) || saysNone(value));
  return {
    items,
    pager: pager ?? null,
    isEmpty,
    isOfSuppliers: pieces.some(({ name, value }) => name === '_PAGE_DATA_' && supplierCount(value) > 0),
  };
}

function piecesOf(script: HTMLScriptElement): Piece[] {
  const text = script.textContent ?? '';
  const before = read.get(script);
  if (before !== undefined && before.length === text.length) return before.pieces;
  let pieces = assigned(text, assignments);
  if (pieces.length === 0 && /productId|product-detail/.test(text)) pieces = assigned(text, looseList);
  read.set(script, { length: text.length, pieces });
  return pieces;
}

function assigned(text: string, starts: RegExp): Piece[] {
  const pieces: Piece[] = [];
  for (const match of text.matchAll(starts)) {
    const value = jsonAt(text, match.index + match[0].length);
    if (value !== undefined) pieces.push({ name: match[1]!.replace(/[.[].*/, ''), value });
  }
  return pieces;
}

function resultOf(value: unknown): unknown {
  return valueAt(value, 'offerResultData') ?? value;
}

function supplierCount(value: unknown): number {
  const list = valueAt(resultOf(value), 'offerList');
  return Array.isArray(list) ? list.length : 0;
}

function saysNone(value: unknown): boolean {
  const result = resultOf(value);
  const lists = ['offers', 'offerList', 'itemsViewList'].map((name) => valueAt(result, name));
  const isBare =
    lists.some((list) => Array.isArray(list)) &&
    lists.every((list) => !Array.isArray(list) || list.length === 0);
  return isBare && numberAt(result, 'totalCount') === 0;
}

function pagerOf(value: unknown): PagerReading | null {
  const result = resultOf(value);
  const paging = valueAt(result, 'paginationData') ?? valueAt(value, 'paginationData');
  const pager = {
    page: numberAt(result, 'currentPage') ?? numberAt(paging, 'currentPage') ?? numberAt(paging, 'page'),
    pages: numberAt(paging, 'pageCount') ?? numberAt(result, 'pageCount'),
    total: numberAt(result, 'totalCount') ?? numberAt(paging, 'totalCount'),
  };
  return Object.values(pager).some((number) => number !== null) ? pager : null;
}

function numberAt(value: unknown, name: string): number | null {
  const text = textAt(value, name);
  const digits = text?.replace(/[,.\s+]/g, '') ?? '';
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null;
}
