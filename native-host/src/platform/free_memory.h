// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::platform {

/// Hands memory that was freed back to the system. The allocator keeps it otherwise, for each
/// thread that ever used much. Any thread may call it; nothing happens where the system has no such
/// call.
void give_back_free_memory();

}  // namespace counterproof::platform
