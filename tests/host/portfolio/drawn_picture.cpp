// SPDX-License-Identifier: Apache-2.0
#include "portfolio/drawn_picture.h"

#include <fstream>
#include <random>

namespace counterproof::test {
namespace {

/// TIFF 6.0, little endian, one strip.
class TiffWriter {
public:
  TiffWriter(int width, int height, const Bytes &pixels) {
    // Header, then the three sample sizes at 8, the pixels at 14, the directory after them.
    number(0x4949, 2);
    number(42, 2);
    const auto directory = static_cast<std::uint32_t>(14 + pixels.size());
    number(directory, 4);
    for (int i = 0; i < 3; ++i)
      number(8, 2);
    bytes.insert(bytes.end(), pixels.begin(), pixels.end());
    number(10, 2);
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
    number(0, 4);
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

Bytes drawn_tiff(unsigned seed, int width, int height) {
  Bytes pixels(static_cast<std::size_t>(width) * height * 3, 235);
  std::mt19937 random(seed);
  const auto below = [&](int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
  };
  for (int box = 0; box < 120; ++box) {
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
