// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string_view>

namespace counterproof::log {

/// Sends log lines to stderr and, when `folder` is not empty, to folder/<program>.log (rotated; 9
/// MB at most with its older parts, also when several hosts write). Never stdout: that belongs to
/// the browser. No addresses and no paths are written, and callers give no titles;
/// COUNTERPROOF_LOG=all in the environment writes everything as it is, for someone who looks for a
/// fault.
void start(std::string_view program, const std::filesystem::path &folder);

void info(std::string_view text);
void warning(std::string_view text);
void error(std::string_view text);

}  // namespace counterproof::log
