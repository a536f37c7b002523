// SPDX-License-Identifier: Apache-2.0
// How far two convex quads cover the same ground.

function area(polygon) {
  return polygon.reduce((sum, p, i) => {
    const next = polygon[(i + 1) % polygon.length];
    return sum + (p.x * next.y - next.x * p.y) / 2;
  }, 0);
}

/** The part of a polygon on the left of the line from a to b (Sutherland and Hodgman 1974). */
function cut(polygon, a, b) {
  const side = (p) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  return polygon.flatMap((p, i) => {
    const next = polygon[(i + 1) % polygon.length];
    const here = side(p);
    const there = side(next);
    const kept = here >= 0 ? [p] : [];
    if (here * there >= 0) return kept;
    const part = here / (here - there);
    return [...kept, { x: p.x + (next.x - p.x) * part, y: p.y + (next.y - p.y) * part }];
  });
}

/** Intersection over union, 0 to 1; the corners may go round either way (mirrored works). */
export function overlap(first, second) {
  const a = area(first) > 0 ? first : first.toReversed();
  const b = area(second) > 0 ? second : second.toReversed();
  const common = b.reduce(
    (left, corner, i) => (left.length === 0 ? left : cut(left, corner, b[(i + 1) % b.length])),
    a,
  );
  const shared = common.length < 3 ? 0 : Math.abs(area(common));
  return shared / Math.max(1e-9, Math.abs(area(a)) + Math.abs(area(b)) - shared);
}
