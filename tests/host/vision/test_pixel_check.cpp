// SPDX-License-Identifier: Apache-2.0
#include "vision/drawn_picture.h"
#include "vision/extract.h"
#include "vision/pixel_check.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

struct Print {
  Features work, picture;
  Transform place;
  PixelCheck check(bool mirrored = false) const {
    return check_pixels(picture, mirrored, work, place);
  }
};

Print print_of(const Pixels &work, const Pixels &ground, const std::array<double, 9> &place) {
  Print print{extract_artwork(work), extract_query(test::lay(work, ground, place).picture), {}};
  print.place.m = place;
  return print;
}

Pixels shirt() { return test::cloth(3, 350, {60, 70, 110}); }

/// How much better it fits where it belongs.
double gain(const PixelCheck &check) { return check.agreement - check.elsewhere; }

}  // namespace

TEST_CASE("a print's edges run where its placement says, and another work's do not") {
  const Pixels work = test::draw_artwork(5);
  auto print = print_of(work, shirt(), test::placed(work, 0.3, -12, 180, 170));
  const auto own = print.check();
  CHECK(own.cells > 20);
  CHECK(own.side == Approx(0.3 * 600).margin(2));
  CHECK(own.agreement > 0.6);
  CHECK(gain(own) > 0.3);
  CHECK(own.share > 0.7);
  print.work = extract_artwork(test::draw_artwork(6));
  const auto other = print.check();
  CHECK(gain(other) < 0.1);
  CHECK(other.share < 0.3);
}

TEST_CASE("light and dark exchanged, mirrored, or a few pixels off agree as well") {
  const Pixels work = test::draw_artwork(8);
  const auto place = test::placed(work, 0.35, 20, 170, 180);
  const auto plain = gain(print_of(work, shirt(), place).check());
  auto inverted = print_of(test::inverted(work), test::inverted(shirt()), place);
  inverted.work = extract_artwork(work);
  CHECK(gain(inverted.check()) > 0.8 * plain);
  auto turned_over = print_of(work, shirt(), place);
  turned_over.picture = extract_query(test::mirrored(test::lay(work, shirt(), place).picture));
  CHECK(gain(turned_over.check(true)) > 0.9 * plain);
  CHECK(gain(turned_over.check(false)) < 0.2 * plain);
  auto off = print_of(work, shirt(), place);
  off.place.m[2] += 3;
  CHECK(gain(off.check()) > 0.5 * plain);
}

TEST_CASE("what lies outside, is too small, or has no small copy is not compared") {
  const Pixels work = test::draw_artwork(5);
  CHECK(print_of(work, shirt(), test::placed(work, 0.3, 0, 900, 900)).check().cells == 0);
  CHECK(print_of(work, shirt(), test::placed(work, 0.02, 0, 180, 170)).check().cells == 0);
  auto print = print_of(work, shirt(), test::placed(work, 0.3, 0, 180, 170));
  print.work.plane = {};
  CHECK(print.check().cells == 0);
  print =
      print_of(test::flat(600, 500, {90, 90, 90}), shirt(), test::placed(work, 0.3, 0, 180, 170));
  CHECK(print.check().cells == 0);
}

TEST_CASE("a cropped work is compared where the picture shows it") {
  const Pixels work = test::draw_artwork(5);
  const auto check = print_of(work, shirt(), test::placed(work, 1.5, 0, 300, 100)).check();
  CHECK(check.cells >= 2);
  CHECK(check.cells < 12);
  CHECK(gain(check) > 0.25);
}

TEST_CASE("any placement is taken, also one that is none") {
  const Pixels work = test::draw_artwork(5);
  auto print = print_of(work, shirt(), test::placed(work, 0.3, 0, 180, 170));
  for (const double value : {0.0, 1e-12, 1e300, -1e300, std::nan("")}) {
    print.place.m.fill(value);
    CHECK(print.check().cells == 0);
  }
}
