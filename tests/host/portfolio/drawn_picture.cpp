// SPDX-License-Identifier: Apache-2.0
#include "portfolio/drawn_picture.h"

#include <fstream>
#include <random>

namespace counterproof::test {
namespace {

/// TIFF 6.0, little endian, one strip.
class TiffWriter {
public:
  /// `date` has 19 characters, or none.
  TiffWriter(int width, int height, const Bytes &pixels, const std::string &date = {}) {
    // Header, then the three sample sizes at 8, the pixels at 14, the directory after them.
    number(0x4949, 2);
    number(42, 2);
    const auto directory = static_cast<std::uint32_t>(14 + pixels.size());
    number(directory, 4);
    for (int i = 0; i < 3; ++i)
      number(8, 2);
    bytes.insert(bytes.end(), pixels.begin(), pixels.end());
    number(date.empty() ? 10 : 11, 2);
    entry(256, 4, 1, static_cast<std::uint32_t>(width));
    entry(257, 4, 1, static_cast<std::uint32_t>(height));
    entry(258, 3, 3, 8);
    entry(259, 3, 1, 1);
    entry(262, 3, 1, 2);
    entry(273, 4, 1, 14);
    entry(277, 3, 1, 3);
    entry(278, 4, 1, static_cast<std::uint32_t>(height));
    entry(279, 4, 1, static_cast<std::uint32_t>(pixels.size()));
    entry(284, 3, 1, 1);
    if (!date.empty()) entry(306, 2, 20, directory + 2 + 11 * 12 + 4);
    number(0, 4);
    if (date.empty()) return;
    bytes.insert(bytes.end(), date.begin(), date.end());
    bytes.push_back(0);
  }
  Bytes bytes;

private:
  void number(std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i)
      bytes.push_back(static_cast<std::uint8_t>(value >> (8 * i)));
  }
  void entry(std::uint32_t tag, std::uint32_t type, std::uint32_t count, std::uint32_t value) {
    number(tag, 2);
    number(type, 2);
    number(count, 4);
    number(value, 4);
  }
};

}  // namespace

namespace {

Bytes drawn_pixels(unsigned seed, int width, int height, int boxes = 120) {
  Bytes pixels(static_cast<std::size_t>(width) * height * 3, 235);
  std::mt19937 random(seed);
  const auto below = [&](int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
  };
  for (int box = 0; box < boxes; ++box) {
    const int left = below(width - 12), top = below(height - 12);
    const int right = std::min(width, left + 8 + below(60)),
              bottom = std::min(height, top + 8 + below(60));
    const std::uint8_t colour[3] = {static_cast<std::uint8_t>(below(256)),
                                    static_cast<std::uint8_t>(below(256)),
                                    static_cast<std::uint8_t>(below(256))};
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x)
        for (int c = 0; c < 3; ++c)
          pixels[(static_cast<std::size_t>(y) * width + x) * 3 + static_cast<std::size_t>(c)] =
              colour[c];
  }
  return pixels;
}

}  // namespace

Bytes drawn_tiff(unsigned seed, int width, int height) {
  return TiffWriter(width, height, drawn_pixels(seed, width, height)).bytes;
}

Bytes dated_tiff(unsigned seed, const std::string &date) {
  return TiffWriter(320, 300, drawn_pixels(seed, 320, 300), date).bytes;
}

Bytes version_tiff(unsigned seed, const Version &version) {
  constexpr int kWidth = 640, kHeight = 600;
  const Bytes drawn = drawn_pixels(seed, kWidth, kHeight, 240);
  const Bytes frame = drawn_pixels(1000, kWidth, kHeight, 240);
  const int width = (kWidth - 2 * version.trim) / version.shrink;
  const int height = (kHeight - 2 * version.trim) / version.shrink;
  const auto from = [&](int x, int y, int c) -> int {
    const bool in_frame = x < 160 || x >= kWidth - 160 || y < 150 || y >= kHeight - 150;
    const Bytes &source = version.same_frame && in_frame ? frame : drawn;
    const int column = version.mirrored ? kWidth - 1 - x : x;
    return source[(static_cast<std::size_t>(y) * kWidth + static_cast<std::size_t>(column)) * 3 +
                  static_cast<std::size_t>(c)];
  };
  Bytes pixels;
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < 3; ++c) {
        int sum = 0;
        for (int dy = 0; dy < version.shrink; ++dy)
          for (int dx = 0; dx < version.shrink; ++dx)
            sum += from(version.trim + x * version.shrink + dx,
                        version.trim + y * version.shrink + dy, c);
        const int mean = sum / (version.shrink * version.shrink);
        pixels.push_back(static_cast<std::uint8_t>(std::min(255, mean + version.lighter)));
      }
  return TiffWriter(width, height, pixels).bytes;
}

Bytes flat_tiff(int width, int height) {
  return TiffWriter(width, height, Bytes(static_cast<std::size_t>(width) * height * 3, 128)).bytes;
}

Bytes claimed_tiff(int width, int height) {
  return TiffWriter(width, height, Bytes(3000, 1)).bytes;
}

void write_file(const std::filesystem::path &file, ByteView bytes) {
  std::filesystem::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary)
      .write(reinterpret_cast<const char *>(bytes.data()),
             static_cast<std::streamsize>(bytes.size()));
}

}  // namespace counterproof::test
