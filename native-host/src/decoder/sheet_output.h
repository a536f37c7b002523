// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "workbook/sheet_message.h"

#include <cstring>
#include <span>
#include <string_view>

namespace counterproof::decoder {

/// Writes records (workbook::SheetRecord) into the shared memory, up to its end.
class SheetOutput {
public:
  explicit SheetOutput(std::span<std::uint8_t> memory) : memory_(memory) {}

  void tag(workbook::SheetRecord record) {
    const auto byte = static_cast<std::uint8_t>(record);
    put(&byte, 1);
  }
  void number(std::size_t value) {
    const auto word = static_cast<std::uint32_t>(value);
    put(&word, sizeof(word));
  }
  void text(std::string_view words) {
    number(words.size());
    put(words.data(), words.size());
  }
  std::size_t size() const { return size_; }
  /// Drops what was written behind this size.
  void rewind(std::size_t size) { size_ = size; }
  bool is_full() const { return full_; }

private:
  void put(const void *bytes, std::size_t size) {
    if (memory_.size() - size_ < size) full_ = true;
    if (full_ || size == 0) return;
    std::memcpy(memory_.data() + size_, bytes, size);
    size_ += size;
  }

  std::span<std::uint8_t> memory_;
  std::size_t size_ = 0;
  bool full_ = false;
};

}  // namespace counterproof::decoder
