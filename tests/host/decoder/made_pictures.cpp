// SPDX-License-Identifier: Apache-2.0
#include "decoder/made_pictures.h"

#include <algorithm>
#include <cstdlib>

namespace made {

Pixels card(int width, int height, int channels) {
  Pixels pixels{width, height, channels, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int right = width > 1 ? 255 * x / (width - 1) : 0;
      const int down = height > 1 ? 255 * y / (height - 1) : 0;
      const int samples[4] = {right, down, (right + down) / 2, down};
      for (int c = 0; c < channels; ++c)
        pixels.data.push_back(static_cast<std::uint8_t>(samples[c]));
    }
  }
  return pixels;
}

Pixels grainy_card(int width, int height, int channels) {
  Pixels pixels = card(width, height, channels);
  std::uint32_t state = 1;
  for (std::uint8_t &sample : pixels.data) {
    state = state * 1664525U + 1013904223U;
    sample = static_cast<std::uint8_t>((sample * 3 + (state >> 24)) / 4);
  }
  return pixels;
}

Bytes exif_block(int orientation, bool big_endian) {
  const auto value = static_cast<std::uint8_t>(orientation);
  if (big_endian)
    return {'E',  'x',  'i', 'f', 0, 0, 'M', 'M', 0, 42,    0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0,   3,   0, 0, 0,   1,   0, value, 0, 0, 0, 0, 0, 0};
  return {'E',  'x',  'i', 'f', 0, 0, 'I', 'I', 42,    0, 8, 0, 0, 0, 1, 0,
          0x12, 0x01, 3,   0,   1, 0, 0,   0,   value, 0, 0, 0, 0, 0, 0, 0};
}

Bytes bytes(std::string_view text) { return Bytes(text.begin(), text.end()); }

int largest_difference(const Pixels &a, const Pixels &b) {
  if (a.width != b.width || a.height != b.height || a.channels != b.channels ||
      a.data.size() != b.data.size())
    return 256;
  int worst = 0;
  for (std::size_t i = 0; i < a.data.size(); ++i)
    worst = std::max(worst, std::abs(int(a.data[i]) - int(b.data[i])));
  return worst;
}

double mean_difference(const Pixels &a, const Pixels &b) {
  if (a.data.size() != b.data.size() || a.width != b.width || a.data.empty()) return 256;
  double sum = 0;
  for (std::size_t i = 0; i < a.data.size(); ++i)
    sum += std::abs(int(a.data[i]) - int(b.data[i]));
  return sum / static_cast<double>(a.data.size());
}

}  // namespace made
