// SPDX-License-Identifier: Apache-2.0
// "Save this page": a copy that reads the same and says nothing of the artist. What the reading is made of stays;
// everything else loses its words. Nothing in the page itself is touched, and the copy loads nothing.

import type { PageCopy } from '../messages/page-messages';
import type { PageReading, Sighting } from '../sites/page-reading';
import { readPage } from '../sites/read-page';
import { cleanAddress } from './copy-address';
import { cleanElement } from './copy-element';
import type { CopyTally } from './copy-element';
import { DataCleaner } from './copy-data';
import { CopyNeeds, withoutSecrets } from './copy-needs';

const aboutTheArtist =
  'header, nav, footer, [class*="account" i], [class*="user" i], [class*="member" i], [class*="profile" i], [class*="avatar" i], [class*="nick" i], [id*="account" i], [id*="user" i], [class*="welcome" i], [class*="address" i], [class*="ship-to" i]';

/** More readings than this would keep the artist waiting; what is left then stays masked. */
const kMostReadings = 400;

export function copyPage(document: Document, address: string): PageCopy {
  const { page, sightings } = readPage(document, address);
  const strict = new Copying(document, address, page, sightings, false).made();
  if (readsTheSame(strict.reading, page)) return strict;
  // Some pages are known by their words (nothing found, taken down): then those words stay, and no others.
  return new Copying(document, address, page, sightings, true).made();
}

interface Words {
  node: Node;
  kept: string;
  masked: string;
}

class Copying {
  private readonly needs: CopyNeeds;
  private readonly data: DataCleaner;
  private readonly tally: CopyTally = new Map();
  private readonly copy: Document;
  private readonly words: Words[] = [];
  private readings = 0;

  constructor(
    private readonly document: Document,
    private readonly address: string,
    private readonly page: PageReading,
    sightings: readonly Sighting[],
    private readonly withWords: boolean,
  ) {
    this.needs = new CopyNeeds(page);
    this.data = new DataCleaner(this.needs, address, withWords);
    this.copy = document.cloneNode(true) as Document;
    this.cleanAll(new Set(sightings.map(({ card }) => card)));
  }

  made(): PageCopy {
    if (this.withWords) this.maskWhatIsNotNeeded(this.words);
    if (this.data.values > 0) this.tally.set('data_values', this.data.values);
    const mark = this.copy.createElement('meta');
    mark.setAttribute('name', 'counterproof-address');
    mark.setAttribute('content', cleanAddress(this.address, this.address, this.needs));
    this.copy.head?.prepend(mark);
    return {
      html: `<!DOCTYPE html>\n${this.copy.documentElement.outerHTML}\n`,
      reading: readPage(this.copy, this.address).page,
      removed: [...this.tally].map(([what, count]) => ({ what, count })),
    };
  }

  private cleanAll(cards: ReadonlySet<Element>): void {
    const { address, needs, data, tally } = this;
    const originals = walk(this.document.documentElement);
    const copied = walk(this.copy.documentElement);
    const places = new Map<Element, 'artist' | 'card' | 'page'>();
    originals.forEach((original, turn) => {
      // In document order a parent is always known before its children.
      const around = (original.parentElement && places.get(original.parentElement)) ?? 'page';
      const own = original.matches(aboutTheArtist) ? 'artist' : cards.has(original) ? 'card' : around;
      const place = around === 'artist' ? 'artist' : own;
      places.set(original, place);
      const element = copied[turn];
      if (!element || !this.copy.contains(element)) return;
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
    });
  }

  /** Masks as many words as it can without the page being read as another. */
  private maskWhatIsNotNeeded(words: readonly Words[]): void {
    for (const { node, masked } of words) node.nodeValue = masked;
    this.readings += 1;
    if (readsTheSame(readPage(this.copy, this.address).page, this.page)) return;
    if (this.readings > kMostReadings) return;
    for (const { node, kept } of words) node.nodeValue = kept;
    if (words.length < 2) return;
    const middle = words.length >> 1;
    this.maskWhatIsNotNeeded(words.slice(0, middle));
    this.maskWhatIsNotNeeded(words.slice(middle));
  }
}

const walk = (root: Element): Element[] => [root, ...root.querySelectorAll('*')];

/** The same but for what addresses of pictures carry behind the file, which no reading needs. */
export function readsTheSame(one: PageReading, other: PageReading): boolean {
  const comparable = (reading: PageReading): string =>
    JSON.stringify(reading, (key, value: unknown) =>
      (key === 'url' || key === 'full') && typeof value === 'string' ? value.replace(/[?#].*$/, '') : value,
    );
  return comparable(one) === comparable(other);
}
