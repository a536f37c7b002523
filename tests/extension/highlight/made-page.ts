// SPDX-License-Identifier: Apache-2.0
// A page of cards with places, in a view whose frames are drawn when the test says so.
import { vi } from 'vitest';
import type { Outline } from '../../../extension/src/messages/page-messages';
import type { Sighting } from '../../../extension/src/sites/page-reading';
import { documentOf } from '../sites/document';

export const kViewWidth = 1024;
export const kViewHeight = 768;
const kCard = 200;

export function place(element: Element, box: () => { x: number; y: number; width: number; height: number }) {
  const asked = vi.fn(() => {
    const { x, y, width, height } = box();
    return { left: x, top: y, width, height, right: x + width, bottom: y + height } as DOMRect;
  });
  element.getBoundingClientRect = asked;
  element.checkVisibility = () => true;
  return asked;
}

/** `count` cards of one picture each, five in a row; what stands at a point is told by `at`. */
export function madePage(count: number, at: (x: number, y: number) => Element | null = () => null) {
  const html = `<div id="bar"></div><ul>${'<li><img></li>'.repeat(count)}</ul>`;
  const document = documentOf(html, 'https://www.aliexpress.com/w/x.html');
  const frames: FrameRequestCallback[] = [];
  const page = { scrollY: 0 };
  const view = document.defaultView!;
  vi.stubGlobal('requestAnimationFrame', (act: FrameRequestCallback) => frames.push(act));
  vi.stubGlobal('cancelAnimationFrame', () => frames.splice(0));
  vi.stubGlobal('getComputedStyle', view.getComputedStyle.bind(view));
  vi.stubGlobal('HTMLElement', view.HTMLElement);
  vi.stubGlobal('HTMLImageElement', view.HTMLImageElement);
  vi.stubGlobal(
    'CSSStyleSheet',
    class {
      replaceSync = vi.fn();
    },
  );
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = vi.fn();
      unobserve = vi.fn();
      disconnect = vi.fn();
    },
  );
  const asked = vi.fn(at);
  document.elementFromPoint = asked;
  const pictures = [...document.querySelectorAll('img')];
  const measures = pictures.map((picture, turn) =>
    place(picture, () => ({
      x: (turn % 5) * kCard,
      y: Math.floor(turn / 5) * kCard - page.scrollY,
      width: kCard - 10,
      height: kCard - 10,
    })),
  );
  const sightings: Sighting[] = pictures.map((picture, turn) => ({
    listingId: String(turn),
    card: picture.parentElement!,
    picture,
    pictureKey: `key${turn}`,
  }));
  /** Draws until no frame is asked for; gives how many there were, `most` at most. */
  const drawAll = (most = 1_000): number => {
    let drawn = 0;
    for (; frames.length > 0 && drawn < most; drawn += 1) for (const act of frames.splice(0)) act(drawn);
    return drawn;
  };
  return { document, page, sightings, measures, asked, drawAll, bar: document.querySelector('#bar')! };
}

export const outlineOf = ({ listingId, pictureKey }: Sighting): Outline => ({
  listingId,
  pictureKey: pictureKey!,
  region: [0, 0, 1, 0, 1, 1, 0, 1],
  label: 'possible copy',
  known: 'new',
});
