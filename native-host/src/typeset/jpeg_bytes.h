// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/pixels.h"

#include <utility>

namespace counterproof::typeset {

/// RGB pixels as a baseline JPEG of this quality (1 to 100); empty when memory ran out.
Bytes jpeg_of(const Pixels &rgb, int quality = 88);

/// Width and height of a JPEG that jpeg_of() made; 0 and 0 for anything else.
std::pair<int, int> jpeg_size(ByteView jpeg);

}  // namespace counterproof::typeset
