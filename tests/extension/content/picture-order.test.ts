// SPDX-License-Identifier: Apache-2.0
import { describe, expect, it } from 'vitest';
import { pictureOrder } from '../../../extension/src/content/picture-order';
import type { Nearness } from '../../../extension/src/content/picture-order';
import type { Sighting } from '../../../extension/src/sites/page-reading';

const sighting = (pictureKey: string | null, nearness: Nearness): Sighting => ({
  listingId: '1',
  card: { nearness } as unknown as Element,
  picture: null,
  pictureKey,
});
const nearness = (card: Element): Nearness => (card as unknown as { nearness: Nearness }).nearness;

describe('order of pictures', () => {
  it('is what is seen, then what is near, each once; the rest follows by itself', () => {
    const order = pictureOrder(
      [
        sighting('far', 'far'),
        sighting('near', 'near'),
        sighting(null, 'visible'),
        sighting('seen', 'visible'),
        sighting('far', 'visible'),
        sighting('last', 'far'),
      ],
      nearness,
    );
    expect(order).toEqual(['seen', 'far', 'near']);
  });
});
