// SPDX-License-Identifier: Apache-2.0
// Which outlines a page was told, so that it is told only what changed, in messages of a bounded size: a page of
// thousands of matches gets another one many times a second.

import type { Outline, PageOutlinesMessage } from '../messages/page-messages';

const kOutlinesPerMessage = 300;

type Facts = Pick<PageOutlinesMessage, 'pageId' | 'turn' | 'settled'>;

export class ToldOutlines {
  private facts: Facts | null = null;
  /** As text, by listing and picture. */
  private told = new Map<string, string>();

  /** The messages that make the page show these; none when it does. */
  changesTo(outlines: readonly Outline[], facts: Facts): PageOutlinesMessage[] {
    const before = this.facts?.pageId === facts.pageId ? this.told : null;
    const now = new Map<string, string>();
    const changed: Outline[] = [];
    for (const outline of outlines) {
      const key = `${outline.listingId} ${outline.pictureKey}`;
      const text = JSON.stringify(outline);
      now.set(key, text);
      if (before?.get(key) !== text) changed.push(outline);
    }
    const gone = before ? [...before.keys()].filter((key) => !now.has(key)) : [];
    const same = before && changed.length + gone.length === 0;
    if (same && this.facts?.turn === facts.turn && this.facts.settled === facts.settled) return [];
    this.facts = facts;
    this.told = now;
    const messages: PageOutlinesMessage[] = [];
    for (let at = 0; at === 0 || at < changed.length; at += kOutlinesPerMessage) {
      const isLast = at + kOutlinesPerMessage >= changed.length;
      messages.push({
        type: 'page.outlines',
        ...facts,
        fresh: at === 0 && before === null,
        outlines: changed.slice(at, at + kOutlinesPerMessage),
        gone: at === 0 ? gone : [],
        settled: isLast && facts.settled,
      });
    }
    return messages;
  }
}
