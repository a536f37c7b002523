// SPDX-License-Identifier: Apache-2.0
#include "portfolio/likeness.h"

#include <catch2/catch.hpp>

using namespace counterproof;

namespace {

/// Coloured stripes, opaque or see-through below `clear_from`.
Pixels striped(int width, int height, int channels, int clear_from = 1 << 20) {
  Pixels pixels{width, height, channels, {}};
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < channels; ++c)
        pixels.data.push_back(static_cast<std::uint8_t>(
            c == 3 ? (y < clear_from ? 255 : 0) : (x * 16 / width * 50 * (c + 1)) % 256));
  return pixels;
}

}  // namespace

TEST_CASE("a likeness does not depend on size or on alpha that hides nothing") {
  const auto likeness = portfolio::likeness_of(striped(320, 160, 3));
  REQUIRE(likeness.size() == 768);
  CHECK(portfolio::apart(likeness, portfolio::likeness_of(striped(64, 64, 3))) == 0.0);
  CHECK(portfolio::apart(likeness, portfolio::likeness_of(striped(320, 160, 4))) == 0.0);
  CHECK_FALSE(portfolio::apart(likeness, portfolio::likeness_of(striped(320, 160, 4, 80))));
}

TEST_CASE("a few cells may differ, a part of the picture may not") {
  const auto likeness = portfolio::likeness_of(striped(320, 320, 3));
  auto signed_in_corner = likeness;
  for (std::size_t i = 0; i < 6 * 3; ++i)
    signed_in_corner[i] ^= 0x80;
  CHECK(portfolio::apart(likeness, signed_in_corner));
  auto other_middle = likeness;
  for (std::size_t cell = 0; cell < 24; ++cell)
    other_middle[(80 + cell) * 3] ^= 0x80;
  CHECK_FALSE(portfolio::apart(likeness, other_middle));
}

TEST_CASE("pixels without area have no likeness, and small ones have one") {
  CHECK(portfolio::likeness_of({}).empty());
  CHECK(portfolio::likeness_of({4, 4, 3, Bytes(47)}).empty());
  CHECK_FALSE(portfolio::apart({}, {}));
  CHECK(portfolio::likeness_of({3, 2, 1, Bytes(6, 90)}) == Bytes(768, 90));
}
