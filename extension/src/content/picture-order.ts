// SPDX-License-Identifier: Apache-2.0
// In which order pictures should be checked: what the artist sees now, then what is near, then the rest, each in the
// order of the page. Pure.

import type { Sighting } from '../sites/page-reading';

export type Nearness = 'visible' | 'near' | 'far';

export function pictureOrder(
  sightings: readonly Sighting[],
  nearness: (card: Element) => Nearness,
): string[] {
  const groups: Record<Nearness, Set<string>> = { visible: new Set(), near: new Set(), far: new Set() };
  for (const { card, pictureKey } of sightings)
    if (pictureKey !== null) groups[nearness(card)].add(pictureKey);
  return [...new Set([...groups.visible, ...groups.near, ...groups.far])];
}
