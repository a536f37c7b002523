// SPDX-License-Identifier: Apache-2.0
// In which order pictures should be checked: what the artist sees now, then what is near, each in the order of the page.
// The rest follows by itself, so a page of any length has a short order. Pure.

import type { Sighting } from '../sites/page-reading';

export type Nearness = 'visible' | 'near' | 'far';

const kMost = 600;

export function pictureOrder(
  sightings: readonly Sighting[],
  nearness: (card: Element) => Nearness,
): string[] {
  const visible = new Set<string>();
  const near = new Set<string>();
  for (const { card, pictureKey } of sightings) {
    if (pictureKey === null) continue;
    const place = nearness(card);
    if (place === 'visible') visible.add(pictureKey);
    else if (place === 'near') near.add(pictureKey);
  }
  return [...new Set([...visible, ...near])].slice(0, kMost);
}
