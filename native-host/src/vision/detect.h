// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "vision/features.h"
#include "vision/gray.h"

#include <vector>

namespace counterproof::vision {

/// Key points with their RootSIFT descriptors; coordinates from the plane's top-left corner (a
/// pixel's centre is at .5), strongest first.
struct Detected {
  std::vector<Keypoint> keypoints;
  std::vector<float> strength;
  Bytes descriptors;
};

/// SIFT (Lowe 2004; OpenCV's, with its doubled first octave): the `most` strongest key points.
Detected detect(const GrayPlane &plane, int most);

}  // namespace counterproof::vision
