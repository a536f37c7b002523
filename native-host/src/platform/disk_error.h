// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <filesystem>

namespace counterproof::platform {

/// ErrorCode::storage_failed with the sentence that fits `errno_value`. The path goes to the
/// details only, in quotation marks at their end: there log::without_places finds all of it.
tl::unexpected<Error> disk_error(int errno_value, const std::filesystem::path &path);

/// Whether a number of the system's own (errno; on Windows what GetLastError says) means that there
/// is no room left, on the disk or for this user.
bool means_full_disk(int system_number);

}  // namespace counterproof::platform
