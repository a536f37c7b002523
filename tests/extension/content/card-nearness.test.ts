// SPDX-License-Identifier: Apache-2.0
// Cards in sight are found among thousands with a few measures, also where columns are uneven or cards have no place.
import { afterEach, describe, expect, it } from 'vitest';
import { CardNearness } from '../../../extension/src/content/card-nearness';
import { documentOf } from '../sites/document';

interface Grid {
  columns: number;
  heightOf(turn: number): number;
  isHidden(turn: number): boolean;
}

const kViewHeight = 768;
let nearness: CardNearness | null = null;

/** A document of cards in a grid, scrolled to `scrollY`. */
function page(count: number, { columns, heightOf, isHidden }: Grid) {
  const html = `<ul>${'<li></li>'.repeat(count)}</ul>`;
  const document = documentOf(html, 'https://www.aliexpress.com/w/x.html');
  const cards = [...document.querySelectorAll('li')];
  const state = { scrollY: 0, measures: 0 };
  const ends = new Array<number>(columns).fill(0);
  let cell = 0;
  const tops = cards.map((card, turn) => {
    const column = cell % columns;
    const top = ends[column]!;
    if (!isHidden(turn)) {
      ends[column]! += heightOf(turn);
      cell += 1;
    }
    card.getBoundingClientRect = () => {
      state.measures += 1;
      const height = isHidden(turn) ? 0 : heightOf(turn);
      const y = top - state.scrollY;
      return { top: y, bottom: y + height, width: height, height } as DOMRect;
    };
    return top;
  });
  const shown = (from: number, to: number): number[] =>
    cards.flatMap((_, turn) => {
      const y = tops[turn]! - state.scrollY;
      return !isHidden(turn) && y + heightOf(turn) > from && y < to ? [turn] : [];
    });
  nearness = new CardNearness(document, () => undefined);
  return { cards, state, shown, nearness };
}

const grids: [string, Grid][] = [
  ['an even grid', { columns: 5, heightOf: () => 400, isHidden: () => false }],
  ['uneven columns', { columns: 4, heightOf: (turn) => 300 + (turn % 7) * 20, isHidden: () => false }],
  ['cards without a place', { columns: 3, heightOf: () => 350, isHidden: (turn) => turn % 9 === 4 }],
];

describe('nearness of cards', () => {
  afterEach(() => nearness?.stop());

  it.each(grids)('is told in %s, wherever the page is scrolled to', (_, grid) => {
    const { cards, state, shown, nearness: told } = page(3_000, grid);
    for (const scrollY of [0, 5_000, 60_000, 10_000_000]) {
      state.scrollY = scrollY;
      state.measures = 0;
      told.watch(cards);
      const visible = cards.flatMap((card, turn) => (told.of(card) === 'visible' ? [turn] : []));
      expect(visible).toEqual(shown(0, kViewHeight));
      const near = cards.flatMap((card, turn) => (told.of(card) === 'far' ? [] : [turn]));
      expect(near).toEqual(shown(-kViewHeight, 2 * kViewHeight));
      expect(state.measures).toBeLessThan(400);
    }
  });
});
