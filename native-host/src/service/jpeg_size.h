// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <optional>

namespace counterproof::service {

struct JpegSize {
  int width = 0;
  int height = 0;
};

/// Width and height from the frame header (ITU-T T.81 B.2.2) of a JPEG that our own decoder wrote;
/// none when there is no such header.
std::optional<JpegSize> jpeg_size(ByteView jpeg);

}  // namespace counterproof::service
