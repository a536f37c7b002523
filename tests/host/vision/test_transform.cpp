// SPDX-License-Identifier: Apache-2.0
#include "vision/transform.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <vector>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

std::vector<Pair> pairs_under(const Transform &t) {
  std::vector<Pair> pairs;
  for (int y = 0; y < 5; ++y) {
    for (int x = 0; x < 5; ++x) {
      const Point from{100.0 + 170 * x + 13 * y, 50.0 + 140 * y};
      pairs.push_back({from, t.apply(from), 1.0 + x});
    }
  }
  return pairs;
}

void check_same(const Transform &a, const Transform &b) {
  for (const Point p : {Point{0, 0}, Point{900, 10}, Point{400, 800}}) {
    CHECK(a.apply(p).x == Approx(b.apply(p).x).margin(1e-3));
    CHECK(a.apply(p).y == Approx(b.apply(p).y).margin(1e-3));
  }
}

}  // namespace

TEST_CASE("fits recover the map that made the points") {
  const Transform turned{{0.3, -0.2, 40, 0.2, 0.3, 15, 0, 0, 1}};
  const Transform sheared{{0.31, 0.12, 40, -0.05, 0.22, 90, 0, 0, 1}};
  const Transform tilted{{0.4, 0.1, 30, -0.05, 0.5, 60, 1e-4, 2e-4, 1}};
  check_same(*fit_similarity(pairs_under(turned)), turned);
  check_same(*fit_affine(pairs_under(sheared)), sheared);
  const auto start = fit_affine(pairs_under(tilted));
  REQUIRE(start);
  const auto fitted = fit_homography(pairs_under(tilted), *start);
  REQUIRE(fitted);
  const Point corner = fitted->apply({800, 600});
  CHECK(std::hypot(corner.x - tilted.apply({800, 600}).x, corner.y - tilted.apply({800, 600}).y) <
        1.5);
}

TEST_CASE("points that determine nothing give nothing") {
  CHECK_FALSE(fit_affine({}));
  const std::vector<Pair> line = {
      {{0, 0}, {0, 0}}, {{1, 1}, {2, 2}}, {{2, 2}, {4, 4}}, {{3, 3}, {6, 6}}};
  CHECK_FALSE(fit_affine(line));
  const std::vector<Pair> one = {{{5, 5}, {1, 1}}, {{5, 5}, {1, 1}}};
  CHECK_FALSE(fit_similarity(one));
  CHECK_FALSE(fit_homography(line, Transform{{0, 0, 0, 0, 0, 0, 0, 0, 0}}));
}

TEST_CASE("the derivative and the inverse agree with the map") {
  const Transform t{{0.4, 0.1, 30, -0.05, 0.5, 60, 1e-4, 2e-4, 1}};
  const Point p{210, 330};
  const auto j = t.derivative(p);
  const double h = 1e-4;
  CHECK((t.apply({p.x + h, p.y}).x - t.apply(p).x) / h == Approx(j[0]).epsilon(1e-3));
  CHECK((t.apply({p.x, p.y + h}).x - t.apply(p).x) / h == Approx(j[1]).epsilon(1e-3));
  CHECK((t.apply({p.x + h, p.y}).y - t.apply(p).y) / h == Approx(j[2]).epsilon(1e-3));
  CHECK((t.apply({p.x, p.y + h}).y - t.apply(p).y) / h == Approx(j[3]).epsilon(1e-3));
  const auto back = t.inverse();
  REQUIRE(back);
  CHECK(back->apply(t.apply(p)).x == Approx(p.x));
  CHECK_FALSE(Transform{{0, 0, 0, 0, 0, 0, 0, 0, 1}}.inverse());
}
