// SPDX-License-Identifier: Apache-2.0
import { asObject, parsedJson, valueAt } from './json-path';

/** Every object of a type in the page's JSON-LD, whether it stands alone, in a list or in a graph. */
export function jsonLdOfType(document: Document, type: string): unknown[] {
  const found: unknown[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    // Bare line breaks inside its texts are common, and no JSON.
    const value = parsedJson((script.textContent ?? '').replace(/\p{Cc}+/gu, ' '));
    const members = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const member of members) {
      const graph = valueAt(member, '@graph');
      for (const entry of Array.isArray(graph) ? (graph as unknown[]) : [member])
        if (asObject(entry) !== null && isOfType(valueAt(entry, '@type'), type)) found.push(entry);
    }
  }
  return found;
}

function isOfType(value: unknown, type: string): boolean {
  return value === type || (Array.isArray(value) && value.includes(type));
}
