// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::platform {

/// ErrorCode::storage_failed with the sentence that fits `errno_value`. The path goes to the
/// details only, in quotation marks at their end: there log::without_places finds all of it.
tl::unexpected<Error> disk_error(int errno_value, const std::filesystem::path &path);

}  // namespace counterproof::platform
