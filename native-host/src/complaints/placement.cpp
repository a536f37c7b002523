// SPDX-License-Identifier: Apache-2.0
#include "complaints/placement.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace counterproof::complaints {
namespace {

using Polygon = std::vector<Point>;

double area_of(const Polygon &polygon) {
  double twice = 0;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point &a = polygon[i];
    const Point &b = polygon[(i + 1) % polygon.size()];
    twice += a.x * b.y - b.x * a.y;
  }
  return std::abs(twice) / 2;
}

/// Sutherland and Hodgman 1974, one edge: keeps what lies where distance(point) >= 0.
template <class Distance> Polygon clip(const Polygon &polygon, Distance distance) {
  Polygon kept;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point &a = polygon[i];
    const Point &b = polygon[(i + 1) % polygon.size()];
    const double from = distance(a);
    const double to = distance(b);
    if (from >= 0) kept.push_back(a);
    if ((from >= 0) != (to >= 0)) {
      const double t = from / (from - to);
      kept.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
  }
  return kept;
}

}  // namespace

Placement placement_of(const cases::MatchFacts &match) {
  const double width = match.picture_width;
  const double height = match.picture_height;
  Polygon work(match.quad.begin(), match.quad.end());
  const double whole = area_of(work);
  if (whole <= 0 || width <= 0 || height <= 0) return {};
  Polygon inside = clip(work, [](const Point &p) { return p.x; });
  inside = clip(inside, [](const Point &p) { return p.y; });
  inside = clip(inside, [&](const Point &p) { return width - p.x; });
  inside = clip(inside, [&](const Point &p) { return height - p.y; });
  const double shown = area_of(inside);
  return {std::min(1.0, shown / (width * height)), std::min(1.0, shown / whole)};
}

}  // namespace counterproof::complaints
