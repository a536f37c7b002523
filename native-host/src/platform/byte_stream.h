// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace counterproof::platform {

/// Where the frames of the browser come in.
int standard_input();

/// Blocks until `bytes` is full or the stream ends; gives how many bytes came. Less than
/// bytes.size() means the end. ErrorCode::unreadable when the descriptor cannot be read.
Result<std::size_t> read_full(int descriptor, std::span<std::uint8_t> bytes);

/// Blocks until all is written. False when nobody reads any more (or the disk is full).
bool write_full(int descriptor, ByteView bytes);

}  // namespace counterproof::platform
