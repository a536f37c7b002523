// SPDX-License-Identifier: Apache-2.0
// The wall or table behind a product, and how light a colour is.
import { mix } from '../paint/shapes.mjs';

export function backdrop(ctx, random, size, tone) {
  const gradient = ctx.createRadialGradient(
    size * 0.5,
    size * 0.4,
    size * 0.1,
    size * 0.5,
    size * 0.5,
    size * 0.8,
  );
  gradient.addColorStop(0, mix(tone, '#ffffff', 0.5));
  gradient.addColorStop(1, mix(tone, '#4a4a50', 0.18));
  ctx.fillStyle = gradient;
  ctx.fillRect(0, 0, size, size);
  if (random.chance(0.35))
    for (let i = 0; i < 9; i++) {
      ctx.fillStyle = mix('#c9a67a', '#e6cfa8', random.next());
      ctx.fillRect(0, size * (0.78 + i * 0.025), size, size * 0.024);
    }
}

export const lightness = (c) =>
  [1, 3, 5].reduce((sum, i, k) => sum + parseInt(c.slice(i, i + 2), 16) * [0.3, 0.59, 0.11][k], 0) / 255;
