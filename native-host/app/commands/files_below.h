// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <vector>

namespace counterproof::app {

/// Everything below the folder that is no folder, by name; links to folders are not followed. A
/// folder that cannot be opened, or not be looked through to its end, is named on standard error
/// with what to do, and the rest goes on.
std::vector<std::filesystem::path> files_below(const std::filesystem::path &folder);

}  // namespace counterproof::app
