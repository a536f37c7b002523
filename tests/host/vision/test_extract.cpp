// SPDX-License-Identifier: Apache-2.0
#include "vision/drawn_picture.h"
#include "vision/extract.h"
#include "vision/gray.h"

#include <catch2/catch.hpp>
#include <cmath>

using namespace counterproof;
using namespace counterproof::vision;

TEST_CASE("the same picture gives the same bytes") {
  const Pixels work = test::draw_artwork(1);
  CHECK(to_bytes(extract_artwork(work)) == to_bytes(extract_artwork(work)));
  CHECK(to_bytes(extract_query(work)) == to_bytes(extract_query(work)));
}

TEST_CASE("key points lie inside the picture and descriptors have unit length") {
  const Features features = extract_artwork(test::draw_artwork(2, 700, 300));
  REQUIRE(features.size() > 100);
  CHECK(features.descriptors.size() == features.size() * kDescriptorSize);
  for (std::size_t i = 0; i < features.size(); ++i) {
    const Keypoint &k = features.keypoints[i];
    CHECK((k.x >= 0 && k.x <= 700 && k.y >= 0 && k.y <= 300 && k.size > 0));
    double squares = 0;
    for (const std::int8_t n : std::span(features.descriptor(i), kDescriptorSize))
      squares += n * n;
    CHECK(std::sqrt(squares) == Approx(kDescriptorNorm).epsilon(0.05));
  }
}

TEST_CASE("flat and empty pictures are featureless, not errors") {
  CHECK(is_featureless(extract_artwork(test::flat(400, 300, {200, 10, 10}))));
  CHECK(is_featureless(extract_query(test::flat(400, 300, {200, 10, 10}))));
  CHECK(is_featureless(extract_query(test::flat(1, 1, {0, 0, 0}))));
  CHECK(is_featureless(extract_artwork(test::flat(2000, 1, {0, 0, 0}))));
  CHECK(is_featureless(extract_artwork(Pixels{})));
  CHECK(is_featureless(extract_query(Pixels{10, 10, 3, Bytes(299)})));
  CHECK(is_featureless(extract_query(Pixels{-1, 10, 3, {}})));
  CHECK(is_featureless(extract_artwork(Pixels{50, 50, 4, Bytes(50 * 50 * 4, 0)})));
}

TEST_CASE("coordinates are those of the picture as received") {
  const Pixels work = test::draw_artwork(3, 500, 400);
  const Features small = extract_query(work);
  const Features large = extract_query(work, {2000, 1600});
  REQUIRE(small.size() == large.size());
  CHECK(large.width == 2000);
  CHECK(large.height == 1600);
  CHECK(large.keypoints[0].x == Approx(4 * small.keypoints[0].x));
  CHECK(large.keypoints[0].size == Approx(4 * small.keypoints[0].size));
}

TEST_CASE("a transparent margin moves the key points and is nothing else") {
  const Pixels work = test::draw_artwork(4, 400, 400, true);
  Pixels wide{600, 500, 4, Bytes(600 * 500 * 4, 0)};
  for (int y = 0; y < 400; ++y) {
    std::copy_n(&work.data[y * 400 * 4], 400 * 4, &wide.data[((y + 60) * 600 + 150) * 4]);
  }
  const Features narrow = extract_artwork(work);
  const Features moved = extract_artwork(wide);
  REQUIRE(narrow.size() == moved.size());
  CHECK(narrow.descriptors == moved.descriptors);
  CHECK(moved.keypoints[5].x == Approx(narrow.keypoints[5].x + 150));
  CHECK(moved.keypoints[5].y == Approx(narrow.keypoints[5].y + 60));
}

TEST_CASE("transparency shows the ground it is laid on") {
  Pixels pixel{2, 1, 4, {0, 0, 0, 255, 0, 0, 0, 0}};
  CHECK(to_gray(pixel, {0, 0, 2, 1}, 240).data == Bytes{0, 240});
  CHECK(has_transparency(pixel));
  CHECK(opaque_box(pixel).width == 1);
}

TEST_CASE("recompression loses more at lower quality and keeps odd sizes") {
  const Pixels work = test::draw_artwork(5, 203, 117);
  const GrayPlane gray = to_gray(work, {0, 0, 203, 117}, 255);
  const auto loss = [&](int quality) {
    const GrayPlane after = recompressed(gray, quality);
    REQUIRE((after.width == 203 && after.height == 117));
    double sum = 0;
    for (std::size_t i = 0; i < gray.data.size(); ++i) {
      sum += std::pow(gray.data[i] - after.data[i], 2);
    }
    return sum / static_cast<double>(gray.data.size());
  };
  CHECK(loss(100) < 1);
  CHECK(loss(80) < loss(50));
  CHECK(loss(50) < loss(10));
  CHECK(loss(50) < 400);
}
