// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/process.h"

#include <cstdint>
#include <string>
#include <vector>

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
// Windows has a limited sandbox: `filtered` is its job object, and 1 as the second layer the lowest
// level of integrity. It does not end a process for a call, and reading files is not stopped.

/// Such as "seccomp+landlock", "seccomp", "limited (job object)", or "none (sanitizer build)".
std::string describe(const SandboxLevel &level);

/// The acts (decoder/escape_acts.h) tried at each start, because a decoder that gets away with one
/// may not be used. None where the sandbox is a limited one.
std::vector<const char *> acts_surely_stopped();

/// Whether a process that tried an act in the sandbox ended as it must.
bool was_stopped(const ProcessEnd &end);

/// For good: no new rights, no core file, limits, no files (Landlock), and only the calls that
/// reading one socket and computing need. The process also ends when the thread that started it
/// does. Refuses (decoder_unavailable) when a compulsory layer cannot be had.
Result<SandboxLevel> enter_sandbox(const SandboxLimits &limits);

}  // namespace counterproof::platform
