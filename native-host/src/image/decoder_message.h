// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <type_traits>

namespace counterproof::image {

/// What host and decoder say to each other: one fixed-size message each way per picture, over a
/// socket that keeps borders. Same machine, same build: plain structs, no byte order. The numbers
/// are Verdict, Cause and Format of finding.h; the host takes none of them on trust.
constexpr std::uint32_t kDecoderMagic = 0x43504431;  // "CPD1"

/// The decoder's first word, sent from inside the sandbox.
struct DecoderHello {
  std::uint32_t magic;
  std::uint32_t filtered;
  std::uint32_t landlock_abi;
  std::uint32_t reserved;
};

struct DecoderTask {
  std::uint32_t magic;
  std::uint32_t serial;
  std::uint64_t input_bytes;
  std::uint32_t input_attached;  ///< 1: in the descriptor that comes along; 0: in the shared memory
  std::uint32_t gray;
  std::int32_t max_side;
  std::int32_t thumbnail_side;
};

struct DecoderReply {
  std::uint32_t magic;
  std::uint32_t serial;
  std::uint32_t verdict;
  std::uint32_t cause;
  std::uint32_t format;
  std::int32_t received_width;
  std::int32_t received_height;
  std::int32_t width;
  std::int32_t height;
  std::int32_t channels;
  std::uint64_t thumbnail_bytes;  ///< they follow the pixels in the shared memory
};

template <class Message> std::span<std::uint8_t> bytes_of(Message &message) {
  static_assert(std::is_trivially_copyable_v<Message>);
  return {reinterpret_cast<std::uint8_t *>(&message), sizeof(Message)};
}

}  // namespace counterproof::image
