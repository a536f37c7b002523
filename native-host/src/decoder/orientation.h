// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "decoder/picture_sink.h"

#include <cstdint>
#include <span>

namespace counterproof::decoder {

/// True when width and height change places.
constexpr bool swaps_sides(int orientation) { return orientation >= 5; }

/// Turns and mirrors the pixels in place so that they stand as meant; gives the size they then
/// have.
PictureSize apply_orientation(std::span<std::uint8_t> pixels, PictureSize size, int channels,
                              int orientation);

}  // namespace counterproof::decoder
