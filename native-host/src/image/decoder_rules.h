// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"

#include <chrono>
#include <cstdint>

namespace counterproof::image {

/// The caps both sides hold to: the decoder before it allocates, the host when it checks an answer.
struct DecoderCaps {
  std::uint64_t file_bytes;
  std::uint64_t pixels;
  int side;
  std::uint64_t address_space_bytes;
  /// Heap and private memory. With the shared memory and the window on a large file the whole stays
  /// under 512 MiB under either rules.
  std::uint64_t data_bytes;
  std::uint32_t cpu_seconds;                    ///< of one process over its life
  std::chrono::milliseconds time_limit;         ///< for one picture of ordinary size
  std::chrono::milliseconds master_time_limit;  ///< for one the decoder has announced as large
};

constexpr std::uint64_t kMiB = 1024 * 1024;

constexpr DecoderCaps caps_of(Rules rules) {
  using std::chrono::seconds;
  if (rules == Rules::own)
    return {1024 * kMiB, 400'000'000, 65'535,     2048 * kMiB,
            272 * kMiB,  600,         seconds(5), seconds(60)};
  return {20 * kMiB, 40'000'000, 16'384, 512 * kMiB, 384 * kMiB, 60, seconds(5), seconds(5)};
}

/// Own pictures above either of these are print masters: they may take longer.
constexpr std::uint64_t kMasterPixels = 40'000'000;
constexpr std::uint64_t kMasterBytes = 20 * kMiB;

/// The memory host and decoder share: the file in front, then pixels and thumbnail. Larger files
/// come as a descriptor of their own.
constexpr std::uint64_t kInputRegionBytes = 20 * kMiB;
constexpr std::uint64_t kMaxOutputPixels = 40'000'000;
constexpr std::uint64_t kThumbnailRegionBytes = 4 * kMiB;
constexpr std::uint64_t kOutputRegionBytes = kMaxOutputPixels * 4 + kThumbnailRegionBytes;
constexpr std::uint64_t kSharedBytes = kInputRegionBytes + kOutputRegionBytes;
constexpr int kMaxThumbnailSide = 1024;

}  // namespace counterproof::image
