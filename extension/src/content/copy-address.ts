// SPDX-License-Identifier: Apache-2.0
// Addresses of a copied page: what names a listing, a store or a picture stays; sessions, tokens and tracking go.

import { productPicture } from '../sites/picture-address';
import { masked } from './copy-needs';
import type { CopyNeeds } from './copy-needs';

const ownHosts =
  /(?:^|\.)(?:aliexpress\.(?:com|us|ru)|tmall\.ru|alibaba\.com|1688\.com|alicdn\.com|aliexpress-media\.com|taobao\.com|etsy\.com|etsystatic\.com)$/i;
const idNames =
  /^(?:productIds?|itemIds?|item_ids?|product_ids?|offerId|id|storeNum(?:ber)?|storeId|shopId|listing_id|page|categoryId)$/i;
const adNames = /^(?:aem_p4p_detail|search_p4p_id|is_ad)$/i;
const clickHost = /(?:^|[.-])click\.(?:aliexpress|alibaba)\.(?:com|us|ru)$/i;
/** The page that a click address counts and passes on to. */
const embeddedId =
  /(?:\/|%2F|%252F)(?:item|i)(?:\/|%2F|%252F)[\w%-]*?(\d{8,19})(?:\.|%2E)html?|productIds?(?:=|%3D|%253D)(\d{8,19})/i;
const aliasMarks =
  /(x_object_id|orig_sl_item_id|orig_item_id|_p_origin_prod)(?:%25|%|[^\w]){0,2}[^\d&]{0,12}?(\d{10,19})/gi;
const pictureInText =
  /(?:https?:)?\/\/[^\s"'(),<>\\]+\/(?:kf|ibank|imgextra)\/[^\s"'(),<>\\]+|(?:https?:)?\/\/i\.etsystatic\.com\/[^\s"'(),<>\\]+/gi;

/** Cleaned addresses of the product pictures that a text names, in their order. */
export function picturesIn(text: string): string[] {
  return [...text.matchAll(pictureInText)].flatMap(([address]) => {
    const picture = productPicture(address);
    return picture === null ? badgeIn(address) : [picture.url.replace(/[?#].*$/, '')];
  });
}

// A badge is told by its form alone, and readers must still be able to tell it.
function badgeIn(address: string): string[] {
  const clean = address.replace(/[?#].*$/, '');
  return /\/\d+x\d+\.(?:png|jpe?g|gif|webp)$/i.test(clean) ? [clean] : [];
}

function cleanSegment(segment: string, needs: CopyNeeds): string {
  const bare = segment.replace(/;.*$/, '');
  const numbers: string[] = bare.match(/\d{4,}/g) ?? [];
  if (numbers.some((number) => needs.isNumber(number))) return bare;
  if (/^[A-Za-z_.-]{1,32}(?:\d{0,3}(?:\.html?)?)?$/.test(bare)) return bare;
  // A page that was not understood still says which links would have been listings.
  return /^[\w-]*?_?\d{8,19}(?:_\d+)?\.html?$/.test(bare)
    ? bare.replace(/\d{8,19}/g, keptShape)
    : masked(bare);
}

/** Another number of the same length: the form stays, the number says nothing. */
const keptShape = (number: string): string => '1'.padEnd(number.length, '0');

/** '#' for an address that leads to no page of the marketplaces. */
export function cleanAddress(address: string, base: string, needs: CopyNeeds): string {
  if (!URL.canParse(address, base)) return '#';
  const url = new URL(address, base);
  if (!/^https?:$/.test(url.protocol) || !ownHosts.test(url.hostname)) return '#';
  const picture = productPicture(url.href);
  if (picture !== null) return picture.url.replace(/[?#].*$/, '');
  const path = url.pathname
    .split('/')
    .map((segment) => cleanSegment(segment, needs))
    .join('/');
  const query: string[] = [];
  const embedded = clickHost.test(url.hostname) ? embeddedId.exec(address) : null;
  const target = embedded?.[1] ?? embedded?.[2];
  if (target !== undefined)
    query.push(`dl_target_url=https%3A%2F%2Fwww.aliexpress.com%2Fitem%2F${target}.html`);
  for (const [name, value] of url.searchParams) {
    if (adNames.test(name)) query.push(`${name}=1`);
    else if (idNames.test(name) && /^[\d,:;|_.]{1,400}$/.test(value)) query.push(`${name}=${value}`);
    else if (name === 's' && value === 'p') query.push('s=p');
    else if (/^SearchText$/i.test(name)) query.push(`${name}=x`);
  }
  for (const [, name, id] of address.matchAll(aliasMarks))
    if (needs.isNumber(id!)) query.push(`utparam=${name}%3A${id}`);
  return `https://${url.hostname}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}
