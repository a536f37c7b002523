// SPDX-License-Identifier: Apache-2.0
#include "vision/discriminant.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <numeric>
#include <random>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

constexpr int kCells = 4;
constexpr int kDirections = 8;

RootSift drawn_root(unsigned seed) {
  std::mt19937 random(seed);
  RootSift root;
  for (float &cell : root)
    cell = static_cast<float>(random() % 1000);
  const float squares = std::inner_product(root.begin(), root.end(), root.begin(), 0.F);
  for (float &cell : root)
    cell /= std::sqrt(squares);
  return root;
}

/// The RootSIFT of the same point in the mirrored and / or inverted picture: its frame keeps the
/// point's own direction ahead.
RootSift seen(const RootSift &root, Symmetry symmetry) {
  RootSift out{};
  for (int row = 0; row < kCells; ++row) {
    for (int column = 0; column < kCells; ++column) {
      for (int direction = 0; direction < kDirections; ++direction) {
        int r = row, c = column, d = direction;
        if (symmetry.mirrored) {
          r = kCells - 1 - r;
          d = (kDirections - d) % kDirections;
        }
        if (symmetry.inverted) {
          r = kCells - 1 - r;
          c = kCells - 1 - c;
        }
        out[(r * kCells + c) * kDirections + d] =
            root[(row * kCells + column) * kDirections + direction];
      }
    }
  }
  return out;
}

std::array<std::int8_t, kDescriptorSize> told(const RootSift &root) {
  std::array<std::int8_t, kDescriptorSize> descriptor;
  discriminate(root, descriptor.data());
  return descriptor;
}

}  // namespace

TEST_CASE("sums of parity keep lengths and keep or change their sign") {
  const RootSift root = drawn_root(1);
  const ParitySums sums = parity_sums(root);
  double squares = 0;
  for (const auto &row : sums)
    squares += std::inner_product(row.begin(), row.end(), row.begin(), 0.0);
  CHECK(squares == Approx(1));
  for (const Symmetry symmetry : kSymmetries) {
    const ParitySums there = parity_sums(seen(root, symmetry));
    for (std::size_t parity = 0; parity < kParities.size(); ++parity) {
      const bool changes = (symmetry.mirrored && kParities[parity].odd_when_mirrored) !=
                           (symmetry.inverted && kParities[parity].odd_when_inverted);
      for (std::size_t i = 0; i < kSumsOfParity; ++i)
        CHECK(there[parity][i] == (changes ? -1 : 1) * sums[parity][i]);
    }
  }
}

TEST_CASE("the mirrored and inverted point has the same numbers but for known signs") {
  for (unsigned seed = 1; seed <= 20; ++seed) {
    const RootSift root = drawn_root(seed);
    const auto descriptor = told(root);
    for (const Symmetry symmetry : kSymmetries) {
      const auto there = told(seen(root, symmetry));
      const auto signs = signs_of(symmetry);
      for (std::size_t i = 0; i < kDescriptorSize; ++i)
        CHECK(there[i] == descriptor[i] * signs[i]);
    }
  }
}

TEST_CASE("each symmetry changes some numbers and keeps others") {
  for (const Symmetry symmetry : {kSymmetries[1], kSymmetries[2], kSymmetries[3]}) {
    const auto signs = signs_of(symmetry);
    const auto changed = std::count(signs.begin(), signs.end(), -1);
    CHECK(changed > static_cast<std::ptrdiff_t>(kDescriptorSize / 4));
    CHECK(changed < static_cast<std::ptrdiff_t>(kDescriptorSize * 3 / 4));
  }
}

TEST_CASE("numbers have one length and none is out of range") {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const auto descriptor = told(drawn_root(seed));
    double squares = 0;
    for (const std::int8_t number : descriptor) {
      CHECK(number >= -127);
      squares += number * number;
    }
    CHECK(std::sqrt(squares) == Approx(kDescriptorNorm).epsilon(0.02));
  }
}

TEST_CASE("a point without any gradient has no length and harms nothing") {
  for (const std::int8_t number : told(RootSift{}))
    CHECK(std::abs(number) <= 127);
}
