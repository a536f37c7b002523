// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/jpeg_coarse.h"

#include <algorithm>
#include <cstdint>

namespace counterproof::decoder {

/// Plain multiplication: what browsers show without a colour profile. Adobe stores ink inverted.
inline std::uint8_t *cmyk_to_rgb(const std::uint8_t *ink, bool inverted, std::uint8_t *rgb) {
  const unsigned black = inverted ? ink[3] : 255U - ink[3];
  for (int c = 0; c < 3; ++c) {
    const unsigned light = inverted ? ink[c] : 255U - ink[c];
    *rgb++ = static_cast<std::uint8_t>((light * black + 127) / 255);
  }
  return rgb;
}

/// JFIF's YCbCr (ITU-R BT.601, full range).
inline void ycc_to_rgb(const std::uint8_t *ycc, std::uint8_t *rgb) {
  const double y = ycc[0];
  const double cb = ycc[1] - 128.0;
  const double cr = ycc[2] - 128.0;
  const auto byte = [](double value) {
    return static_cast<std::uint8_t>(std::clamp(value + 0.5, 0.0, 255.0));
  };
  rgb[0] = byte(y + 1.402 * cr);
  rgb[1] = byte(y - 0.344136 * cb - 0.714136 * cr);
  rgb[2] = byte(y + 1.772 * cb);
}

/// One pixel of stored levels as gray or RGB; gives where the next one goes.
inline std::uint8_t *put_colour(const std::uint8_t *levels, JpegInks inks, bool inverted,
                                std::uint8_t *out) {
  std::uint8_t four[4] = {levels[0], levels[1], levels[2], levels[3]};
  switch (inks) {
  case JpegInks::gray: *out = levels[0]; return out + 1;
  case JpegInks::rgb: std::copy_n(levels, 3, out); return out + 3;
  case JpegInks::ycc: ycc_to_rgb(levels, out); return out + 3;
  case JpegInks::ycck:
    ycc_to_rgb(levels, four);
    for (int c = 0; c < 3; ++c)
      four[c] = static_cast<std::uint8_t>(255 - four[c]);
    break;
  case JpegInks::cmyk: break;
  }
  return cmyk_to_rgb(four, inverted, out);
}

}  // namespace counterproof::decoder
