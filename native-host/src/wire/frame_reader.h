// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <string>

namespace counterproof::wire {

/// What reading one frame came to.
enum class FrameKind {
  message,    ///< `body` holds the frame's bytes, perhaps none
  end,        ///< the other side is gone: between frames, or in the middle of one
  too_large,  ///< the length announced is over the cap; nothing of it was read or allocated
};

struct Frame {
  FrameKind kind = FrameKind::end;
  std::string body;
  std::uint32_t announced_bytes = 0;
};

/// Frames of the browsers' native messaging: a 32-bit length in native byte order, then that many
/// bytes. Reads exactly what belongs to a frame, never more. After `end` or `too_large` there is
/// nothing left that could be understood: stop reading.
class FrameReader {
public:
  FrameReader(int descriptor, std::size_t max_bytes)
      : descriptor_(descriptor), max_bytes_(max_bytes) {}

  /// Blocks until a whole frame is there.
  Frame next();

private:
  int descriptor_;
  std::size_t max_bytes_;
};

}  // namespace counterproof::wire
