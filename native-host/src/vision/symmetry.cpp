// SPDX-License-Identifier: Apache-2.0
#include "vision/symmetry.h"

#include "vision/discriminant.h"

#include <cmath>
#include <numbers>

namespace counterproof::vision {
Features transformed(const Features &features, Symmetry symmetry) {
  constexpr float kHalfTurn = static_cast<float>(std::numbers::pi);
  const auto signs = signs_of(symmetry);
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
    const std::int8_t *from = features.descriptor(i);
    for (std::size_t n = 0; n < kDescriptorSize; ++n)
      out.descriptors[i * kDescriptorSize + n] = static_cast<std::int8_t>(from[n] * signs[n]);
  }
  return out;
}

}  // namespace counterproof::vision
