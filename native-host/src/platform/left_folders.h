// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <filesystem>
#include <string_view>
#include <vector>

namespace counterproof::platform {

/// Folders right in `parent` that only this user may enter, whose names are `start` and
/// `more` lower-case hexadecimal digits, and in which nothing was made or removed for that long.
std::vector<std::filesystem::path> left_folders(const std::filesystem::path &parent,
                                                std::string_view start, std::size_t more,
                                                std::chrono::seconds for_so_long);

}  // namespace counterproof::platform
