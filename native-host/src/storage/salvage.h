// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/migrations.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace counterproof::storage {

/// How many rows stand in the new database, and where they came from.
struct Salvaged {
  std::int64_t rows = 0;
  /// Of these, taken from a backup because the damaged file did not give them any more.
  std::int64_t from_backups = 0;
  /// Rows that had to go because they name a row that is lost.
  std::int64_t dangling = 0;
};

/// Makes `fresh` (which must not be there) out of all rows that can still be read in `damaged` and,
/// for tables that cannot be read to their end, in `backups` (newest first; damaged ones give what
/// they can), as far as their rows fit (RoomSchema::copy_rules). Tables are made anew by `schemas`,
/// so a damaged index or schema costs nothing. A row found twice is taken from the damaged file.
/// `damaged` is opened for writing, because its log must be read in: give a
/// copy.
Result<Salvaged> salvage(const std::filesystem::path &damaged,
                         const std::vector<std::filesystem::path> &backups,
                         const std::filesystem::path &fresh,
                         const std::vector<RoomSchema> &schemas);

}  // namespace counterproof::storage
