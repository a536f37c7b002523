// SPDX-License-Identifier: Apache-2.0
#include "vision/symmetry.h"

#include <cmath>
#include <numbers>

namespace counterproof::vision {
namespace {

constexpr int kCells = 4;
constexpr int kDirections = 8;

/// source[i]: which number of the given descriptor becomes number i.
std::array<std::uint8_t, kDescriptorSize> permutation(Symmetry symmetry) {
  std::array<std::uint8_t, kDescriptorSize> source{};
  for (int row = 0; row < kCells; ++row) {
    for (int column = 0; column < kCells; ++column) {
      for (int direction = 0; direction < kDirections; ++direction) {
        int r = row;
        int c = column;
        int d = direction;
        if (symmetry.mirrored) {
          r = kCells - 1 - r;
          d = (kDirections - d) % kDirections;
        }
        // The gradient turns by half a turn and the patch with it: directions within it stay.
        if (symmetry.inverted) {
          r = kCells - 1 - r;
          c = kCells - 1 - c;
        }
        source[(row * kCells + column) * kDirections + direction] =
            static_cast<std::uint8_t>((r * kCells + c) * kDirections + d);
      }
    }
  }
  return source;
}

const std::array<std::array<std::uint8_t, kDescriptorSize>, kForms> kPermutations = {
    permutation(kSymmetries[0]), permutation(kSymmetries[1]), permutation(kSymmetries[2]),
    permutation(kSymmetries[3])};

}  // namespace

Features transformed(const Features &features, Symmetry symmetry) {
  constexpr float kHalfTurn = static_cast<float>(std::numbers::pi);
  const auto &source = kPermutations[(symmetry.mirrored ? 1 : 0) + (symmetry.inverted ? 2 : 0)];
  Features out;
  out.width = features.width;
  out.height = features.height;
  out.keypoints = features.keypoints;
  out.descriptors.resize(features.descriptors.size());
  for (std::size_t i = 0; i < features.size(); ++i) {
    Keypoint &k = out.keypoints[i];
    if (symmetry.mirrored) {
      k.x = static_cast<float>(features.width) - k.x;
      k.angle = kHalfTurn - k.angle;
    }
    if (symmetry.inverted) k.angle += kHalfTurn;
    k.angle = std::remainder(k.angle, 2 * kHalfTurn);
    const std::size_t first = i * kDescriptorSize;
    for (std::size_t n = 0; n < kDescriptorSize; ++n) {
      out.descriptors[first + n] = features.descriptors[first + source[n]];
    }
  }
  return out;
}

}  // namespace counterproof::vision
