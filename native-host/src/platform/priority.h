// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace counterproof::platform {

/// The calling thread, and every thread and program it starts from now on, gets the processor and
/// the disk only when others leave them. For good.
void yield_to_others();

}  // namespace counterproof::platform
