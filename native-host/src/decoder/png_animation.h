// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <optional>

namespace counterproof::decoder {

/// The first picture an APNG shows.
struct PngFrame {
  Bytes file;  ///< as a PNG of its own
  int x = 0;   ///< where it lies on the canvas
  int y = 0;
  int width = 0;
  int height = 0;
};

/// An APNG may carry a still picture that is no part of its animation and that browsers never
/// show. Gives the first frame of such a file; nothing for every other, whose first frame is its
/// still picture.
std::optional<PngFrame> frame_behind_still(ByteView file);

}  // namespace counterproof::decoder
