// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>

namespace counterproof::platform {

/// The most physical memory a running child has held so far, shared pages and mapped files counted
/// in; 0 when it is gone or the system does not tell.
std::uint64_t peak_memory_bytes(int process);

/// The processor time a running child has used so far; nothing when it is gone.
std::chrono::milliseconds processor_time(int process);

}  // namespace counterproof::platform
