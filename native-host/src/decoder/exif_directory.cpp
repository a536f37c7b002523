// SPDX-License-Identifier: Apache-2.0
#include "decoder/byte_parts.h"
#include "decoder/metadata.h"

namespace counterproof::decoder {

namespace {

constexpr std::size_t kEntryBytes = 12;
constexpr std::uint32_t kAscii = 2;
constexpr std::uint32_t kShort = 3;
constexpr std::uint32_t kLong = 4;

std::size_t bytes_of_type(std::uint32_t type) {
  switch (type) {
  case kShort:
  case 8: return 2;  // signed short
  case kLong:
  case 9:             // signed long
  case 13: return 4;  // directory
  case 5:
  case 10: return 8;  // fractions
  default: return 1;
  }
}

}  // namespace

std::optional<ExifDirectory> ExifDirectory::first(ByteView exif) {
  const bool big = stands_at(exif, 0, "MM");
  if (!big && !stands_at(exif, 0, "II")) return std::nullopt;
  if (number_at(exif, 2, 2, big) != 42) return std::nullopt;
  return ExifDirectory(exif, big, number_at(exif, 4, 4, big));
}

std::optional<ExifDirectory> ExifDirectory::sub_directory(std::uint32_t tag) const {
  const auto entry = find(tag);
  if (!entry) return std::nullopt;
  return ExifDirectory(bytes_, big_endian_, number(*entry));
}

std::optional<ExifEntry> ExifDirectory::find(std::uint32_t tag) const {
  const std::size_t entries = number_at(bytes_, at_, 2, big_endian_);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t at = at_ + 2 + i * kEntryBytes;
    if (at + kEntryBytes > bytes_.size()) break;
    if (number_at(bytes_, at, 2, big_endian_) != tag) continue;
    ExifEntry entry{number_at(bytes_, at + 2, 2, big_endian_),
                    number_at(bytes_, at + 4, 4, big_endian_), at + 8};
    if (std::uint64_t(entry.count) * bytes_of_type(entry.type) > 4)
      entry.at = number_at(bytes_, at + 8, 4, big_endian_);
    return entry;
  }
  return std::nullopt;
}

ByteView ExifDirectory::value(const ExifEntry &entry) const {
  return part_at(bytes_, entry.at, std::size_t(entry.count) * bytes_of_type(entry.type));
}

std::uint32_t ExifDirectory::number(const ExifEntry &entry) const {
  return number_at(bytes_, entry.at, std::min<std::size_t>(4, bytes_of_type(entry.type)),
                   big_endian_);
}

int exif_orientation(ByteView exif) {
  constexpr std::uint32_t kOrientationTag = 0x0112;
  const auto directory = ExifDirectory::first(exif);
  const auto entry = directory ? directory->find(kOrientationTag) : std::nullopt;
  if (!entry || entry->type != kShort) return 1;
  const std::uint32_t value = directory->number(*entry);
  return value >= 1 && value <= 8 ? static_cast<int>(value) : 1;
}

}  // namespace counterproof::decoder
