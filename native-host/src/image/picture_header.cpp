// SPDX-License-Identifier: Apache-2.0
#include "image/picture_header.h"

#include "image/decoder_rules.h"

#include <algorithm>
#include <cstdint>
#include <string_view>

namespace counterproof::image {

namespace {

/// Reads numbers at places that may lie behind the end: those read as zero and are remembered.
class BoundedReader {
public:
  explicit BoundedReader(ByteView bytes) : bytes_(bytes) {}

  std::uint32_t big(std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = 0; i < count; ++i)
      value = value << 8 | byte(at + static_cast<std::size_t>(i));
    return value;
  }
  std::uint32_t little(std::size_t at, int count) {
    std::uint32_t value = 0;
    for (int i = count - 1; i >= 0; --i)
      value = value << 8 | byte(at + static_cast<std::size_t>(i));
    return value;
  }
  bool is(std::size_t at, std::string_view word) {
    for (std::size_t i = 0; i < word.size(); ++i)
      if (byte(at + i) != static_cast<std::uint8_t>(word[i])) return false;
    return true;
  }
  bool ran_out() const { return ran_out_; }

private:
  std::uint32_t byte(std::size_t at) {
    if (at < bytes_.size()) return bytes_[at];
    ran_out_ = true;
    return 0;
  }

  ByteView bytes_;
  bool ran_out_ = false;
};

PictureHeader refuse(Format format, Verdict verdict, Cause cause) {
  return {{verdict, cause, format}, 0, 0};
}

PictureHeader sized(Format format, std::uint32_t width, std::uint32_t height) {
  if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX)
    return refuse(format, Verdict::undecodable, Cause::corrupt);
  return {{Verdict::ok, Cause::none, format}, static_cast<int>(width), static_cast<int>(height)};
}

constexpr bool is_frame_header(std::uint32_t marker) {
  return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// Walks the segments to the frame header. Baseline, extended and progressive Huffman are read; the
/// lossless, hierarchical and arithmetic kinds are so rare that they only widen the attack surface.
/// Stray bytes before a marker are passed over, as libjpeg and browsers do.
PictureHeader read_jpeg(ByteView file) {
  constexpr int kMaxSteps = 1'000'000;
  BoundedReader reader(file);
  std::size_t at = 2;
  for (int step = 0; step < kMaxSteps && !reader.ran_out(); ++step) {
    const std::uint32_t marker = reader.big(at + 1, 1);
    if (reader.big(at, 1) != 0xFF || marker == 0xFF || marker == 0x00) {
      ++at;
      continue;
    }
    at += 2;
    if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) continue;  // no length follows
    if (marker == 0xD8 || marker == 0xD9 || marker == 0xDA)
      return refuse(Format::jpeg, Verdict::undecodable, Cause::corrupt);
    const std::uint32_t length = reader.big(at, 2);
    if (length < 2) break;
    if (is_frame_header(marker)) {
      const std::uint32_t precision = reader.big(at + 2, 1);
      const std::uint32_t height = reader.big(at + 3, 2);
      const std::uint32_t width = reader.big(at + 5, 2);
      if (reader.ran_out()) break;
      if (marker > 0xC2 || precision != 8)
        return refuse(Format::jpeg, Verdict::not_allowed, Cause::unusual_variant);
      return sized(Format::jpeg, width, height);
    }
    at += length;
  }
  return refuse(Format::jpeg, Verdict::undecodable,
                reader.ran_out() ? Cause::cut_off : Cause::corrupt);
}

PictureHeader read_png(ByteView file) {
  BoundedReader reader(file);
  const bool begins = reader.big(8, 4) == 13 && reader.is(12, "IHDR");
  const std::uint32_t width = reader.big(16, 4);
  const std::uint32_t height = reader.big(20, 4);
  if (reader.ran_out()) return refuse(Format::png, Verdict::undecodable, Cause::cut_off);
  if (!begins) return refuse(Format::png, Verdict::undecodable, Cause::corrupt);
  return sized(Format::png, width, height);
}

PictureHeader read_webp(ByteView file) {
  BoundedReader reader(file);
  constexpr std::size_t kChunk = 12;
  constexpr std::size_t kBody = 20;
  PictureHeader header = refuse(Format::webp, Verdict::undecodable, Cause::corrupt);
  if (reader.is(kChunk, "VP8X")) {
    header = sized(Format::webp, reader.little(kBody + 4, 3) + 1, reader.little(kBody + 7, 3) + 1);
  } else if (reader.is(kChunk, "VP8L")) {
    const std::uint32_t bits = reader.little(kBody + 1, 4);
    if (reader.big(kBody, 1) == 0x2F)
      header = sized(Format::webp, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
  } else if (reader.is(kChunk, "VP8 ")) {
    const bool key_frame = (reader.big(kBody, 1) & 1) == 0;
    if (key_frame && reader.is(kBody + 3, "\x9D\x01\x2A"))
      header = sized(Format::webp, reader.little(kBody + 6, 2) & 0x3FFF,
                     reader.little(kBody + 8, 2) & 0x3FFF);
  }
  if (reader.ran_out()) return refuse(Format::webp, Verdict::undecodable, Cause::cut_off);
  return header;
}

/// The size in the first directory of a TIFF, of either byte order, or of a BigTIFF.
PictureHeader read_tiff(ByteView file) {
  constexpr std::uint32_t kWidthTag = 256;
  constexpr std::uint32_t kHeightTag = 257;
  constexpr std::uint32_t kShort = 3;
  BoundedReader reader(file);
  const bool big_endian = reader.is(0, "MM");
  const auto number = [&](std::size_t at, int count) {
    return big_endian ? reader.big(at, count) : reader.little(at, count);
  };
  const bool wide = number(2, 2) == 43;  // BigTIFF: 8-byte counts and offsets
  const auto offset = [&](std::size_t at) {
    const std::uint64_t first = number(at, 4);
    if (!wide) return first;
    const std::uint64_t second = number(at + 4, 4);
    return big_endian ? first << 32 | second : second << 32 | first;
  };
  const std::uint64_t directory = offset(wide ? 8 : 4);
  if (reader.ran_out() || directory >= file.size())
    return refuse(Format::tiff, Verdict::undecodable, Cause::cut_off);
  const std::size_t count_bytes = wide ? 8 : 2;
  const std::size_t entry_bytes = wide ? 20 : 12;
  const std::uint32_t entries = number(directory + (wide && big_endian ? 6 : 0), 2);
  std::uint32_t width = 0;
  std::uint32_t height = 0;
  for (std::uint32_t i = 0; i < entries && !reader.ran_out(); ++i) {
    const std::size_t at = directory + count_bytes + i * entry_bytes;
    const std::uint32_t tag = number(at, 2);
    if (tag > kHeightTag) break;  // they stand in order
    if (tag != kWidthTag && tag != kHeightTag) continue;
    const std::size_t value_at = at + (wide ? 12 : 8);
    const std::uint32_t value = number(value_at, number(at + 2, 2) == kShort ? 2 : 4);
    (tag == kWidthTag ? width : height) = value;
  }
  if (reader.ran_out()) return refuse(Format::tiff, Verdict::undecodable, Cause::cut_off);
  return sized(Format::tiff, width, height);
}

/// A file so short that it may have been cut within an allowed signature is damaged, not foreign.
bool may_begin_allowed(ByteView file, Rules rules) {
  using std::string_view_literals::operator""sv;
  const std::string_view text(reinterpret_cast<const char *>(file.data()), file.size());
  return "\xFF\xD8\xFF"sv.substr(0, text.size()) == text ||
         "\x89PNG\r\n\x1A\n"sv.substr(0, text.size()) == text ||
         (rules == Rules::own &&
          ("II*"sv.substr(0, text.size()) == text || "MM\0"sv.substr(0, text.size()) == text)) ||
         (text.size() < 12 && text.substr(0, 4) == "RIFF"sv.substr(0, text.size()));
}

PictureHeader read_by_format(ByteView file, Rules rules) {
  const Format format = format_of(file);
  switch (format) {
  case Format::jpeg: return read_jpeg(file);
  case Format::png: return read_png(file);
  case Format::webp: return read_webp(file);
  case Format::tiff:
    if (rules == Rules::own) return read_tiff(file);
    break;
  default:
    if (may_begin_allowed(file, rules)) return refuse(format, Verdict::undecodable, Cause::cut_off);
  }
  return refuse(format, Verdict::not_allowed, Cause::wrong_format);
}

}  // namespace

PictureHeader read_picture_header(ByteView file, Rules rules) {
  const DecoderCaps caps = caps_of(rules);
  if (file.empty()) return refuse(Format::unknown, Verdict::undecodable, Cause::empty);
  if (file.size() > caps.file_bytes)
    return refuse(Format::unknown, Verdict::too_large, Cause::file_too_big);
  PictureHeader header = read_by_format(file, rules);
  if (header.finding.verdict != Verdict::ok) return header;
  if (std::max(header.width, header.height) > caps.side)
    header.finding = {Verdict::too_large, Cause::side_too_long, header.finding.format};
  else if (static_cast<std::uint64_t>(header.width) * static_cast<std::uint64_t>(header.height) >
           caps.pixels)
    header.finding = {Verdict::too_large, Cause::too_many_pixels, header.finding.format};
  return header;
}

}  // namespace counterproof::image
