// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace counterproof::log {

/// Sends log lines to stderr and, when `folder` is not empty, to folder/<program>.log (rotated, 2 x
/// 2 MB). Never stdout: that belongs to the browser. At the default level no titles, addresses or
/// paths are written.
void start(std::string_view program, const std::filesystem::path &folder);

void info(std::string_view text);
void warning(std::string_view text);
void error(std::string_view text);

}  // namespace counterproof::log
