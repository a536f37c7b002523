// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::platform {

/// ErrorCode::storage_failed with the sentence that fits `errno_value`. The file's name goes to the
/// details only, without its folder: they reach the log and the browser.
tl::unexpected<Error> disk_error(int errno_value, const std::filesystem::path &path);

}  // namespace counterproof::platform
