// SPDX-License-Identifier: Apache-2.0
#include "decoder/input_bytes.h"

#include "platform/shared_memory.h"

namespace counterproof::decoder {

void InputBytes::used(std::size_t count) {
  used_ += count;
  if (!mapped_ || used_ < kWindowBytes) return;
  platform::forget_pages(bytes_);
  used_ = 0;
}

}  // namespace counterproof::decoder
