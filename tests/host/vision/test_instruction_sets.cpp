// SPDX-License-Identifier: Apache-2.0
#include "vision/drawn_picture.h"
#include "vision/extract.h"
#include "vision/kernels.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <hwy/targets.h>
#include <vector>

using namespace counterproof;
using namespace counterproof::vision;

namespace {

/// Puts back what the machine can do, whatever a check does.
struct AllInstructions {
  ~AllInstructions() {
    hwy::SetSupportedTargetsForTest(0);
    hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  }
};

/// What every machine of this kind has, up to what this one has.
std::vector<std::int64_t> instruction_sets() {
  std::vector<std::int64_t> sets;
  for (std::int64_t left = hwy::SupportedTargets() & HWY_TARGETS; left != 0; left &= left - 1)
    sets.push_back(left & -left);
  return sets;
}

Features seen_with(std::int64_t set, const Pixels &picture) {
  const AllInstructions restored;
  hwy::SetSupportedTargetsForTest(set);
  hwy::GetChosenTarget().Update(hwy::SupportedTargets());
  return extract_query(picture);
}

/// How many key points of `a` are in `b`: within a tenth of a pixel and a hundredth of a radian,
/// and no number of the descriptor off by more than two.
std::size_t shared(const Features &a, const Features &b) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const Keypoint &k = a.keypoints[i];
    for (std::size_t j = 0; j < b.size(); ++j) {
      const Keypoint &other = b.keypoints[j];
      if (std::hypot(k.x - other.x, k.y - other.y) > 0.1) continue;
      if (std::abs(k.angle - other.angle) > 0.01F || std::abs(k.size - other.size) > 0.1F) continue;
      const std::int8_t *left = a.descriptor(i);
      const bool is_alike =
          std::equal(left, left + kDescriptorSize, b.descriptor(j),
                     [](std::int8_t l, std::int8_t r) { return std::abs(l - r) <= 2; });
      if (!is_alike) continue;
      ++count;
      break;
    }
  }
  return count;
}

}  // namespace

TEST_CASE("every instruction set finds the same key points, but for one in a hundred") {
  const auto sets = instruction_sets();
  REQUIRE_FALSE(sets.empty());
  for (const unsigned number : {61U, 62U, 63U}) {
    const Pixels picture = test::draw_artwork(number, 480, 420);
    const Features best = extract_query(picture);
    REQUIRE(best.size() > 100);
    for (const std::int64_t set : sets) {
      const Features other = seen_with(set, picture);
      CAPTURE(number, hwy::TargetName(set), best.size(), other.size());
      CHECK(shared(best, other) * 100 >= best.size() * 99);
      CHECK(shared(other, best) * 100 >= other.size() * 99);
    }
  }
}
