// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"

#include <cstdint>

namespace counterproof {

/// FNV-1a over 64-bit words, little endian: finds damage of the disk, not tampering.
std::uint64_t checksum(ByteView bytes);

}  // namespace counterproof
