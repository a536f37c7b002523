// SPDX-License-Identifier: Apache-2.0
// A rounded shiny bar, the stuff of plastic and metal.
import { mix } from '../paint/shapes.mjs';

export function gloss(ctx, x, y, w, h, colour) {
  const gradient = ctx.createLinearGradient(x, 0, x + w, 0);
  gradient.addColorStop(0, mix(colour, '#000000', 0.35));
  gradient.addColorStop(0.25, mix(colour, '#ffffff', 0.4));
  gradient.addColorStop(0.5, colour);
  gradient.addColorStop(1, mix(colour, '#000000', 0.45));
  ctx.fillStyle = gradient;
  ctx.beginPath();
  ctx.roundRect(x, y, w, h, Math.min(w, h) * 0.12);
  ctx.fill();
}
