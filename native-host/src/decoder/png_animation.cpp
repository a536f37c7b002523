// SPDX-License-Identifier: Apache-2.0
#include "decoder/png_animation.h"

#include "decoder/byte_parts.h"

#include <array>

namespace counterproof::decoder {

namespace {

constexpr std::size_t kSignatureBytes = 8;
constexpr std::size_t kSequenceBytes = 4;
constexpr std::size_t kFrameHeadBytes = 26;
constexpr int kMaxChunks = 100'000;

/// CRC-32 of PNG's annex D.
std::uint32_t checksum(ByteView bytes) {
  static const std::array<std::uint32_t, 256> table = [] {
    std::array<std::uint32_t, 256> made{};
    for (std::uint32_t n = 0; n < 256; ++n) {
      std::uint32_t value = n;
      for (int bit = 0; bit < 8; ++bit)
        value = (value & 1) != 0 ? 0xEDB88320U ^ value >> 1 : value >> 1;
      made[n] = value;
    }
    return made;
  }();
  std::uint32_t sum = 0xFFFFFFFFU;
  for (const std::uint8_t byte : bytes)
    sum = table[(sum ^ byte) & 0xFF] ^ sum >> 8;
  return ~sum;
}

void append_number(Bytes &out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8)
    out.push_back(static_cast<std::uint8_t>(value >> shift));
}

void append_chunk(Bytes &out, std::string_view type, ByteView body) {
  append_number(out, static_cast<std::uint32_t>(body.size()));
  const std::size_t start = out.size();
  out.insert(out.end(), type.begin(), type.end());
  out.insert(out.end(), body.begin(), body.end());
  append_number(out, checksum(ByteView(out).subspan(start)));
}

}  // namespace

std::optional<PngFrame> frame_behind_still(ByteView file) {
  PngFrame frame;
  const ByteView head = part_at(file, kSignatureBytes + 8, 13);
  Bytes made(file.begin(), file.begin() + kSignatureBytes);
  Bytes colours;  // palette and transparency stand before the still picture
  bool animated = false;
  bool still_passed = false;
  bool in_frame = false;
  std::size_t at = kSignatureBytes;
  for (int i = 0; i < kMaxChunks && at + 12 <= file.size(); ++i) {
    const std::size_t length = number_at(file, at, 4, true);
    const ByteView body = part_at(file, at + 8, length);
    const std::string_view type = text_of(part_at(file, at + 4, 4));
    at += length + 12;
    if (type == "acTL") animated = true;
    if (type == "IDAT") still_passed = true;
    if (type == "IDAT" && !animated) return std::nullopt;
    if (type == "PLTE" || type == "tRNS") append_chunk(colours, type, body);
    if (type == "fcTL") {
      if (!still_passed) return std::nullopt;
      if (in_frame) break;  // the second frame begins
      if (body.size() < kFrameHeadBytes) return std::nullopt;
      in_frame = true;
      frame.width = static_cast<int>(number_at(body, 4, 4, true));
      frame.height = static_cast<int>(number_at(body, 8, 4, true));
      frame.x = static_cast<int>(number_at(body, 12, 4, true));
      frame.y = static_cast<int>(number_at(body, 16, 4, true));
      Bytes own_head(head.begin(), head.end());
      std::copy_n(body.begin() + kSequenceBytes, 8, own_head.begin());
      append_chunk(made, "IHDR", own_head);
      made.insert(made.end(), colours.begin(), colours.end());
    }
    if (type == "fdAT" && in_frame && body.size() > kSequenceBytes)
      append_chunk(made, "IDAT", body.subspan(kSequenceBytes));
    if (type == "IEND") break;
  }
  if (!in_frame) return std::nullopt;
  append_chunk(made, "IEND", {});
  frame.file = std::move(made);
  return frame;
}

}  // namespace counterproof::decoder
