// SPDX-License-Identifier: Apache-2.0
/** What a page's head says under a name, in either of the two spellings; null when it says nothing. */
export function metaContent(document: Document, name: string): string | null {
  const content = document
    .querySelector(`meta[property="${name}"], meta[name="${name}"]`)
    ?.getAttribute('content');
  return content === undefined || content === null || content.trim() === '' ? null : content;
}

export function canonicalLink(document: Document): string | null {
  return document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
}
