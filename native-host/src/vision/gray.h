// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/pixels.h"

#include <cstdint>

namespace counterproof::vision {

/// One byte a pixel, row by row, no padding.
struct GrayPlane {
  int width = 0;
  int height = 0;
  Bytes data;
};

/// True for 1, 3 or 4 channels with an area and exactly the data that needs.
bool is_sound(const Pixels &pixels);

/// True when some pixels are clearly see-through.
bool has_transparency(const Pixels &pixels);

/// A rectangle in whole pixels.
struct Box {
  int x = 0;
  int y = 0;
  int width = 0;
  int height = 0;
};

/// Where the picture is not see-through; the whole picture when it has no alpha.
Box opaque_box(const Pixels &pixels);

/// Luma (Rec. 601) of the part in `box`, over a flat ground of `ground` (0..255) where it is
/// see-through.
GrayPlane to_gray(const Pixels &pixels, Box box, std::uint8_t ground);

/// The same picture with its long side `side`: area-averaged when smaller, cubic when larger.
GrayPlane with_side(const GrayPlane &plane, int side);

/// What a JPEG of this quality (1..100, Annex K luminance table of ITU-T T.81) would leave.
GrayPlane recompressed(const GrayPlane &plane, int quality);

}  // namespace counterproof::vision
