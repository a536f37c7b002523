// SPDX-License-Identifier: Apache-2.0
import type { ListingSite } from '../../sites/listing-address';
import { shown } from '../shown-text';

const kSites: Readonly<Record<ListingSite, string>> = {
  aliexpress: 'AliExpress',
  alibaba: 'Alibaba',
  '1688': '1688',
  etsy: 'Etsy',
  taobao: 'Taobao',
  tmall: 'Tmall',
  lazada: 'Lazada',
};

export function siteName(site: ListingSite): string {
  // The reading in a page's copy comes from the page's process and may say anything.
  return Object.hasOwn(kSites, site) ? kSites[site] : shown(String(site));
}
