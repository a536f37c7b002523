// SPDX-License-Identifier: Apache-2.0
/** What a page's head says under a name, in either of the two spellings; null when it says nothing. */
export function metaContent(document: Document, name: string): string | null {
  for (const meta of document.querySelectorAll('meta')) {
    if (meta.getAttribute('property') !== name && meta.getAttribute('name') !== name) continue;
    const content = meta.getAttribute('content');
    return content === null || content.trim() === '' ? null : content;
  }
  return null;
}

export function canonicalLink(document: Document): string | null {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
}
