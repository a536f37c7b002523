// SPDX-License-Identifier: Apache-2.0
// Where art comes to lie on a thing.

// A quad of the art's own shape, centred, turned, and seen a little from the side.
export function quadAt(
  random,
  art,
  cx,
  cy,
  area,
  { turn = 0, skew = 0.05, stretch = 0.04, mirrored = false } = {},
) {
  const ratio = (art.canvas.width / art.canvas.height) * (1 + random.bell() * stretch);
  const w = Math.sqrt(area * ratio);
  const h = w / ratio;
  const [c, s] = [Math.cos(turn), Math.sin(turn)];
  const corners = [
    [-w, -h],
    [w, -h],
    [w, h],
    [-w, h],
  ].map(([x, y]) => {
    const px = (x / 2) * (1 + random.bell() * skew);
    const py = (y / 2) * (1 + random.bell() * skew);
    return [cx + px * c - py * s, cy + px * s + py * c];
  });
  return mirrored ? swapped(corners) : corners;
}

export const swapped = ([a, b, c, d]) => [b, a, d, c];

// The whole art's quad so that it fills the front and loses as little as possible, or fits within it.
export function filling(art, front, fit = false) {
  const side = (a, b) => Math.hypot(front[a][0] - front[b][0], front[a][1] - front[b][1]);
  const shape = (side(0, 1) + side(3, 2)) / (side(0, 3) + side(1, 2));
  const part = art.canvas.width / art.canvas.height / shape;
  const [kx, ky] = part > 1 === fit ? [1, 1 / part] : [part, 1];
  const at = (u, v) => {
    const top = [
      front[0][0] + (front[1][0] - front[0][0]) * u,
      front[0][1] + (front[1][1] - front[0][1]) * u,
    ];
    const low = [
      front[3][0] + (front[2][0] - front[3][0]) * u,
      front[3][1] + (front[2][1] - front[3][1]) * u,
    ];
    return [top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v];
  };
  const [l, r, t, b] = [0.5 - kx / 2, 0.5 + kx / 2, 0.5 - ky / 2, 0.5 + ky / 2];
  return [at(l, t), at(r, t), at(r, b), at(l, b)];
}
