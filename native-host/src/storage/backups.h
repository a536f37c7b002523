// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "storage/database.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace counterproof::storage {

/// Copies of the database in the data folder's backup/. They hold rows, no blobs: blobs are never
/// changed and lie beside them, named by the rows.
///
///   daily-20261122.db                made by itself once a day, the newest seven kept
///   asked-20261122-015301.db         made when the artist asked; kept until the artist removes it
///   before-cases-2-1795312381000.db  made before an update changed the tables, the newest ten kept
///   aside-20261122-015301.db         what stood there before it was restored or repaired
///
/// Days and times are UTC. Every copy is written whole under another name, synced, then renamed.
enum class BackupKind { daily, asked, before_update, aside };

struct BackupFile {
  std::filesystem::path file;
  BackupKind kind = BackupKind::daily;
  /// When it was last written, in milliseconds since 1970.
  std::int64_t utc_ms = 0;
  std::uintmax_t bytes = 0;
};

inline constexpr std::size_t kDailyKept = 7;
inline constexpr std::size_t kBeforeUpdateKept = 10;

/// Newest first; a folder that is not there holds none. Files of other names are not ours.
std::vector<BackupFile> list_backups(const std::filesystem::path &backup_folder);

/// Today's copy, unless it is there or another process is making it (false then). A copy that does
/// not pass its check is not kept. Older ones than the newest seven are removed afterwards, those
/// of days to come first.
Result<bool> back_up_daily(Database &database, const std::filesystem::path &backup_folder,
                           std::int64_t utc_ms);

/// A copy now; gives its file.
Result<std::filesystem::path> back_up_now(Database &database,
                                          const std::filesystem::path &backup_folder,
                                          BackupKind kind, std::int64_t utc_ms);

/// An error with a sentence when the copy is damaged.
Status check_backup(const std::filesystem::path &file);

}  // namespace counterproof::storage
