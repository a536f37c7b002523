// SPDX-License-Identifier: Apache-2.0
// The plane placement nearest to a bent one: least squares over pairs of (place in the work, place in the picture).
import { apply } from '../../../../installer/demo/draw/products/print.mjs';

const CORNERS = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
export const cornersBy = (matrix) => CORNERS.map(([u, v]) => apply(matrix, u, v));

// pairs: flat list u, v, x, y, …; gives the work's corners in the picture, or null where there is too little.
export function fitCorners(pairs) {
  if (pairs.length < 4 * 12) return null;
  let unit = 1;
  for (let i = 0; i < pairs.length; i += 4)
    unit = Math.max(unit, Math.abs(pairs[i + 2]), Math.abs(pairs[i + 3]));
  const normal = Array.from({ length: 8 }, () => new Float64Array(9));
  const add = (row, value) => {
    for (let r = 0; r < 8; r++) {
      for (let c = 0; c < 8; c++) normal[r][c] += row[r] * row[c];
      normal[r][8] += row[r] * value;
    }
  };
  for (let i = 0; i < pairs.length; i += 4) {
    const [u, v, x, y] = [pairs[i], pairs[i + 1], pairs[i + 2] / unit, pairs[i + 3] / unit];
    add([u, v, 1, 0, 0, 0, -u * x, -v * x], x);
    add([0, 0, 0, u, v, 1, -u * y, -v * y], y);
  }
  const m = solve(normal);
  return m && cornersBy([...m, 1]).map(([x, y]) => [x * unit, y * unit]);
}

function solve(rows) {
  const n = rows.length;
  for (let k = 0; k < n; k++) {
    let best = k;
    for (let r = k + 1; r < n; r++) if (Math.abs(rows[r][k]) > Math.abs(rows[best][k])) best = r;
    [rows[k], rows[best]] = [rows[best], rows[k]];
    if (Math.abs(rows[k][k]) < 1e-12) return null;
    for (let r = 0; r < n; r++) {
      if (r === k) continue;
      const f = rows[r][k] / rows[k][k];
      for (let c = k; c <= n; c++) rows[r][c] -= f * rows[k][c];
    }
  }
  return rows.map((row, k) => row[n] / row[k]);
}
