// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "image/decoder_pool.h"

#include <cstdint>

namespace counterproof::image {

/// The caps both sides hold to: the decoder before it allocates, the host when it checks an answer.
struct DecoderCaps {
  std::uint64_t file_bytes;
  std::uint64_t pixels;
  int side;
  std::uint64_t address_space_bytes;
  std::uint32_t cpu_seconds;  ///< of one process over its life
};

constexpr std::uint64_t kMiB = 1024 * 1024;

constexpr DecoderCaps caps_of(Rules rules) {
  if (rules == Rules::own) return {1024 * kMiB, 400'000'000, 65'535, 4096 * kMiB, 600};
  return {20 * kMiB, 40'000'000, 16'384, 512 * kMiB, 60};
}

/// The memory host and decoder share: the file in front, then pixels and thumbnail. Larger files
/// come as a descriptor of their own.
constexpr std::uint64_t kInputRegionBytes = 20 * kMiB;
constexpr std::uint64_t kMaxOutputPixels = 40'000'000;
constexpr std::uint64_t kThumbnailRegionBytes = 4 * kMiB;
constexpr std::uint64_t kOutputRegionBytes = kMaxOutputPixels * 4 + kThumbnailRegionBytes;
constexpr std::uint64_t kSharedBytes = kInputRegionBytes + kOutputRegionBytes;
constexpr int kMaxThumbnailSide = 1024;

}  // namespace counterproof::image
