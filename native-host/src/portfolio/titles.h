// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace counterproof::portfolio {

/// The file's name without its extension, as well-formed UTF-8.
std::string name_of(const std::filesystem::path &file);

/// The name for people to read: underscores and control characters as spaces, spaces joined,
/// hyphens of a name without spaces opened, a capital first; at most kLongestTitle code points;
/// "Untitled" when nothing is left.
std::string title_of(const std::filesystem::path &file);

inline constexpr std::size_t kLongestTitle = 200;

}  // namespace counterproof::portfolio
