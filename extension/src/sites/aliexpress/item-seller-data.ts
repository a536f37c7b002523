// SPDX-License-Identifier: Apache-2.0
// The seller in the inline data of an item page. Store number, seller number and company number are different things and
// are never taken for one another.
import { unknownSeller } from '../bare-reading';
import { membersOf, textAt, valueAt } from '../json-path';
import type { SellerReading } from '../page-reading';
import { textFromHtml } from '../plain-text';
import { sellerIdOfLink, storeIdOfLicenceLink, storeIdOfLink } from './store-address';

const modules: readonly (readonly string[])[] = [
  ['storeModule'],
  ['sellerComponent'],
  ['SHOP_CARD_PC'],
  ['SHOP_CARD_PC', 'sellerInfo'],
  ['SHOP_CARD'],
  ['SHOP_CARD', 'sellerInfo'],
  ['GLOBAL_DATA', 'globalData'],
  ['commonModule'],
  ['actionModule'],
];

const disclosure =
  /<a\b[^>]*href\s*=\s*["']([^"']*showcredential\.htm[^"']*)["'][^>]*>([^]*?)<\/a>|(https?:\/\/[^\s"'<>]*showcredential\.htm[^\s"'<>]*)/i;

export function itemSellerOfData(value: unknown): SellerReading {
  const card = shopCard(value);
  const named = disclosedSeller(value);
  // A page that pools several merchants shows a shop which is none of them and names the seller in the disclosure that
  // the law asks for. Nothing of that shop may then stand in a complaint.
  if (named === null || named.storeId === card.storeId) return card;
  return { ...unknownSeller(), ...named };
}

function shopCard(value: unknown): SellerReading {
  const first = (...names: string[]): string | null => {
    for (const path of modules) {
      for (const name of names) {
        const text = textAt(value, ...path, name);
        if (text !== null) return text;
      }
    }
    return null;
  };
  const number = (...names: string[]): string | null => {
    const text = first(...names);
    return text !== null && /^[1-9]\d{3,19}$/.test(text) ? text : null;
  };
  return {
    ...unknownSeller(),
    storeId: number('storeNum', 'storeId') ?? storeIdOfLink(first('storeURL', 'storeUrl')),
    storeName: textFromHtml(first('storeName')) || null,
    sellerId: number('sellerAdminSeq', 'sellerId') ?? sellerIdOfLink(first('storeHomePage')),
    memberId: number('aliMemberId', 'ownerMemberId'),
    companyId: number('companyId'),
    company: textFromHtml(first('companyName')) || null,
    country: textFromHtml(first('countryCompleteName')) || null,
    province: textFromHtml(first('province')) || null,
    established: textFromHtml(first('formatOpenTime', 'openTime')) || null,
  };
}

function disclosedSeller(value: unknown): Pick<SellerReading, 'storeId' | 'storeName'> | null {
  for (const name of ['COMPLIANCE_PC', 'COMPLIANCE']) {
    for (const entry of membersOf(valueAt(value, name, 'complianceList')) ?? []) {
      const found = disclosure.exec((textAt(entry, 'content') ?? '').slice(0, 50_000));
      const storeId = storeIdOfLicenceLink(found?.[1]?.replaceAll('&amp;', '&') ?? found?.[3] ?? null);
      if (storeId !== null) return { storeId, storeName: textFromHtml(found?.[2]) || null };
    }
  }
  return null;
}
