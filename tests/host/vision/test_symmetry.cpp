// SPDX-License-Identifier: Apache-2.0
#include "vision/drawn_picture.h"
#include "vision/extract.h"
#include "vision/kernels.h"
#include "vision/symmetry.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

/// Share of `made`'s key points that `real` has too: same place, angle and nearly the same numbers.
double share_found(const Features &made, const Features &real) {
  std::size_t found = 0;
  for (std::size_t i = 0; i < made.size(); ++i) {
    for (std::size_t j = 0; j < real.size(); ++j) {
      const Keypoint &a = made.keypoints[i];
      const Keypoint &b = real.keypoints[j];
      if (std::hypot(a.x - b.x, a.y - b.y) > 1.5) continue;
      if (std::abs(std::remainder(a.angle - b.angle, 2 * std::numbers::pi_v<float>)) > 0.1F)
        continue;
      if (dot(made.descriptor(i), real.descriptor(j)) >
          kDescriptorNorm * kDescriptorNorm * 90 / 100) {
        ++found;
        break;
      }
    }
  }
  return static_cast<double>(found) / static_cast<double>(made.size());
}

}  // namespace

// Not all of them: OpenCV's doubling shifts by a quarter pixel, which a mirror turns round.
TEST_CASE("features with signs changed are those of the mirrored and inverted pictures") {
  const Pixels picture = test::draw_artwork(11, 350, 350);
  const Features features = extract_query(picture);
  REQUIRE(features.size() > 80);
  CHECK(share_found(transformed(features, {true, false}), extract_query(test::mirrored(picture))) >
        0.8);
  CHECK(share_found(transformed(features, {false, true}), extract_query(test::inverted(picture))) >
        0.8);
  CHECK(share_found(transformed(features, {true, true}),
                    extract_query(test::mirrored(test::inverted(picture)))) > 0.8);
  CHECK(share_found(features, extract_query(test::mirrored(picture))) < 0.1);
}

TEST_CASE("each symmetry undoes itself") {
  const Features features = extract_query(test::draw_artwork(12, 300, 260));
  for (const Symmetry symmetry : kSymmetries) {
    const Features twice = transformed(transformed(features, symmetry), symmetry);
    CHECK(twice.descriptors == features.descriptors);
    CHECK(twice.keypoints[3].x == Approx(features.keypoints[3].x));
    CHECK(std::cos(twice.keypoints[3].angle - features.keypoints[3].angle) == Approx(1));
  }
}
