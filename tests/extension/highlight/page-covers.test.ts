// SPDX-License-Identifier: Apache-2.0
// The browser is asked what lies over a picture, but never so often or so long that a long page would be held up.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageCovers } from '../../../extension/src/highlight/page-covers';
import { kViewWidth, madePage, place } from './made-page';

/** A page with a bar over its first 80 pixels, where each question takes `costMs`. */
function pageWithBar(cards: number, costMs: number) {
  const clock = { ms: 1_000 };
  const page = madePage(cards, (x, y) => {
    clock.ms += costMs;
    return y < 80 ? bar : (page.sightings.find(({ picture }) => holds(picture!, x, y))?.picture ?? null);
  });
  const bar = page.bar;
  place(bar, () => ({ x: 0, y: 0, width: kViewWidth, height: 80 }));
  const covers = new PageCovers(page.document, () => clock.ms);
  covers.sizeIs(cards);
  const isCovered = (turn: number, x: number, y: number): boolean => {
    const { picture, card } = page.sightings[turn]!;
    return covers.isCovered(picture!, card, [[x, y]]);
  };
  const isInMiddle = (turn: number): boolean =>
    isCovered(turn, (turn % 5) * 200 + 95, Math.floor(turn / 5) * 200 + 95);
  const isSure = (turn: number): boolean => covers.isSure(page.sightings[turn]!.picture!);
  return { ...page, clock, covers, isCovered, isInMiddle, isSure };
}

function holds(element: Element, x: number, y: number): boolean {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return x >= left && x <= right && y >= top && y <= bottom;
}

describe('what lies over pictures', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is asked once until something moves', () => {
    const { isCovered, covers, asked } = pageWithBar(20, 0.1);
    expect([isCovered(0, 50, 50), isCovered(5, 50, 300)]).toEqual([true, false]);
    expect([isCovered(0, 50, 50), isCovered(5, 50, 300)]).toEqual([true, false]);
    expect(asked).toHaveBeenCalledTimes(2);
    covers.moved();
    expect(isCovered(0, 50, 120)).toBe(false);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('is not asked outside of the view', () => {
    const { isCovered, isSure, asked } = pageWithBar(20, 0.1);
    expect([isCovered(0, 50, -20), isSure(0)]).toEqual([false, true]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('takes a small share of the time, and counts what was met before by its place meanwhile', () => {
    const { isCovered, isInMiddle, isSure, covers, clock, asked } = pageWithBar(20, 5);
    expect([isCovered(0, 50, 50), isSure(0)]).toEqual([true, true]);
    covers.nextFrame();
    expect([isCovered(1, 250, 60), isSure(1)]).toEqual([true, false]);
    expect([isCovered(6, 250, 300), isSure(6)]).toEqual([false, false]);
    expect(asked).toHaveBeenCalledTimes(1);
    clock.ms += covers.pauseMs;
    covers.nextFrame();
    expect([isCovered(6, 250, 300), isSure(6)]).toEqual([false, true]);
    const started = clock.ms;
    for (let frame = 0; frame < 200; frame += 1) {
      clock.ms += 16;
      covers.nextFrame();
      covers.moved();
      for (let turn = 0; turn < 15; turn += 1) isInMiddle(turn);
    }
    const spentMs = (asked.mock.calls.length - 2) * 5;
    expect(spentMs / (clock.ms - started)).toBeLessThan(0.12);
  });

  it('is never asked of a page so long that one question could be felt', () => {
    const { isCovered, isSure, asked } = pageWithBar(600, 6);
    expect([isCovered(0, 50, 300), isSure(0)]).toEqual([false, true]);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is asked no more when questions take too long', () => {
    const { isInMiddle, isSure, covers, clock, asked } = pageWithBar(100, 30);
    for (let frame = 0; frame < 10; frame += 1) {
      clock.ms += 1_000;
      covers.nextFrame();
      covers.moved();
      isInMiddle(frame);
    }
    expect(asked).toHaveBeenCalledTimes(2);
    expect([isInMiddle(12), isSure(12)]).toEqual([false, true]);
  });
});
