// SPDX-License-Identifier: Apache-2.0
// Reads the outlines that stand over a page, and says on which card and where in its picture each one lies.
import { findListing } from '../../../installer/demo/marketplace/catalogue.mjs';

/**
 * The outlines that can be seen now: { href, key, label, region } with the region in pixels of the picture, as
 * [[x, y], …]; href and key are null for an outline that lies over no card.
 */
export function readOutlines(page) {
  return page.evaluate(() => {
    const host = [...document.documentElement.children].find((element) =>
      element.shadowRoot?.querySelector('.outline'),
    );
    if (!host) return [];
    const origin = host.getBoundingClientRect();
    const images = [...document.images].flatMap((image) => {
      const card = image.closest('a[href]');
      const box = image.getBoundingClientRect();
      return card && box.width > 60 ? [{ image, card, box }] : [];
    });
    const shown = [...host.shadowRoot.querySelectorAll('.outline')].filter((outline) => !outline.hidden);
    return shown.map((outline) => {
      const points = [...outline.querySelector('polygon').points].map(({ x, y }) => [
        x + origin.left,
        y + origin.top,
      ]);
      const middle = [0, 1].map(
        (axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length,
      );
      const under = images.find(
        ({ box }) =>
          box.left <= middle[0] && middle[0] <= box.right && box.top <= middle[1] && middle[1] <= box.bottom,
      );
      const label = outline.querySelector('.badge').textContent;
      if (!under) return { href: null, key: null, label, region: [] };
      const { image, card, box } = under;
      // object-fit: cover, as the sample page draws its pictures.
      const scale = Math.max(box.width / image.naturalWidth, box.height / image.naturalHeight);
      const left = box.left + (box.width - image.naturalWidth * scale) / 2;
      const top = box.top + (box.height - image.naturalHeight * scale) / 2;
      return {
        href: card.href,
        key: /\/kf\/([A-Za-z0-9]{34})/.exec(image.src)?.[1] ?? null,
        label,
        region: points.map(([x, y]) => [(x - left) / scale, (y - top) / scale]),
        size: [image.naturalWidth, image.naturalHeight],
      };
    });
  });
}

/** The global listing id that a card's link stands for, whatever kind of link it is; null when it is none. */
export function listingIdOf(href) {
  const id = /\/item\/(\d+)\.html/.exec(href)?.[1] ?? /productIds=(\d+)/.exec(href)?.[1];
  return (id && findListing(id)?.id) ?? null;
}

function holds(polygon, x, y) {
  let inside = false;
  for (let i = 0, j = polygon.length - 1; i < polygon.length; j = i++) {
    const [xi, yi] = polygon[i];
    const [xj, yj] = polygon[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** How two regions of one picture lie to one another: { overUnion, insideOf } (share of the first inside the second). */
export function overlap(found, wanted, [width, height]) {
  let [first, both, either] = [0, 0, 0];
  const steps = 120;
  for (let row = 0; row < steps; row++) {
    for (let column = 0; column < steps; column++) {
      const [x, y] = [((column + 0.5) / steps) * width, ((row + 0.5) / steps) * height];
      const [a, b] = [holds(found, x, y), holds(wanted, x, y)];
      first += Number(a);
      both += Number(a && b);
      either += Number(a || b);
    }
  }
  return { overUnion: both / Math.max(1, either), insideOf: both / Math.max(1, first) };
}
