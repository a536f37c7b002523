// SPDX-License-Identifier: Apache-2.0
#include "decoder/jpeg_entropy.h"

#include <algorithm>

namespace counterproof::decoder {

std::size_t JpegHuffman::read(ByteView bytes) {
  constexpr std::size_t kLengths = 16;
  if (bytes.size() < kLengths) return 0;
  int code = 0;
  std::size_t count = 0;
  for (std::size_t length = 1; length <= kLengths; ++length) {
    const int codes = bytes[length - 1];
    first_code_[length] = code;
    first_symbol_[length] = static_cast<int>(count);
    last_code_[length] = codes == 0 ? -1 : code + codes - 1;
    code += codes;
    count += static_cast<std::size_t>(codes);
    if (code > 1 << length || count > symbols_.size()) return 0;
    code <<= 1;
  }
  if (bytes.size() < kLengths + count) return 0;
  std::copy_n(bytes.begin() + kLengths, count, symbols_.begin());
  return kLengths + count;
}

void JpegBits::hold_byte() {
  std::uint8_t byte = 0;
  const bool stuffed = at_ + 1 < file_.size() && file_[at_] == 0xFF && file_[at_ + 1] == 0x00;
  if (at_ < file_.size() && (file_[at_] != 0xFF || stuffed)) {
    byte = file_[at_];
    at_ += stuffed ? 2 : 1;
  } else {
    added_ += 8;
  }
  bits_ = bits_ << 8 | byte;
  held_ += 8;
}

bool JpegBits::pass_restart() {
  held_ = 0;
  added_ = 0;
  while (at_ + 1 < file_.size() && file_[at_] == 0xFF && file_[at_ + 1] == 0xFF)
    ++at_;
  if (at_ + 1 >= file_.size() || file_[at_] != 0xFF || file_[at_ + 1] < 0xD0 ||
      file_[at_ + 1] > 0xD7)
    return false;
  at_ += 2;
  return true;
}

}  // namespace counterproof::decoder
