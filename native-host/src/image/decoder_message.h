// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace counterproof::image {

/// What host and decoder say to each other: one fixed-size message each way per picture, over a
/// socket that keeps borders. Same machine, same build: plain structs, no byte order. The numbers
/// are Verdict, Cause and Format of finding.h; the host takes none of them on trust.
constexpr std::uint32_t kDecoderMagic = 0x43504432;  // "CPD2"
/// At most this many dates come with an answer.
constexpr std::size_t kMaxDates = 12;

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

/// A date as the file's metadata tells it, in numbers only. `parts` of year, month, day, hour,
/// minute and second are known; the rest is 0.
struct DecoderDate {
  std::uint16_t source;
  std::int16_t year;
  std::uint8_t parts;
  std::uint8_t rest[5];
  std::int16_t zone_minutes;  ///< east of UTC; kNoZone when not told
};
constexpr std::int16_t kNoZone = 32767;

struct DecoderReply {
  std::uint32_t magic;
  std::uint32_t serial;
  std::uint32_t
      announced;  ///< 1: no answer yet, but the picture is a print master and takes longer
  std::uint32_t verdict;
  std::uint32_t cause;
  std::uint32_t format;
  std::int32_t received_width;
  std::int32_t received_height;
  std::int32_t width;
  std::int32_t height;
  std::int32_t channels;
  std::uint64_t thumbnail_bytes;  ///< they follow the pixels in the shared memory
  std::uint32_t date_count;
  DecoderDate dates[kMaxDates];
};

template <class Message> std::span<std::uint8_t> bytes_of(Message &message) {
  static_assert(std::is_trivially_copyable_v<Message>);
  return {reinterpret_cast<std::uint8_t *>(&message), sizeof(Message)};
}

}  // namespace counterproof::image
