// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "decoder/picture_sink.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace counterproof::decoder {

/// Writes a JPEG of at most `max_side` on the long side into `out`, alpha laid on white; gives its
/// length, or 0 when it does not fit or memory ran out. Pixels as PictureSink lays them.
std::size_t write_thumbnail(std::span<const std::uint8_t> pixels, PictureSize size, int channels,
                            int max_side, std::span<std::uint8_t> out);

}  // namespace counterproof::decoder
