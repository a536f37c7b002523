// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace counterproof::platform {

/// The file of the running program, links resolved; empty when the system does not tell.
std::filesystem::path running_program();

/// Where a program of ours lies: beside the running one.
std::filesystem::path program_beside(const char *name);

/// The program of this name in the first folder of PATH that has it; empty when none has. Relative
/// entries of PATH are passed over.
std::filesystem::path find_program(const char *name);

}  // namespace counterproof::platform
