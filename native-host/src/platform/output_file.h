// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "platform/descriptor.h"

#include <filesystem>

namespace counterproof::platform {

/// Makes a new file (mode 0600) for a program of ours to write to. storage_failed when that cannot
/// be, also when there is a file of this name.
Result<Descriptor> create_output_file(const std::filesystem::path &file);

/// Puts a finished file in its place, on the disk for good; killed at any moment it leaves the
/// whole file there or none. conflict when there is a file of that name already, whoever made it
/// meanwhile. When only the folder cannot be synced (storage_failed) the file is in its place.
Status move_in_place(const std::filesystem::path &from, const std::filesystem::path &to);

}  // namespace counterproof::platform
