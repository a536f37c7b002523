// SPDX-License-Identifier: Apache-2.0
#include "service/jpeg_size.h"

#include <cstddef>

namespace counterproof::service {

std::optional<JpegSize> jpeg_size(ByteView jpeg) {
  std::size_t at = 2;
  while (at + 9 <= jpeg.size() && jpeg[at] == 0xFF) {
    const std::uint8_t marker = jpeg[at + 1];
    const auto number = [&](std::size_t i) { return jpeg[at + i] << 8 | jpeg[at + i + 1]; };
    const bool is_frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (is_frame) return JpegSize{.width = number(7), .height = number(5)};
    at += 2 + static_cast<std::size_t>(number(2));
  }
  return std::nullopt;
}

}  // namespace counterproof::service
