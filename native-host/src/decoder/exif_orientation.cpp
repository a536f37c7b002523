// SPDX-License-Identifier: Apache-2.0
#include "decoder/orientation.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace counterproof::decoder {

namespace {

constexpr std::size_t kMaxExifBytes = 64 * 1024;
constexpr std::string_view kExifStart{"Exif\0\0", 6};

std::uint32_t number(ByteView bytes, std::size_t at, std::size_t size, bool big_endian) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | bytes[at + (big_endian ? i : size - 1 - i)];
  return value;
}

bool is(ByteView bytes, std::size_t at, std::string_view word) {
  return at <= bytes.size() && bytes.size() - at >= word.size() &&
         std::memcmp(bytes.data() + at, word.data(), word.size()) == 0;
}

ByteView part(ByteView bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size()) return {};
  return bytes.subspan(at, std::min({size, bytes.size() - at, kMaxExifBytes}));
}

}  // namespace

int exif_orientation(ByteView exif) {
  constexpr std::uint32_t kOrientationTag = 0x0112;
  constexpr std::uint32_t kShort = 3;
  constexpr std::size_t kEntryBytes = 12;
  if (is(exif, 0, kExifStart)) exif = exif.subspan(kExifStart.size());
  const bool big = is(exif, 0, "MM");
  if (!big && !is(exif, 0, "II")) return 1;
  if (number(exif, 2, 2, big) != 42) return 1;
  const std::size_t directory = number(exif, 4, 4, big);
  const std::size_t entries = number(exif, directory, 2, big);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = directory + 2 + i * kEntryBytes;
    if (at + kEntryBytes > exif.size()) break;
    if (number(exif, at, 2, big) != kOrientationTag) continue;
    const std::uint32_t value = number(exif, at + 8, 2, big);
    const bool usable = number(exif, at + 2, 2, big) == kShort && value >= 1 && value <= 8;
    return usable ? static_cast<int>(value) : 1;
  }
  return 1;
}

int jpeg_orientation(ByteView file) {
  constexpr int kMaxSegments = 4096;
  std::size_t at = 2;
  for (int segment = 0; segment < kMaxSegments && at + 4 <= file.size(); ++segment) {
    if (file[at] != 0xFF) return 1;
    const std::uint8_t marker = file[at + 1];
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    if (marker == 0xDA || marker == 0xD9) return 1;
    const std::size_t length = number(file, at + 2, 2, true);
    if (length < 2) return 1;
    if (marker == 0xE1 && is(file, at + 4, kExifStart))
      return exif_orientation(part(file, at + 4, length - 2));
    at += 2 + length;
  }
  return 1;
}

int png_orientation(ByteView file) {
  constexpr int kMaxChunks = 1024;
  std::size_t at = 8;
  for (int chunk = 0; chunk < kMaxChunks && at + 12 <= file.size(); ++chunk) {
    const std::size_t length = number(file, at, 4, true);
    if (is(file, at + 4, "IDAT")) return 1;
    if (is(file, at + 4, "eXIf")) return exif_orientation(part(file, at + 8, length));
    at += length + 12;
  }
  return 1;
}

int webp_orientation(ByteView file) {
  constexpr int kMaxChunks = 1024;
  constexpr std::size_t kFirstChunk = 12;
  std::size_t at = kFirstChunk;
  for (int chunk = 0; chunk < kMaxChunks && at + 8 <= file.size(); ++chunk) {
    const std::size_t length = number(file, at + 4, 4, false);
    if (is(file, at, "EXIF")) return exif_orientation(part(file, at + 8, length));
    at += 8 + length + (length & 1);
  }
  return 1;
}

}  // namespace counterproof::decoder
