// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace counterproof::decoder {

/// The number of `size` bytes at `at`; 0 where the bytes end before it.
inline std::uint32_t number_at(ByteView bytes, std::size_t at, std::size_t size, bool big_endian) {
  if (at > bytes.size() || bytes.size() - at < size) return 0;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < size; ++i)
    value = value << 8 | bytes[at + (big_endian ? i : size - 1 - i)];
  return value;
}

inline bool stands_at(ByteView bytes, std::size_t at, std::string_view word) {
  return at <= bytes.size() && bytes.size() - at >= word.size() &&
         std::memcmp(bytes.data() + at, word.data(), word.size()) == 0;
}

/// At most `size` bytes from `at` on; fewer where the bytes end before.
inline ByteView part_at(ByteView bytes, std::size_t at, std::size_t size) {
  if (at > bytes.size()) return {};
  return bytes.subspan(at, std::min(size, bytes.size() - at));
}

inline std::string_view text_of(ByteView bytes) {
  return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

}  // namespace counterproof::decoder
