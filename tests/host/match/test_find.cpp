// SPDX-License-Identifier: Apache-2.0
#include "match/gallery.h"
#include "vision/drawn_picture.h"
#include "vision/extract.h"

#include <catch2/catch.hpp>
#include <utility>

using namespace counterproof;
using match::Kind;

namespace {

/// The best finding is `id`, is a match, and its corners are within `tolerance` pixels.
match::Finding expect(const match::Verdict &verdict, const std::string &id, const Quad &quad,
                      double tolerance) {
  REQUIRE_FALSE(verdict.findings.empty());
  const match::Finding &best = verdict.findings.front();
  CAPTURE(id, best.work_id, best.score, best.evidence.points, best.evidence.coverage);
  CHECK(best.work_id == id);
  CHECK(best.kind == Kind::match);
  CHECK(verdict.kind == Kind::match);
  CHECK(test::largest_miss(best.quad, quad) < tolerance);
  return best;
}

Pixels wall() { return test::cloth(7, 480, {170, 160, 150}); }

}  // namespace

TEST_CASE("a plain copy is found at any size") {
  for (const unsigned number : {0U, 9U, 17U}) {
    const Pixels work = test::opaque_work(number);
    const auto found = expect(test::look(work), std::string("w").append(std::to_string(number)),
                              {Point{0, 0}, {600, 0}, {600, 500}, {0, 500}}, 6);
    CHECK_FALSE(found.mirrored);
    CHECK_FALSE(found.inverted);
    CHECK(found.evidence.points > 30);
    CHECK(found.evidence.coverage > 0.5);
    const auto small = test::lay(work, test::flat(220, 184, {255, 255, 255}),
                                 {220 / 600.0, 0, 0, 0, 184 / 500.0, 0, 0, 0, 1});
    expect(test::look(small.picture), std::string("w").append(std::to_string(number)), small.quad,
           4);
  }
}

TEST_CASE("a turned, shrunk print is found where it is") {
  const Pixels work = test::opaque_work(3);
  for (const double degrees : {-160.0, -35.0, 20.0, 90.0}) {
    const auto laid = test::lay(work, wall(), test::placed(work, 0.36, degrees, 250, 230));
    expect(test::look(laid.picture), "w3", laid.quad, 6);
  }
}

TEST_CASE("a print on a garment in a 350 pixel picture is found") {
  const Pixels work = test::opaque_work(5);
  const auto laid =
      test::lay(work, test::cloth(3, 350, {60, 70, 110}), test::placed(work, 0.2, -6, 180, 170));
  expect(test::look(laid.picture), "w5", laid.quad, 6);
}

TEST_CASE("perspective is followed") {
  const Pixels work = test::opaque_work(6);
  const auto laid = test::lay(work, wall(), {0.5, 0.06, 70, 0.02, 0.52, 90, 2e-4, 3e-4, 1});
  expect(test::look(laid.picture), "w6", laid.quad, 7);
}

TEST_CASE("a mirrored work is found, its corners swapped") {
  const Pixels work = test::opaque_work(7);
  auto laid = test::lay(test::mirrored(work), wall(), test::placed(work, 0.5, 8, 240, 230));
  std::swap(laid.quad[0], laid.quad[1]);
  std::swap(laid.quad[2], laid.quad[3]);
  CHECK(expect(test::look(laid.picture), "w7", laid.quad, 6).mirrored);
}

TEST_CASE("light and dark exchanged is found") {
  const Pixels work = test::opaque_work(8);
  const auto laid = test::lay(test::inverted(work), wall(), test::placed(work, 0.5, -8, 240, 230));
  CHECK(expect(test::look(laid.picture), "w8", laid.quad, 6).inverted);
}

TEST_CASE("a change of hue is found") {
  const Pixels work = test::opaque_work(10);
  const auto laid =
      test::lay(test::recoloured(work), wall(), test::placed(work, 0.55, 0, 240, 230));
  REQUIRE_FALSE(test::look(laid.picture).findings.empty());
  CHECK(test::look(laid.picture).findings.front().work_id == "w10");
}

TEST_CASE("of a crop the whole work's corners are given, and the visible part") {
  const Pixels work = test::opaque_work(11);
  // A window of 420 x 380 at (150, 60) of the work, shown at 0.9 times its size.
  const auto laid = test::lay(work, test::flat(378, 342, {0, 0, 0}),
                              {0.9, 0, -150 * 0.9, 0, 0.9, -60 * 0.9, 0, 0, 1});
  const auto found = expect(test::look(laid.picture), "w11", laid.quad, 12);
  REQUIRE(found.region_in_picture.size() >= 3);
  REQUIRE(found.region_in_work.size() == found.region_in_picture.size());
  for (const Point &p : found.region_in_picture) {
    CHECK((p.x >= -1e-6 && p.x <= 378 + 1e-6 && p.y >= -1e-6 && p.y <= 342 + 1e-6));
  }
  for (const Point &p : found.region_in_work) {
    CHECK((p.x > 130 && p.x < 590 && p.y > 40 && p.y < 460));
  }
}

TEST_CASE("a small crop is at least listed, in the right place") {
  const Pixels work = test::opaque_work(11);
  const auto laid = test::lay(work, test::flat(360, 336, {0, 0, 0}),
                              {1.2, 0, -220 * 1.2, 0, 1.2, -60 * 1.2, 0, 0, 1});
  const auto verdict = test::look(laid.picture);
  REQUIRE(verdict.kind != Kind::none);
  CHECK(verdict.findings.front().work_id == "w11");
  CHECK(test::largest_miss(verdict.findings.front().quad, laid.quad) < 20);
}

TEST_CASE("transparent designs are found on light and on dark cloth") {
  const Pixels work = test::transparent_work(2);
  for (const auto colour : {std::array<std::uint8_t, 3>{235, 230, 225}, {30, 30, 40}}) {
    const auto laid =
        test::lay(work, test::cloth(12, 400, colour), test::placed(work, 0.4, 4, 200, 200));
    expect(test::look(laid.picture), "t2", laid.quad, 7);
  }
}

TEST_CASE("coordinates follow the size the picture was received in") {
  const Pixels work = test::opaque_work(13);
  const auto verdict = match::find(test::gallery(), vision::extract_query(work, {1200, 1000}));
  expect(verdict, "w13", {Point{0, 0}, {1200, 0}, {1200, 1000}, {0, 1000}}, 12);
}

TEST_CASE("two works in one picture are both found") {
  const Pixels a = test::opaque_work(14);
  const Pixels b = test::opaque_work(15);
  auto laid =
      test::lay(a, test::flat(480, 480, {240, 240, 240}), test::placed(a, 0.35, 0, 120, 110));
  laid = test::lay(b, laid.picture, test::placed(b, 0.35, 0, 350, 360));
  const auto verdict = test::look(laid.picture);
  REQUIRE(verdict.findings.size() >= 2);
  const std::string first = verdict.findings[0].work_id;
  const std::string second = verdict.findings[1].work_id;
  CHECK(((first == "w14" && second == "w15") || (first == "w15" && second == "w14")));
  CHECK(verdict.findings[1].kind == Kind::match);
}
