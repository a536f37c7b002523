// SPDX-License-Identifier: Apache-2.0
#include "vision/features.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

Features made_up() {
  Features features;
  features.width = 640;
  features.height = 480;
  for (int i = 0; i < 9; ++i) {
    const float f = static_cast<float>(i);
    features.keypoints.push_back({10.25F * f, 400 - f, 2 + f, -3 + 0.5F * f});
    for (int n = 0; n < static_cast<int>(kDescriptorSize); ++n) {
      features.descriptors.push_back(static_cast<std::int8_t>((i * 31 + n * 7) % 255 - 127));
    }
  }
  features.plane = {5, 3, Bytes(15, 77)};
  return features;
}

}  // namespace

TEST_CASE("features come back from their bytes as they were") {
  const Features before = made_up();
  const auto after = from_bytes(to_bytes(before));
  REQUIRE(after);
  CHECK(after->width == 640);
  CHECK(after->height == 480);
  REQUIRE(after->size() == before.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    CHECK(after->keypoints[i].x == before.keypoints[i].x);
    CHECK(after->keypoints[i].y == before.keypoints[i].y);
    CHECK(after->keypoints[i].size == before.keypoints[i].size);
    CHECK(after->keypoints[i].angle == before.keypoints[i].angle);
  }
  CHECK(after->descriptors == before.descriptors);
  CHECK(after->plane.width == 5);
  CHECK(after->plane.height == 3);
  CHECK(after->plane.data == before.plane.data);
  CHECK(to_bytes(*after) == to_bytes(before));
}

TEST_CASE("features without key points come back too") {
  Features flat;
  flat.width = 30;
  flat.height = 20;
  const auto after = from_bytes(to_bytes(flat));
  REQUIRE(after);
  CHECK(is_featureless(*after));
  CHECK(after->width == 30);
}

TEST_CASE("bytes cut short anywhere, or too long, are refused") {
  Bytes bytes = to_bytes(made_up());
  for (std::size_t length = 0; length < bytes.size(); ++length) {
    const auto refused = from_bytes(ByteView(bytes).first(length));
    if (refused || refused.error().code != ErrorCode::unreadable) FAIL("taken at " << length);
  }
  bytes.push_back(0);
  CHECK_FALSE(from_bytes(bytes));
}

TEST_CASE("any changed byte is refused") {
  const Bytes bytes = to_bytes(made_up());
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    Bytes damaged = bytes;
    damaged[at] ^= 0x10;
    if (from_bytes(damaged)) FAIL("taken with a changed byte at " << at);
  }
}

TEST_CASE("another version is refused and says so") {
  Bytes bytes = to_bytes(made_up());
  ++bytes[3];
  const auto refused = from_bytes(bytes);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().details == "another version");
}

TEST_CASE("a count that would not fit in memory is refused before anything is made") {
  Bytes bytes = to_bytes(made_up());
  for (int i = 0; i < 4; ++i)
    bytes[4 + 8 + 8 + i] = 0xff;
  CHECK_FALSE(from_bytes(bytes));
}

TEST_CASE("key points of a picture without sides are refused") {
  Features features = made_up();
  features.width = 0;
  CHECK_FALSE(from_bytes(to_bytes(features)));
  features.width = 640;
  features.height = 0;
  CHECK_FALSE(from_bytes(to_bytes(features)));
}

TEST_CASE("a key point no picture can have is refused") {
  const float place = GENERATE(1e9F, -1e9F, std::numeric_limits<float>::infinity(),
                               std::numeric_limits<float>::quiet_NaN());
  Features features = made_up();
  features.keypoints[4].y = place;
  CHECK_FALSE(from_bytes(to_bytes(features)));
  features = made_up();
  features.keypoints[4].x = place;
  CHECK_FALSE(from_bytes(to_bytes(features)));
}
