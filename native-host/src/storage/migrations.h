// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/database.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace counterproof::storage {

/// What must hold for a row of `table` that is taken from a copy into records made anew: an SQL
/// condition on NEW.
struct CopyRule {
  std::string_view table;
  std::string_view fits;
};

/// The tables of one room, as the steps that made them: the first step is version 1. Steps are
/// never changed once released, only added; there is no way back.
struct RoomSchema {
  std::string_view room;
  std::vector<std::string_view> steps;
  std::vector<CopyRule> copy_rules = {};
};

/// Brings every room's tables to its newest version, each step in a transaction of its own. Before
/// the first step a copy of the whole database is kept in `backup_folder`, unless the database was
/// only just made. Afterwards `database` refuses to write once another program has taken a further
/// step. Refused (ErrorCode::incompatible), and nothing changed, when the database holds a
/// room or version this program does not know: a newer one wrote it. Safe when several processes
/// start at once.
Status migrate(Database &database, const std::vector<RoomSchema> &schemas,
               const std::filesystem::path &backup_folder, std::int64_t utc_ms);

}  // namespace counterproof::storage
