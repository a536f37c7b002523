// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

namespace counterproof::storage {

/// Removes the half-written files that killed processes left in backup/, blobs/ and index/: those
/// under a temporary name that nothing has written to for a day. Any process, any time.
void remove_left_behind(const std::filesystem::path &data_folder);

}  // namespace counterproof::storage
