// SPDX-License-Identifier: Apache-2.0
#include "decoder/orientation.h"

#include <cstring>
#include <vector>

namespace counterproof::decoder {

PictureSize apply_orientation(std::span<std::uint8_t> pixels, PictureSize size, int channels,
                              int orientation) {
  if (orientation <= 1 || orientation > 8) return size;
  const std::vector<std::uint8_t> source(pixels.begin(), pixels.end());
  const bool swapped = swaps_sides(orientation);
  const PictureSize turned =
      swapped ? PictureSize{size.height, size.width} : PictureSize{size.width, size.height};
  // Where the pixel that ends at (x, y) comes from. 2: mirrored left-right, 3: turned by 180°,
  // 4: mirrored top-bottom, 5: transposed, 6: to be turned 90° clockwise, 7: transversed,
  // 8: to be turned 90° counter-clockwise.
  const bool from_right =
      orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
  const bool from_bottom =
      orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
  const auto step = static_cast<std::size_t>(channels);
  std::uint8_t *out = pixels.data();
  for (int y = 0; y < turned.height; ++y) {
    for (int x = 0; x < turned.width; ++x) {
      const int along = swapped ? y : x;
      const int down = swapped ? x : y;
      const int source_x = from_right ? size.width - 1 - along : along;
      const int source_y = from_bottom ? size.height - 1 - down : down;
      const std::size_t at =
          static_cast<std::size_t>(source_y) * static_cast<std::size_t>(size.width) +
          static_cast<std::size_t>(source_x);
      std::memcpy(out, &source[at * step], step);
      out += step;
    }
  }
  return turned;
}

}  // namespace counterproof::decoder
