// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace counterproof::platform {

/// Writes a file everybody may read (0644), whole or not at all; makes the folder and those above
/// it. Refused (storage_failed) with a sentence that names the folder and says what to do.
Status write_public_file(const std::filesystem::path &file, std::string_view text);

/// The text of a small file, at most 64 KB; not_found when there is none, unreadable otherwise.
Result<std::string> read_small_file(const std::filesystem::path &file);

}  // namespace counterproof::platform
