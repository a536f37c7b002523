// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>

namespace counterproof::platform {

/// The process that holds a POSIX lock on the file, other than this one; none when nobody does. A
/// SQLite connection in WAL holds one as long as it is open. This process must have no connection
/// to the file itself: looking would drop its locks.
std::optional<int> held_by(const std::filesystem::path &file);

}  // namespace counterproof::platform
