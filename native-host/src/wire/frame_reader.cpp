// SPDX-License-Identifier: Apache-2.0
#include "wire/frame_reader.h"

#include "platform/byte_stream.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <span>

namespace counterproof::wire {
namespace {

/// A length is only a claim until the bytes come: memory grows with what was received.
constexpr std::size_t kStep = 256 * 1024;

}  // namespace

Frame FrameReader::next() {
  std::array<std::uint8_t, 4> head{};
  const auto got = platform::read_full(descriptor_, head);
  if (!got || *got < head.size()) return {};
  std::uint32_t length = 0;
  std::memcpy(&length, head.data(), sizeof length);
  if (length > max_bytes_) return {FrameKind::too_large, {}, length};

  Frame frame{FrameKind::message, {}, length};
  while (frame.body.size() < length) {
    const std::size_t before = frame.body.size();
    const std::size_t step = std::min(kStep + before, length - before);
    frame.body.resize(before + step);
    const std::span<std::uint8_t> space(
        reinterpret_cast<std::uint8_t *>(frame.body.data()) + before, step);
    const auto part = platform::read_full(descriptor_, space);
    if (!part || *part < step) return {};
  }
  return frame;
}

}  // namespace counterproof::wire
