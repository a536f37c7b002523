// SPDX-License-Identifier: Apache-2.0
// Which listing a link leads to, for every form of link seen on AliExpress.
import { isItemId } from './item-id';

const couldLead = /item|\/i\/|product|offer|click|_p\//i;
const linkParts = /^(?:(?:https?:)?\/\/([^/?#]+))?([^?#]*)(?:\?([^#]*))?/i;
const storefrontHost = /(?:^|\.)aliexpress\.(?:com|us|ru)$|(?:^|\.)tmall\.ru$/i;
const clickHost = /(?:^|[.-])click\.(?:aliexpress|alibaba)\.(?:com|us|ru)$/i;
const otherDutyHost =
  /^(?:message|msg|report|feedback|my|login|passport|shoppingcart|trade|service|helppage|sell(?:er)?)\./i;
const itemPaths = [
  /\/item\/(?:[^/]+\/)?(\d{8,19})(?:_\d+)?(?:\.html?)?\/?$/i,
  /\/i\/(\d{8,19})(?:\.html?)?\/?$/i,
  /\/product\/(\d{8,19})(?:\.html?)?\/?$/i,
  /\/_p\/(?:[^/]+\/)*(\d{8,19})(?:\.html?)?\/?$/i,
  /\/store\/product\/[^/]+\/\d+_(\d{8,19})\.html?$/i,
];
const dealPath = /^\/(?:ssr|gcp|p|pha|bundle|deals?)\b/i;
const dealParameter = /(?:^|&)(?:productIds?|itemIds?|item_ids?|product_ids?)=([^&]*)/i;
const embeddedItem =
  /(?:\/|%2F|%252F)(?:item|i)(?:\/|%2F|%252F)(?:[\w%-]*?(?:\/|%2F|%252F))?(\d{8,19})(?:\.|%2E)html?/i;
const embeddedDeal = /(?:[?&]|%(?:25)?(?:3F|26))productIds?(?:=|%3D|%253D)(\d{8,19})(?!\d)/i;
const adMark = /[?&](?:aem_p4p_detail|search_p4p_id)=/i;
const aliasMarks =
  /(?:x_object_id|orig_sl_item_id|orig_item_id|_p_origin_prod)[^\w&]{1,8}(\d{10,19})(?!\d)/gi;

export interface ListingLink {
  /** The listings it names, as written; a banner may name several. Never empty. */
  ids: string[];
  /** A page of deals, opened for these listings and showing others beside them. */
  isDeal: boolean;
}

/** Null for a link that leads to no listing. Links of other duties (messages, sharing, login) lead to none. */
export function listingLink(href: string | null): ListingLink | null {
  if (href === null || !couldLead.test(href)) return null;
  const parts = linkParts.exec(href.trim());
  if (parts === null) return null;
  const host = (parts[1] ?? '').replace(/:\d+$/, '');
  const path = parts[2] ?? '';
  const query = parts[3] ?? '';
  if (host === '' && !path.startsWith('/')) return null;
  if (host !== '' && clickHost.test(host)) {
    const id = embeddedItem.exec(href)?.[1] ?? embeddedDeal.exec(href)?.[1];
    return id === undefined ? null : { ids: [id], isDeal: false };
  }
  if (host !== '' && (!storefrontHost.test(host) || otherDutyHost.test(host))) return null;
  for (const form of itemPaths) {
    const id = form.exec(path)?.[1];
    if (id !== undefined && isItemId(id)) return { ids: [id], isDeal: false };
  }
  if (!dealPath.test(path)) return null;
  const value = dealParameter.exec(query)?.[1];
  if (value === undefined) return null;
  const ids = idsOfDeal(value);
  return ids.length === 0 ? null : { ids, isDeal: true };
}

/** Whether the link carries the marks of a paid placement. */
export function isAdLink(href: string): boolean {
  return adMark.test(href);
}

/** Further ids of the same listing, which the site puts into the tracking part of its links. */
export function aliasesInLink(href: string): string[] {
  if (!/x_object_id|orig_|_p_origin/i.test(href)) return [];
  // Values inside values are encoded as often as they are nested.
  const plain = decoded(decoded(decoded(href)));
  return [...plain.matchAll(aliasMarks)].map((match) => match[1]!).filter(isItemId);
}

function decoded(text: string): string {
  return text.replace(/%([2-7][0-9a-f])/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

// "<id>:<sku>,<id>:<sku>", each sign possibly percent-encoded.
function idsOfDeal(value: string): string[] {
  const plain = value.replace(/%3A/gi, ':').replace(/%2C/gi, ',').replace(/%7C/gi, ',').replace(/%3B/gi, ',');
  const ids = plain.split(/[,;|]/).map((entry) => entry.split(/[:_]/)[0]!.trim());
  return [...new Set(ids.filter(isItemId))];
}
