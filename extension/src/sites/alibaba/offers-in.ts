// SPDX-License-Identifier: Apache-2.0
// Every product in a piece of inline data, wherever it stands: the lists move and are renamed, the products are not.
import { asObject, valueAt } from '../json-path';
import type { ListedItem } from '../listed-item';
import { offerItem } from './offer';

const maxDepth = 14;
const maxProducts = 2000;

/** Lists inside a product are more products of the same advertiser. */
const advertised = 'productList';

export function offersIn(value: unknown): ListedItem[] {
  const found: ListedItem[] = [];
  const seen = new Set<object>();
  walk(value, false, 0, found, seen);
  return found;
}

function walk(value: unknown, inAd: boolean, depth: number, found: ListedItem[], seen: Set<object>): void {
  if (typeof value !== 'object' || value === null || depth > maxDepth || found.length >= maxProducts) return;
  if (seen.has(value)) return;
  seen.add(value);
  if (Array.isArray(value)) {
    for (const member of value) walk(member, inAd, depth + 1, found, seen);
    return;
  }
  const item = offerItem(value, inAd);
  if (item !== null) {
    found.push(item);
    walk(valueAt(value, advertised), item.isAd, depth + 1, found, seen);
    return;
  }
  for (const member of Object.values(asObject(value)!)) walk(member, inAd, depth + 1, found, seen);
}
