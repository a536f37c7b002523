// SPDX-License-Identifier: Apache-2.0
// Who offers this, as the page says it: every name and number with where it was read.

import type { SellerReading, SellerSources, Source } from '../../sites/page-reading';
import { shown } from '../shown-text';
import { text } from '../text';
import type { TextKey } from '../text';

export interface SellerLine {
  field: keyof SellerReading;
  label: string;
  value: string;
  /** "shown on the page"; null when it is not known. */
  from: string | null;
}

const kLines: readonly (keyof SellerReading)[] = [
  'storeName',
  'company',
  'registrationNumber',
  'vatNumber',
  'representative',
  'address',
  'country',
  'province',
  'businessType',
  'scope',
  'established',
  'authority',
  'storeId',
  'companyId',
  'sellerId',
  'memberId',
  'minisite',
];

const kSources: Record<Source, TextKey> = {
  json: 'source_json',
  dom: 'source_dom',
  attr: 'source_attr',
  meta: 'source_meta',
};

export function sellerLines(seller: SellerReading, sources: SellerSources = {}): SellerLine[] {
  return kLines.flatMap((field) => {
    const value = seller[field];
    if (typeof value !== 'string' || value.trim() === '') return [];
    const source = sources[field];
    return [
      {
        field,
        label: text(`seller_${field}` as TextKey),
        value: shown(value),
        from: source === undefined ? null : text(kSources[source]),
      },
    ];
  });
}

/** The name to call this seller by; null when the page shows none. */
export function sellerName(seller: SellerReading | null): string | null {
  return seller?.company ?? seller?.storeName ?? seller?.minisite ?? seller?.storeId ?? null;
}
