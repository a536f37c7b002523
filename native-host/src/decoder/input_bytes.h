// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstddef>

namespace counterproof::decoder {

/// The file as the codecs read it. A large one is mapped from the disk; what was read of it is let
/// go again piece by piece, so that a print master of 1 GB never fills the memory.
class InputBytes {
public:
  InputBytes(ByteView bytes, bool mapped) : bytes_(bytes), mapped_(mapped) {}

  ByteView bytes() const { return bytes_; }
  std::size_t size() const { return bytes_.size(); }
  bool mapped() const { return mapped_; }

  /// To be told by readers after they used about so many bytes of the file.
  void used(std::size_t count);

private:
  static constexpr std::size_t kWindowBytes = std::size_t{24} * 1024 * 1024;

  ByteView bytes_;
  bool mapped_;
  std::size_t used_ = 0;
};

}  // namespace counterproof::decoder
