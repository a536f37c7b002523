// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/database.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace counterproof::storage {

/// The tables of one room, as the steps that made them: the first step is version 1. Steps are
/// never changed once released, only added; there is no way back.
struct RoomSchema {
  std::string_view room;
  std::vector<std::string_view> steps;
};

/// Brings every room's tables to its newest version, each step in a transaction of its own. Before
/// each step a copy of the whole database is kept in `backup_folder`, unless the database was only
/// just made. Refused (ErrorCode::incompatible), and nothing changed, when the database holds a
/// room or version this program does not know: a newer one wrote it. Safe when several processes
/// start at once.
Status migrate(Database &database, const std::vector<RoomSchema> &schemas,
               const std::filesystem::path &backup_folder, std::int64_t utc_ms);

}  // namespace counterproof::storage
