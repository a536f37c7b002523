// SPDX-License-Identifier: Apache-2.0
#include "base/checksum.h"

#include <cstddef>

namespace counterproof {

std::uint64_t checksum(ByteView bytes) {
  std::uint64_t sum = 0xcbf29ce484222325ULL;
  std::size_t i = 0;
  for (; i + 8 <= bytes.size(); i += 8) {
    std::uint64_t word = 0;
    for (int b = 0; b < 8; ++b)
      word |= static_cast<std::uint64_t>(bytes[i + b]) << (8 * b);
    sum = (sum ^ word) * 0x100000001b3ULL;
    sum ^= sum >> 29;
  }
  for (; i < bytes.size(); ++i)
    sum = (sum ^ bytes[i]) * 0x100000001b3ULL;
  return sum;
}

}  // namespace counterproof
