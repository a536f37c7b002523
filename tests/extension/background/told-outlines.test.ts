// SPDX-License-Identifier: Apache-2.0
// A page is told only what changed of its outlines, in pieces, and shows the same as if it were told all each time.
import { describe, expect, it } from 'vitest';
import { ToldOutlines } from '../../../extension/src/background/told-outlines';
import type { Outline, PageOutlinesMessage } from '../../../extension/src/messages/page-messages';

const outline = (id: number, label = 'Looks like'): Outline => ({
  listingId: String(id),
  pictureKey: `k${id}`,
  region: [0, 0, 1, 0, 1, 1, 0, 1],
  label,
  known: 'new',
});
const outlines = (count: number, label?: string): Outline[] =>
  Array.from({ length: count }, (_, id) => outline(id, label));
const facts = { pageId: 'page-one', turn: 1, settled: false };

/** What the page shows after these messages, as its overlay takes them. */
function shown(messages: PageOutlinesMessage[], before: Outline[] = []): Outline[] {
  let all = new Map(before.map((each) => [`${each.listingId} ${each.pictureKey}`, each]));
  for (const message of messages) {
    if (message.fresh) all = new Map();
    for (const key of message.gone) all.delete(key);
    for (const each of message.outlines) all.set(`${each.listingId} ${each.pictureKey}`, each);
  }
  return [...all.values()];
}

describe('outlines told to a page', () => {
  it('come whole the first time, in messages of a bounded size, settled with the last', () => {
    const messages = new ToldOutlines().changesTo(outlines(1000), { ...facts, settled: true });
    expect(messages.map(({ fresh, settled }) => [fresh, settled])).toEqual([
      [true, false],
      [false, false],
      [false, false],
      [false, true],
    ]);
    expect(shown(messages)).toEqual(outlines(1000));
  });

  it('are only what changed from then on, and nothing when nothing did', () => {
    const told = new ToldOutlines();
    told.changesTo(outlines(1000), facts);
    expect(told.changesTo(outlines(1000), facts)).toEqual([]);
    const next = [...outlines(1000).slice(2), outline(5, 'In your cases'), outline(2000)];
    const now = [...new Map(next.map((each) => [each.listingId, each])).values()];
    const messages = told.changesTo(now, facts);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ fresh: false, gone: ['0 k0', '1 k1'] });
    expect(messages[0]!.outlines.map(({ listingId }) => listingId)).toEqual(['5', '2000']);
    expect(shown(messages, outlines(1000))).toEqual(now);
  });

  it('name the turn again when only that is new, and all when the page is another', () => {
    const told = new ToldOutlines();
    told.changesTo(outlines(3), facts);
    expect(told.changesTo(outlines(3), { ...facts, turn: 2 })).toMatchObject([{ turn: 2, outlines: [] }]);
    expect(told.changesTo(outlines(3), { ...facts, turn: 2, settled: true })).toMatchObject([
      { settled: true, outlines: [] },
    ]);
    const other = told.changesTo(outlines(3), { ...facts, pageId: 'page-two' });
    expect(other).toMatchObject([{ fresh: true, pageId: 'page-two' }]);
    expect(other[0]!.outlines).toHaveLength(3);
  });
});
