// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

namespace counterproof {

/// A point in pixels, origin at the picture's top-left corner, y down.
struct Point {
  double x = 0;
  double y = 0;
};

/// Four corners; clockwise from the top-left corner of the thing they frame (swapped when it stands
/// mirrored).
using Quad = std::array<Point, 4>;

}  // namespace counterproof
