// SPDX-License-Identifier: Apache-2.0
// Text of strangers (titles, shop names) made into one plain line. It stays text: nothing of it is ever markup for us.

/** Far above every real title; a page that gives more is cut so that one listing cannot fill a message. */
const maxTextLength = 2000;

const inlineTag =
  /<\/?(?:a|b|br|div|em|font|h[1-6]|i|img|mark|p|script|small|span|strong|style|sub|sup|svg|u)(?:\s[^<>]*)?\/?>/gi;
const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Folds white space and cuts what is absurdly long. */
export function foldedText(text: string | null | undefined): string {
  if (!text) return '';
  const folded = text
    .slice(0, maxTextLength * 4)
    .replace(/\s+/gu, ' ')
    .trim();
  if (folded.length <= maxTextLength) return folded;
  const cut = folded.slice(0, maxTextLength);
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut;
}

/** The same for text that inline data or an attribute gives as HTML: tags out, character references resolved. */
export function textFromHtml(html: string | null | undefined): string {
  if (!html) return '';
  if (!html.includes('<') && !html.includes('&')) return foldedText(html);
  const withoutTags = html.replace(inlineTag, '');
  return foldedText(withoutTags.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z]{2,5});/gi, resolved));
}

function resolved(reference: string, name: string): string {
  if (!name.startsWith('#')) return namedEntities[name.toLowerCase()] ?? reference;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
    ? String.fromCodePoint(code)
    : reference;
}
