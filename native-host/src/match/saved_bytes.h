// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <type_traits>

namespace counterproof::match {

// Numbers stand in the file as they stand in memory: it is a cache, read on the computer that wrote
// it, and what is not written number by number is read ten times as fast.
static_assert(std::endian::native == std::endian::little);

template <class T> void put(Bytes &out, std::span<const T> values) {
  static_assert(std::is_trivially_copyable_v<T>);
  const std::size_t at = out.size();
  out.resize(at + values.size_bytes());
  if (!values.empty()) std::memcpy(&out[at], values.data(), values.size_bytes());
}

inline void put(Bytes &out, std::uint64_t value) {
  put(out, std::span<const std::uint64_t>(&value, 1));
}

inline void put(Bytes &out, const std::string &text) {
  put(out, text.size());
  put(out, std::span<const char>(text));
}

/// Takes from the front of `in`; false, and nothing taken, when that holds less.
template <class T> bool take(ByteView &in, std::span<T> values) {
  static_assert(std::is_trivially_copyable_v<T>);
  if (in.size() < values.size_bytes()) return false;
  if (!values.empty()) std::memcpy(values.data(), in.data(), values.size_bytes());
  in = in.subspan(values.size_bytes());
  return true;
}

/// A number that may be `most` at most.
inline bool take(ByteView &in, std::uint64_t &value, std::uint64_t most) {
  return take(in, std::span(&value, 1)) && value <= most;
}

inline bool take(ByteView &in, std::string &text) {
  std::uint64_t size = 0;
  if (!take(in, size, in.size())) return false;
  text.resize(size);
  return take(in, std::span(text));
}

}  // namespace counterproof::match
