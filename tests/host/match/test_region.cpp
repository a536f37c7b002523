// SPDX-License-Identifier: Apache-2.0
#include "match/region.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::match;

TEST_CASE("polygons are cut at the picture's edges") {
  CHECK(clipped({{-10, -10}, {50, -10}, {50, 30}, {-10, 30}}, 100, 100).size() == 4);
  CHECK(clipped({{-20, 50}, {50, -20}, {120, 50}, {50, 120}}, 100, 100).size() == 8);
  CHECK(clipped({{200, 200}, {300, 200}, {300, 300}}, 100, 100).empty());
  CHECK(clipped({}, 100, 100).empty());
}

TEST_CASE("a mirrored placement is turned back into the picture") {
  vision::Features picture;
  picture.width = 300;
  picture.height = 200;
  vision::Features work;
  work.width = 100;
  work.height = 50;
  Finding finding;
  finding.mirrored = true;
  place(vision::Transform{{1, 0, 20, 0, 1, 30, 0, 0, 1}}, picture, work, finding);
  CHECK(finding.quad[0].x == Approx(280));
  CHECK(finding.quad[0].y == Approx(30));
  CHECK(finding.quad[1].x == Approx(180));
  CHECK(finding.quad[2].y == Approx(80));
  REQUIRE(finding.region_in_work.size() == 4);
  CHECK(finding.region_in_work[2].x == Approx(100));
}
