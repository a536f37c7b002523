// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace counterproof::platform {

/// The file of the running program, links resolved; empty when the system does not tell.
std::filesystem::path running_program();

}  // namespace counterproof::platform
