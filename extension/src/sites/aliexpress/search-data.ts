// SPDX-License-Identifier: Apache-2.0
// The inline data of search and category pages: where it stands and what its list holds.
// `window._dida_config_._init_data_= { data: {…} }`: the outer braces are no JSON, the value after `data:` is.
import { jsonAt, propertyValueAt } from '../inline-value';
import { asObject, membersOf, textAt, valueAt } from '../json-path';
import type { ListedItem } from '../listed-item';
import { searchItem } from './search-item';

export interface SearchData {
  items: ListedItem[];
  /** How many results the site says there are, null when it does not say. */
  total: number | null;
  /** The page this is the data of, and how many results stand on one. */
  page: number | null;
  pageSize: number | null;
}

const assignment = /_init_data_(?:["']\s*\])?\s*=(?!=)/g;
const listName = /["']?itemList["']?\s*:(?=\s*[{[])/g;

// The script of a page never changes, and parsing half a megabyte again at each look would cost a frame.
const read = new WeakMap<Element, { length: number; data: SearchData | null }>();

/** The richest list of listings in the inline scripts; null when no script has one. */
export function searchData(document: Document): SearchData | null {
  let best: SearchData | null = null;
  for (const script of document.scripts) {
    const data = dataOfScript(script);
    if (data !== null && (best === null || data.items.length > best.items.length)) best = data;
  }
  return best;
}

function dataOfScript(script: HTMLScriptElement): SearchData | null {
  const text = script.textContent ?? '';
  const before = read.get(script);
  if (before !== undefined && before.length === text.length) return before.data;
  const data = initData(text) ?? looseList(text);
  read.set(script, { length: text.length, data });
  return data;
}

function initData(text: string): SearchData | null {
  let best: SearchData | null = null;
  for (const match of text.matchAll(assignment)) {
    const start = match.index + match[0].length;
    const inside = propertyValueAt(text, start, 'data');
    const value = inside === null ? undefined : jsonAt(text, inside);
    const fields = fieldsOf(value) ?? fieldsOf(jsonAt(text, start));
    const data = fields === null ? null : dataOfFields(fields);
    if (data !== null && (best === null || data.items.length > best.items.length)) best = data;
  }
  return best;
}

// Where the variable was renamed or moved, the list itself still has its name.
function looseList(text: string): SearchData | null {
  for (const match of text.matchAll(listName)) {
    const list = jsonAt(text, match.index + match[0].length);
    const items = itemsOf(list);
    if (items !== null && items.length > 0) return { items, total: null, page: null, pageSize: null };
  }
  return null;
}

function fieldsOf(value: unknown): unknown {
  let at: unknown = value;
  for (let depth = 0; depth < 5 && asObject(at) !== null; depth += 1) {
    const fields = valueAt(at, 'root', 'fields') ?? (valueAt(at, 'mods') === undefined ? undefined : at);
    if (asObject(fields) !== null) return fields;
    at = valueAt(at, 'data');
  }
  return null;
}

function dataOfFields(fields: unknown): SearchData | null {
  const list = valueAt(fields, 'mods', 'itemList') ?? valueAt(fields, 'itemList');
  const items = itemsOf(list);
  const told = (name: string): number | null => {
    const text = textAt(fields, 'pageInfo', name) ?? textAt(fields, 'mods', 'pageInfo', name);
    return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
  };
  const total = told('totalResults') ?? told('totalCount');
  if (items === null && total === null) return null;
  return { items: items ?? [], total, page: told('page') ?? told('currentPage'), pageSize: told('pageSize') };
}

function itemsOf(list: unknown): ListedItem[] | null {
  const members = membersOf(valueAt(list, 'content') ?? list);
  if (members === null) return null;
  const items: ListedItem[] = [];
  for (const member of members) {
    const item = searchItem(member);
    if (item !== null) items.push(item);
  }
  return items;
}
