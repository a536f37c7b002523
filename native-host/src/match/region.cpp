// SPDX-License-Identifier: Apache-2.0
#include "match/region.h"

namespace counterproof::match {
namespace {

/// Keeps the part of the polygon where `inside` (a signed distance) is not negative.
template <class Inside> std::vector<Point> cut(const std::vector<Point> &polygon, Inside inside) {
  std::vector<Point> out;
  for (std::size_t i = 0; i < polygon.size(); ++i) {
    const Point a = polygon[i];
    const Point b = polygon[(i + 1) % polygon.size()];
    const double da = inside(a);
    const double db = inside(b);
    if (da >= 0) out.push_back(a);
    if (da * db < 0) {
      const double t = da / (da - db);
      out.push_back({a.x + t * (b.x - a.x), a.y + t * (b.y - a.y)});
    }
  }
  return out;
}

}  // namespace

std::vector<Point> clipped(std::vector<Point> polygon, double width, double height) {
  polygon = cut(polygon, [](Point p) { return p.x; });
  polygon = cut(polygon, [](Point p) { return p.y; });
  polygon = cut(polygon, [&](Point p) { return width - p.x; });
  polygon = cut(polygon, [&](Point p) { return height - p.y; });
  if (polygon.size() < 3) polygon.clear();
  return polygon;
}

void place(const vision::Transform &query_from_work, const vision::Features &picture,
           const vision::Features &work, Finding &finding) {
  const double width = picture.width;
  const double height = picture.height;
  vision::Transform t = query_from_work;
  if (finding.mirrored) {
    for (int i = 0; i < 3; ++i)
      t.m[i] = width * t.m[6 + i] - t.m[i];
  }
  const double w = work.width;
  const double h = work.height;
  finding.quad = {t.apply({0, 0}), t.apply({w, 0}), t.apply({w, h}), t.apply({0, h})};
  finding.region_in_picture =
      clipped(std::vector<Point>(finding.quad.begin(), finding.quad.end()), width, height);
  finding.region_in_work.clear();
  const auto back = t.inverse();
  if (!back) return;
  for (const Point &p : finding.region_in_picture)
    finding.region_in_work.push_back(back->apply(p));
}

}  // namespace counterproof::match
