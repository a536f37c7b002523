// SPDX-License-Identifier: Apache-2.0
// Minisites carry the data of each shop module as URL-encoded JSON in an attribute.
import { asObject, parsedJson, textAt, valueAt } from '../json-path';
import type { ListedItem } from '../listed-item';
import type { PagerReading } from '../page-reading';
import { offersIn } from './offers-in';

export interface ShopModule {
  name: string;
  /** What the module shows. */
  data: unknown;
  /** What every module knows of the supplier. */
  site: unknown;
}

const attributes = ['module-data', 'data-module-data'];

const read = new WeakMap<Element, { text: string; module: ShopModule | null }>();

export function shopModules(document: Document): ShopModule[] {
  const found: ShopModule[] = [];
  for (const element of document.querySelectorAll(attributes.map((name) => `[${name}]`).join(','))) {
    const module = moduleOf(element);
    if (module !== null) found.push(module);
  }
  return found;
}

export function moduleItems(modules: readonly ShopModule[]): ListedItem[] {
  return modules.flatMap(({ data }) => offersIn(data));
}

export function modulePager(modules: readonly ShopModule[]): PagerReading | null {
  for (const { data } of modules) {
    const view = valueAt(data, 'pageNavView');
    if (asObject(view) === null) continue;
    const number = (name: string): number | null => {
      const text = textAt(view, name);
      return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null;
    };
    const total = number('totalLines');
    const lines = number('pageLines');
    const pages = number('totalPage') ?? (total !== null && lines ? Math.ceil(total / lines) : null);
    return { page: number('currentPage'), pages, total };
  }
  return null;
}

/** The value of a field that may be wrapped as {fieldName, value}; a wrapper without a value hides the field. */
export function plainAt(value: unknown, name: string): string | null {
  return textAt(value, name) ?? textAt(value, name, 'value');
}

function moduleOf(element: Element): ShopModule | null {
  const text = attributes.map((name) => element.getAttribute(name)).find((value) => value !== null) ?? '';
  const before = read.get(element);
  if (before !== undefined && before.text === text) return before.module;
  const value = parsedJson(decoded(text)) ?? parsedJson(text);
  const module =
    asObject(value) === null
      ? null
      : {
          name:
            textAt(value, 'module_name') ??
            textAt(value, 'mds', 'moduleNameAlias') ??
            element.getAttribute('module-name') ??
            '',
          data:
            valueAt(value, 'mds', 'moduleData', 'data') ??
            valueAt(value, 'moduleData', 'data') ??
            valueAt(value, 'data'),
          site: valueAt(value, 'gdc') ?? {},
        };
  read.set(element, { text, module });
  return module;
}

function decoded(text: string): string | null {
  try {
    // Some servers write a space as a plus sign.
    return decodeURIComponent(text.includes('%20') ? text : text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}
