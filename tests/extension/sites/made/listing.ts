// SPDX-License-Identifier: Apache-2.0
import { Seeded } from './seeded';

/** An invented listing: what a page is made from, and what its reading must give back. */
export interface MadeListing {
  id: string;
  title: string;
  keys: string[];
  price: string;
  isAd: boolean;
  storeName: string | null;
  company: string | null;
  /** Another id of the same listing (superlink), which its card links to when set. */
  redirectedId: string | null;
}

const subjects = [
  'Heron',
  'Blue Whale',
  'Cat & Moon',
  'Mountain',
  'Tulip Field',
  'Old Harbour',
  'Fox',
  'Night Train',
];
const goods = ['T-shirt', 'Poster', 'Phone Case', 'Mug', 'Tote Bag', 'Cushion Cover', 'Sticker Sheet'];
const offset = 2n ** 51n;

export function usId(id: string): string {
  return (BigInt(id) + offset).toString();
}

export function madeListings(count: number, seed: number): MadeListing[] {
  const random = new Seeded(seed);
  return Array.from({ length: count }, (_, index) => ({
    id: index % 17 === 11 ? `4000${random.digits(9)}` : `10050${1 + random.below(9)}${random.digits(10)}`,
    title: `${random.of(subjects)} Print ${random.of(goods)} No. ${index + 1} for Women and Men`,
    keys: Array.from({ length: 1 + random.below(6) }, () => random.pictureKey()),
    price: `US $${1 + random.below(90)}.${10 + random.below(90)}`,
    isAd: index % 4 === 3,
    storeName: index % 5 === 0 ? `Shop11${random.digits(8)} Store` : null,
    company: index % 10 === 0 ? '某某市样品贸易有限公司' : null,
    redirectedId: index % 13 === 7 ? `10050${1 + random.below(9)}${random.digits(10)}` : null,
  }));
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
