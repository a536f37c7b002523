// SPDX-License-Identifier: Apache-2.0
// One element of a copied page, cleaned in place: attributes by a list of what may stay, text through the given filter.

import { pictureOf } from '../sites/shown-pictures';
import { cleanAddress, picturesIn } from './copy-address';
import type { DataCleaner } from './copy-data';
import type { CopyNeeds } from './copy-needs';

/** What was taken out, by kind. */
export type CopyTally = Map<string, number>;

export interface CopyContext {
  address: string;
  needs: CopyNeeds;
  data: DataCleaner;
  tally: CopyTally;
  text(value: string): string;
  /** What a text node says in the copy. */
  words(node: Node): string;
}

const gone = new Set(['style', 'template', 'object', 'embed', 'base', 'audio', 'video', 'track']);
/** Of these only the shape is needed. */
const hollow = new Set(['svg', 'textarea', 'canvas']);
const plainAttributes =
  /^(?:class|role|rel|type|lang|dir|loading|hidden|property|itemprop|itemtype|itemscope|for|charset|aria-(?:level|current|hidden)|data-pl|data-spm|data-testid|data-module-name|module-name|data-idx|data-region|currentpage|totalpage|totalcount|colspan|rowspan|width|height|data-palette-listing-id)$/;
const textAttributes = /^(?:title|alt|aria-label|content|label|data-title)$/;
const keptMeta = /^(?:og:(?:title|url|image|type)|al:\w+:url|twitter:image)$/i;
const styleParts = /(?:^|;)\s*(width|height|display|visibility)\s*:\s*([\w.%-]{1,20})/gi;

const add = (tally: CopyTally, what: string, count = 1): void =>
  void tally.set(what, (tally.get(what) ?? 0) + count);

export function cleanElement(element: Element, original: Element, context: CopyContext): void {
  const { tally } = context;
  const name = element.localName;
  if (gone.has(name) || isUnneededHead(element)) {
    add(tally, name === 'meta' || name === 'link' ? 'head_entries' : 'elements');
    return element.remove();
  }
  if (hollow.has(name)) element.replaceChildren();
  if (name === 'script') return cleanScript(element, context);
  if (name === 'noscript') return cleanNoscript(element);
  if (name === 'img') keepShown(element, original);
  for (const attribute of [...element.attributes]) cleanAttribute(element, attribute, context);
  for (const node of [...element.childNodes]) {
    if (node.nodeType === 8) {
      node.remove();
      add(tally, 'comments');
    } else if (node.nodeType === 3) cleanText(node, context);
  }
}

function isUnneededHead(element: Element): boolean {
  if (element.localName === 'link') return element.getAttribute('rel') !== 'canonical';
  if (element.localName !== 'meta' || element.hasAttribute('charset')) return false;
  return !keptMeta.test(element.getAttribute('property') ?? element.getAttribute('name') ?? '');
}

/** The form that the browser chose among several, which a copy without a window cannot know. */
function keepShown(element: Element, original: Element): void {
  const current = (original as Partial<HTMLImageElement>).currentSrc;
  if (current && pictureOf(original) !== null && picturesIn(current).length > 0)
    element.setAttribute('src', current);
}

function cleanText(node: Node, { words, tally }: CopyContext): void {
  const before = node.nodeValue ?? '';
  const after = words(node);
  if (after === before) return;
  node.nodeValue = after;
  add(tally, 'texts');
}

function cleanScript(element: Element, { data, tally }: CopyContext): void {
  const type = element.getAttribute('type') ?? '';
  const isJson = /json/i.test(type) || element.id === '__AER_DATA__';
  const source = element.getAttribute('src') ?? '';
  const left = data.script(element.textContent ?? '', isJson);
  const id = /^[A-Za-z_][\w-]{0,40}$/.test(element.id) ? element.id : '';
  for (const { name } of [...element.attributes]) element.removeAttribute(name);
  if (left === '') {
    add(tally, 'scripts');
    // The captcha's own script tells the page from others.
    if (!/nocaptcha\/initialize/.test(source)) return element.remove();
    element.setAttribute('src', 'https://g.alicdn.com/sd/nocaptcha/initialize.js');
    return element.replaceChildren();
  }
  if (isJson) element.setAttribute('type', /ld/i.test(type) ? 'application/ld+json' : 'application/json');
  if (id !== '') element.id = id;
  element.textContent = left;
}

/** Pages keep the pictures of late cards in here; the browser holds it as text. */
function cleanNoscript(element: Element): void {
  const pictures = picturesIn(element.innerHTML);
  element.replaceChildren();
  for (const address of pictures) {
    const image = element.ownerDocument.createElement('img');
    image.setAttribute('src', address);
    element.append(image);
  }
}

function cleanAttribute(element: Element, { name, value }: Attr, context: CopyContext): void {
  const after = cleanedValue(element, name.toLowerCase(), value, context);
  if (after === value) return;
  add(context.tally, name === 'href' || name === 'src' ? 'addresses' : 'attributes');
  if (after === null) element.removeAttribute(name);
  else element.setAttribute(name, after);
}

function cleanedValue(element: Element, name: string, value: string, context: CopyContext): string | null {
  const { address, needs, data, text } = context;
  if (name.startsWith('on') || /^(?:value|nonce|integrity|srcdoc|ping|placeholder)$/.test(name)) return null;
  if (name === 'href' || name === 'action') return cleanAddress(value, address, needs);
  if (name === 'src' && element.localName === 'iframe') return cleanAddress(value, address, needs);
  if (name === 'style') return cleanStyle(value);
  if (name === 'content' && /^\s*(?:https?:)?\/\//.test(value))
    return picturesIn(value)[0] ?? cleanAddress(value, address, needs);
  if (name === 'content' && /[?&]productId=\d+/.test(value))
    return `app://product?productId=${/[?&]productId=(\d+)/.exec(value)![1]}`;
  if (textAttributes.test(name)) return text(value);
  if (plainAttributes.test(name)) return plainValue(value, needs);
  if (name === 'id' || name === 'name')
    return /^[A-Za-z_:][\w:-]{0,40}$/.test(value) ? plainValue(value, needs) : null;
  const pictures = picturesIn(value);
  if (pictures.length > 0 && !/^\s*(?:%7B|[{[])/i.test(value)) return pictures.join(', ');
  const cleaned = data.clean(value);
  if (/^\s*(?:%7B|%5B|[{[])/i.test(value)) return cleaned as string;
  return trackedValue(value, needs);
}

/** Long numbers that are no listing's say who or when; the rest of these attributes is the site's own wording. */
const plainValue = (value: string, needs: CopyNeeds): string =>
  value.replace(/\d{6,}/g, (number) => (needs.isNumber(number) ? number : '0'.repeat(number.length)));

/** Other attributes: numbers of listings and words of the site's program stay, all else goes. */
function trackedValue(value: string, needs: CopyNeeds): string | null {
  if (value === '' || value.length > 4_000) return value === '' ? '' : null;
  const kept = value.replace(/[\p{L}\p{N}_.%+-]+/gu, (token) => {
    if (
      needs.isNumber(token) ||
      /^(?:true|false|\d{1,4}|[a-z]+(?:[A-Z][a-z]+)+|[a-z]+(?:_[a-z]+)+)$/.test(token)
    )
      return token;
    return '';
  });
  return /[\p{L}\p{N}]/u.test(kept) ? kept : null;
}

function cleanStyle(value: string): string | null {
  const parts = [...value.matchAll(styleParts)].map((match) => `${match[1]}:${match[2]}`);
  const [picture] = value.includes('url(') ? picturesIn(value) : [];
  if (picture !== undefined) parts.push(`background-image:url("${picture}")`);
  return parts.length > 0 ? parts.join(';') : null;
}
