// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>

namespace counterproof::platform {

struct SandboxLimits {
  std::uint64_t address_space_bytes = 0;
  std::uint64_t data_bytes = 0;     ///< heap and private memory, within the above
  std::uint32_t cpu_seconds = 0;    ///< over the whole life of the process
  int first_closed_descriptor = 3;  ///< this one and all above are closed
};

/// What holds the process: `filtered` is the compulsory layer.
struct SandboxLevel {
  bool filtered = false;  ///< seccomp: any call off the list ends the process (SIGSYS)
  int landlock_abi = 0;   ///< 0: the kernel has none; the second layer is missing
};

/// Such as "seccomp+landlock", "seccomp", or "none (sanitizer build)".
std::string describe(const SandboxLevel &level);

/// For good: no new rights, no core file, limits, no files (Landlock), and only the calls that
/// reading one socket and computing need. The process also ends when the thread that started it
/// does. Refuses (decoder_unavailable) when a compulsory layer cannot be had.
Result<SandboxLevel> enter_sandbox(const SandboxLimits &limits);

}  // namespace counterproof::platform
