// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

namespace counterproof {

/// Interleaved 8-bit pixels, rows top to bottom without padding: data.size() == width * height *
/// channels. channels is 1 (gray), 3 (RGB) or 4 (RGBA, straight alpha). sRGB is assumed; EXIF
/// orientation is applied.
struct Pixels {
  int width = 0;
  int height = 0;
  int channels = 0;
  Bytes data;
};

}  // namespace counterproof
