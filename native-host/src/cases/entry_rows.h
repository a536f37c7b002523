// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/entry_facts.h"
#include "storage/database.h"
#include "storage/statement.h"

#include <cstdint>
#include <optional>
#include <string>

/// How entries lie in their tables; for this room's sources only.
namespace counterproof::cases {

/// Of entry_versions named `v`, in the order in which version_from() reads them from column `first`
/// on. An answered entry that is lost is read as none. The files are read by add_files().
inline constexpr std::string_view kVersionColumns =
    "v.number, v.noted_at, v.is_taken_back, v.kind, v.day, v.time, v.who, v.direction, v.text, "
    "v.due, v.is_answered, (SELECT id FROM case_entries WHERE id = v.answers), v.salt";

EntryVersion version_from(const storage::Statement &row, int first);

/// Puts the files of a version of this entry into it.
Status add_files(storage::Database &database, const std::string &entry_id, EntryVersion &version);

/// The newest version of an entry; none for an unknown one.
Result<std::optional<EntryVersion>> newest_version(storage::Database &database,
                                                   const std::string &entry_id);

/// Inserts a version and its files, which wait no longer. The caller's transaction.
Status put_version(storage::Database &database, const std::string &entry_id,
                   const EntryVersion &version);

}  // namespace counterproof::cases
