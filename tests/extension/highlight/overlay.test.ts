// SPDX-License-Identifier: Apache-2.0
// Outlines over a long page are drawn when something changed, and only those: a page must not be kept busy by them.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Overlay } from '../../../extension/src/highlight/overlay';
import { madePage, outlineOf } from './made-page';

const kCards = 200;

function outlined(outlines: number) {
  const page = madePage(kCards);
  const overlay = new Overlay(page.document);
  overlay.showNear(new Set(page.sightings.slice(0, 30).map(({ card }) => card)));
  overlay.showSightings(page.sightings);
  overlay.showOutlines({ fresh: true, outlines: page.sightings.slice(0, outlines).map(outlineOf), gone: [] });
  const drawn = (): Element[] => [
    ...(page.document.documentElement.lastElementChild?.shadowRoot?.querySelectorAll('.outline') ?? []),
  ];
  return { ...page, overlay, drawn };
}

describe('outlines over a long page', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('come to rest when all are drawn', () => {
    const { drawAll, overlay, document } = outlined(150);
    expect(drawAll()).toBeGreaterThan(0);
    expect(drawAll()).toBe(0);
    expect(overlay.owns(document.documentElement.lastElementChild!)).toBe(true);
  });

  it('are not all measured again when one more comes', () => {
    const { drawAll, overlay, sightings, measures } = outlined(150);
    drawAll();
    for (const measure of measures) measure.mockClear();
    for (const sighting of sightings.slice(150, 170)) {
      overlay.showOutlines({ fresh: false, outlines: [outlineOf(sighting)], gone: [] });
      drawAll();
    }
    const measured = measures.filter(({ mock }) => mock.calls.length > 0);
    expect(measured.length).toBe(20);
  });

  it('ask for no frame when nothing changed', () => {
    const { drawAll, overlay } = outlined(150);
    drawAll();
    overlay.showOutlines({ fresh: false, outlines: [], gone: [] });
    expect(drawAll()).toBe(0);
  });

  it('wait where frames are slow, but for those near the screen', () => {
    vi.useFakeTimers();
    const { drawAll, overlay, sightings } = outlined(150);
    const show = (turn: number): void =>
      overlay.showOutlines({ fresh: false, outlines: [outlineOf(sightings[turn]!)], gone: [] });
    drawAll();
    show(160);
    vi.advanceTimersByTime(300);
    expect(drawAll()).toBe(1);
    show(170);
    expect(drawAll()).toBe(0);
    show(29);
    expect(drawAll()).toBe(1);
    show(180);
    vi.advanceTimersByTime(1_200);
    expect(drawAll()).toBeGreaterThan(0);
    vi.useRealTimers();
  });

  it('only those near the screen follow what moves', () => {
    const { drawAll, document, measures } = outlined(150);
    drawAll();
    for (const measure of measures) measure.mockClear();
    document.defaultView!.dispatchEvent(new document.defaultView!.Event('scroll'));
    drawAll();
    expect(measures.flatMap(({ mock }, turn) => (mock.calls.length > 0 ? [turn] : []))).toEqual(
      Array.from({ length: 30 }, (_, turn) => turn),
    );
  });
});
