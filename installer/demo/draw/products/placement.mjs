// SPDX-License-Identifier: Apache-2.0
// Where on a product the work goes, and where its corners come to lie.
import { apply, invert, print, squareToQuad } from './print.mjs';

// Things art gets printed on. Each gives { canvas, quad } where quad is where the printable front lies
// (clockwise from top-left; null when curved). `put(options)` is called once the blank is drawn.
// Places the work into `front`, whole or cut to `window`, mirrored or not; gives the whole work's quad.
export function place(ctx, art, front, { window, mirrored = false, fit = true, ...options }) {
  let quad = front;
  window ??= fit ? [0, 0, 1, 1] : middleCut(art, front);
  if (fit) {
    const wide = Math.hypot(front[1][0] - front[0][0], front[1][1] - front[0][1]);
    const high = Math.hypot(front[3][0] - front[0][0], front[3][1] - front[0][1]);
    const ratio = (art.width * (window[2] - window[0])) / (art.height * (window[3] - window[1]));
    const [rx, ry] = ratio > wide / high ? [1, wide / high / ratio] : [(ratio * high) / wide, 1];
    const m = squareToQuad(front);
    quad = [
      [0.5 - rx / 2, 0.5 - ry / 2],
      [0.5 + rx / 2, 0.5 - ry / 2],
      [0.5 + rx / 2, 0.5 + ry / 2],
      [0.5 - rx / 2, 0.5 + ry / 2],
    ].map(([x, y]) => apply(m, x, y));
  }
  const forward = squareToQuad(quad);
  const back = invert(forward);
  const [u0, v0, u1, v1] = window;
  const toLocal = (u, v) => [
    mirrored ? 1 - (u - u0) / (u1 - u0) : (u - u0) / (u1 - u0),
    (v - v0) / (v1 - v0),
  ];
  const inverse = (x, y) => {
    const [s, t] = apply(back, x, y);
    return [u0 + (mirrored ? 1 - s : s) * (u1 - u0), v0 + t * (v1 - v0)];
  };
  const xs = quad.map((p) => p[0]);
  const ys = quad.map((p) => p[1]);
  const box = [
    Math.min(...xs) - 14,
    Math.min(...ys) - 14,
    Math.max(...xs) - Math.min(...xs) + 28,
    Math.max(...ys) - Math.min(...ys) + 28,
  ];
  print(ctx, art, inverse, { window, box, ...options });
  return [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ].map(([u, v]) => apply(forward, ...toLocal(u, v)));
}

// The largest middle part of the work that fills the front without stretching.
function middleCut(art, front) {
  const wide = Math.hypot(front[1][0] - front[0][0], front[1][1] - front[0][1]);
  const high = Math.hypot(front[3][0] - front[0][0], front[3][1] - front[0][1]);
  const part = art.width / art.height / (wide / high);
  const [du, dv] = part > 1 ? [(1 - 1 / part) / 2, 0] : [0, (1 - part) / 2];
  return [du, dv, 1 - du, 1 - dv];
}
