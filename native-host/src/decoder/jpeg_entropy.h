// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace counterproof::decoder {

/// A Huffman table as a JPEG stores it (T.81, annex C and F.2.2.3).
class JpegHuffman {
public:
  /// Takes the 16 counts and the symbols behind them; gives how many bytes it used, 0 when they
  /// are no table.
  std::size_t read(ByteView bytes);

  /// The next symbol, or -1 when the bits are no code.
  template <class Bits> int symbol(Bits &bits) const {
    int code = 0;
    for (std::size_t length = 1; length <= 16; ++length) {
      code = code << 1 | bits.take(1);
      if (code <= last_code_[length])
        return symbols_[static_cast<std::size_t>(first_symbol_[length] + code -
                                                 first_code_[length])];
    }
    return -1;
  }

private:
  std::array<int, 17> first_code_{};
  std::array<int, 17> last_code_ = none();
  std::array<int, 17> first_symbol_{};
  std::array<std::uint8_t, 256> symbols_{};

  static constexpr std::array<int, 17> none() {
    std::array<int, 17> all{};
    for (int &last : all)
      last = -1;
    return all;
  }
};

/// The bits of a scan, up to the next marker; zeros follow.
class JpegBits {
public:
  JpegBits(ByteView file, std::size_t at) : file_(file), at_(at) {}

  int take(int count) {
    while (held_ < count)
      hold_byte();
    held_ -= count;
    return static_cast<int>(bits_ >> held_ & ((std::uint64_t{1} << count) - 1));
  }
  /// A number of `size` bits in JPEG's signed form.
  int take_signed(int size) {
    if (size == 0) return 0;
    const int value = take(size);
    return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
  }
  /// Passes the restart marker that must come here; false when another thing does.
  bool pass_restart();
  /// More bits were asked for than there were.
  bool ran_out() const { return added_ > 64; }
  std::size_t at() const { return at_; }

private:
  void hold_byte();

  ByteView file_;
  std::size_t at_;
  std::uint64_t bits_ = 0;
  int held_ = 0;
  int added_ = 0;  ///< bits made up behind the end
};

}  // namespace counterproof::decoder
