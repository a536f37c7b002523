// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/discriminant.h"
#include "vision/features.h"
#include "vision/gray.h"

#include <vector>

namespace counterproof::vision {

/// Key points and what they look like; coordinates from the plane's top-left corner (a pixel's
/// centre is at .5), strongest first.
struct Detected {
  std::vector<Keypoint> keypoints;
  std::vector<float> strength;
  std::vector<RootSift> roots;
};

/// SIFT (Lowe 2004) at twice the plane's size: the `most` strongest key points. With more parts
/// across than one, the plane's parts (a grid) take turns, so that each keeps its strongest.
Detected detect(const GrayPlane &plane, int most, int parts_across = 1);

}  // namespace counterproof::vision
