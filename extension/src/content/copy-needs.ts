// SPDX-License-Identifier: Apache-2.0
// What a copy of a page must keep: the words, numbers and keys that its reading is made of. Everything else is masked,
// letter by letter, so that the page keeps its shape and loses what it says.

import type { ListingReading, PageReading, SellerReading } from '../sites/page-reading';
import { foldedText, textFromHtml } from '../sites/plain-text';
import type { Steps } from '../sites/steps';

/** Words of the sites themselves, which readers cut from titles. */
const siteWords = ['AliExpress', 'Ali Express', 'Alibaba.com', 'Alibaba', '1688', 'Etsy', 'OFF', 'Buy'];
const shortest = 3;
const mostInText = 400;

export class CopyNeeds {
  private readonly exact = new Set<string>();
  private inside: string[] = [];
  private readonly numbers = new Set<string>();

  private constructor() {}

  /** In steps: a page may have thousands of listings. */
  static *of(page: PageReading): Steps<CopyNeeds> {
    const needs = new CopyNeeds();
    const texts = new Set<string>(siteWords);
    const seller = (reading: SellerReading | null): void => {
      for (const value of Object.values(reading ?? {})) if (typeof value === 'string') texts.add(value);
    };
    seller(page.seller);
    for (const listing of [...page.listings, ...page.recommended]) {
      needs.learn(listing);
      seller(listing.seller);
      if (texts.size < mostInText) texts.add(listing.title).add(listing.priceText ?? '');
      yield;
    }
    const folded = new Set<string>();
    for (const text of texts) {
      folded.add(foldedText(text));
      for (const number of text.match(/\d{4,}/g) ?? []) needs.numbers.add(number);
      yield;
    }
    for (const text of folded) needs.exact.add(text);
    const longFirst = [...folded].sort((a, b) => b.length - a.length);
    needs.inside = longFirst.filter((text) => text.length >= shortest).slice(0, mostInText * 2);
    return needs;
  }

  private learn({ id, aliases, title, priceText, images }: ListingReading): void {
    this.exact.add(foldedText(title));
    if (priceText !== null) this.exact.add(priceText);
    for (const { key } of images) this.exact.add(key);
    for (const each of [id, ...aliases]) this.numbers.add(each);
  }

  isNumber(text: string): boolean {
    return this.numbers.has(text);
  }

  isWhole(text: string): boolean {
    return this.exact.has(foldedText(text)) || this.exact.has(textFromHtml(text));
  }

  /** Whether something that the reading needs stands in it. */
  holdsPart(text: string): boolean {
    return this.inside.some((needed) => needed.length > shortest && text.includes(needed));
  }

  /** Whether it is part of something that the reading needs. */
  isPart(text: string): boolean {
    return (
      this.isNumber(text) || (text.length >= shortest && this.inside.some((needed) => needed.includes(text)))
    );
  }

  /** The text with everything masked that the reading does not need. */
  text(text: string): string {
    if (text.trim() === '' || this.isWhole(text)) return text;
    const spans: [from: number, to: number][] = [];
    for (const needed of this.inside) {
      if (needed.length > text.length) continue;
      for (let at = text.indexOf(needed); at >= 0; at = text.indexOf(needed, at + needed.length))
        spans.push([at, at + needed.length]);
    }
    for (const match of text.matchAll(/\d{8,20}/g))
      if (this.numbers.has(match[0])) spans.push([match.index, match.index + match[0].length]);
    let result = '';
    let at = 0;
    for (const [from, to] of spans.sort((a, b) => a[0] - b[0])) {
      if (from < at) continue;
      result += masked(text.slice(at, from)) + text.slice(from, to);
      at = to;
    }
    return result + masked(text.slice(at));
  }
}

export function masked(text: string): string {
  return text.replace(/\p{L}|\p{M}/gu, 'x').replace(/\p{N}/gu, '0');
}

const secrets = [
  /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+/gu,
  /\+?\d[\d\s().-]{7,}\d/g,
  /[A-Za-z0-9_-]*\d[A-Za-z0-9_-]{15,}/g,
  /(?:hi|hello|welcome(?: back)?|hola|bonjour|hallo)[,!]?\s+\p{Lu}[^\n,.!]{0,40}/giu,
];

/** For text that stays: addresses, telephone numbers, tokens and greetings are masked all the same. */
export function withoutSecrets(text: string, needs: CopyNeeds): string {
  if (needs.isWhole(text)) return text;
  return secrets.reduce(
    (left, form) => left.replace(form, (found) => (needs.isPart(found.trim()) ? found : masked(found))),
    text,
  );
}
