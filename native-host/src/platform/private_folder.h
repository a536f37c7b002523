// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::platform {

/// Makes the folder with those above it, and makes it readable for its owner only (0700), also when
/// it was there before. ErrorCode::storage_failed when that cannot be.
Status make_private_folder(const std::filesystem::path &folder);

/// Makes an empty file of mode 0600 if there is none; one that is there is made 0600.
Status make_private_file(const std::filesystem::path &file);

}  // namespace counterproof::platform
