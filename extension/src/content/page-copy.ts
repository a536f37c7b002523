// SPDX-License-Identifier: Apache-2.0
// "Save this page": a copy that reads the same and says nothing of the artist. What the reading is made of stays;
// everything else loses its words. Nothing in the page itself is touched, and the copy loads nothing.

import type { PageCopy } from '../messages/page-messages';
import type { PageReading } from '../sites/page-reading';
import { readPageInSteps } from '../sites/read-page';
import { finished } from '../sites/steps';
import type { Steps } from '../sites/steps';
import { cleanAddress } from './copy-address';
import { cleanElement } from './copy-element';
import type { CopyTally } from './copy-element';
import { DataCleaner } from './copy-data';
import { CopyNeeds, withoutSecrets } from './copy-needs';
import { copyTree, htmlOf } from './copy-tree';
import type { CopiedElement } from './copy-tree';

const aboutTheArtist =
  'header, nav, footer, [class*="account" i], [class*="user" i], [class*="member" i], [class*="profile" i], [class*="avatar" i], [class*="nick" i], [id*="account" i], [id*="user" i], [class*="welcome" i], [class*="address" i], [class*="ship-to" i]';

/** More readings than this would keep the artist waiting; what is left then stays masked. */
const kMostReadings = 400;

export function copyPage(document: Document, address: string): PageCopy {
  return finished(copyPageInSteps(document, address));
}

/** The same in steps, between which the page may go on. `hasTime` says no when the artist has waited long enough. */
export function* copyPageInSteps(
  document: Document,
  address: string,
  hasTime: () => boolean = () => true,
): Steps<PageCopy> {
  const { page, sightings } = yield* readPageInSteps(document, address);
  const needs = yield* CopyNeeds.of(page);
  const cards = new Set(sightings.map(({ card }) => card));
  const strict = yield* new Copying(document, address, page, needs, false, hasTime).made(cards);
  if (yield* readingsAgree(strict.reading, page)) return strict;
  // Some pages are known by their words (nothing found, taken down): then those words stay, and no others.
  return yield* new Copying(document, address, page, needs, true, hasTime).made(cards);
}

interface Words {
  node: Node;
  kept: string;
  masked: string;
}

class Copying {
  private readonly data: DataCleaner;
  private readonly tally: CopyTally = new Map();
  private readonly words: Words[] = [];
  private readings = 0;

  constructor(
    private readonly document: Document,
    private readonly address: string,
    private readonly page: PageReading,
    private readonly needs: CopyNeeds,
    private readonly withWords: boolean,
    private readonly hasTime: () => boolean,
  ) {
    this.data = new DataCleaner(this.needs, address, withWords);
  }

  *made(cards: ReadonlySet<Element>): Steps<PageCopy> {
    const { copy, elements } = yield* copyTree(this.document);
    yield* this.cleanAll(copy, elements, cards);
    if (this.withWords) yield* this.maskWhatIsNotNeeded(copy, this.words);
    if (this.data.values > 0) this.tally.set('data_values', this.data.values);
    const mark = copy.createElement('meta');
    mark.setAttribute('name', 'counterproof-address');
    mark.setAttribute('content', cleanAddress(this.address, this.address, this.needs));
    copy.head?.prepend(mark);
    const html = yield* htmlOf(copy.documentElement);
    const { page: reading } = yield* readPageInSteps(copy, this.address);
    return {
      html: `<!DOCTYPE html>\n${html}\n`,
      reading,
      removed: [...this.tally].map(([what, count]) => ({ what, count })),
    };
  }

  private *cleanAll(
    copy: Document,
    elements: readonly CopiedElement[],
    cards: ReadonlySet<Element>,
  ): Steps<void> {
    const { address, needs, data, tally } = this;
    const places = new Map<Element, 'artist' | 'card' | 'page'>();
    for (const { original, copy: element } of elements) {
      // In document order a parent is always known before its children.
      const around = (original.parentElement && places.get(original.parentElement)) ?? 'page';
      const own = original.matches(aboutTheArtist) ? 'artist' : cards.has(original) ? 'card' : around;
      const place = around === 'artist' ? 'artist' : own;
      places.set(original, place);
      yield;
      if (!copy.contains(element)) continue;
      const text = (value: string): string =>
        place === 'card' ? withoutSecrets(value, needs) : needs.text(value);
      const words = (node: Node): string => {
        const before = node.nodeValue ?? '';
        const strict = text(before);
        if (this.withWords && place === 'page' && strict !== before) {
          const kept = withoutSecrets(before, needs);
          this.words.push({ node, kept, masked: strict });
          return kept;
        }
        return strict;
      };
      cleanElement(element, original, { address, needs, data, tally, text, words });
    }
  }

  /** Masks as many words as it can without the page being read as another. */
  private *maskWhatIsNotNeeded(copy: Document, words: readonly Words[]): Steps<void> {
    for (const { node, masked } of words) node.nodeValue = masked;
    if (!this.hasTime()) return;
    this.readings += 1;
    const { page } = yield* readPageInSteps(copy, this.address);
    if (yield* readingsAgree(page, this.page)) return;
    if (this.readings > kMostReadings) return;
    for (const { node, kept } of words) node.nodeValue = kept;
    if (words.length < 2) return;
    const middle = words.length >> 1;
    yield* this.maskWhatIsNotNeeded(copy, words.slice(0, middle));
    yield* this.maskWhatIsNotNeeded(copy, words.slice(middle));
  }
}

/** The same but for what addresses of pictures carry behind the file, which no reading needs. */
export function readsTheSame(one: PageReading, other: PageReading): boolean {
  return finished(readingsAgree(one, other));
}

function* readingsAgree(one: PageReading, other: PageReading): Steps<boolean> {
  for (const list of ['listings', 'recommended'] as const) {
    if (one[list].length !== other[list].length) return false;
    for (const [turn, listing] of one[list].entries()) {
      if (comparable(listing) !== comparable(other[list][turn])) return false;
      yield;
    }
  }
  const facts = (page: PageReading): string => comparable({ ...page, listings: [], recommended: [] });
  return facts(one) === facts(other);
}

const comparable = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) =>
    (key === 'url' || key === 'full') && typeof inner === 'string' ? inner.replace(/[?#].*$/, '') : inner,
  );
