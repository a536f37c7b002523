// SPDX-License-Identifier: Apache-2.0
#include "storage/restore.h"

#include "platform/disk_error.h"
#include "platform/durable_file.h"
#include "platform/held_by.h"
#include "platform/private_folder.h"
#include "storage/backups.h"

#include <string>

namespace counterproof::storage {
namespace {

namespace fs = std::filesystem;

fs::path beside(const fs::path &file, const char *ending) { return file.string() + ending; }

/// A whole copy, on the disk when this returns.
Status copy_durably(const fs::path &from, const fs::path &to) {
  const auto part = beside(to, ".part");
  std::error_code error;
  fs::copy_file(from, part, fs::copy_options::overwrite_existing, error);
  if (error) return platform::disk_error(error.value(), to);
  if (auto closed = platform::make_private_file(part); !closed) return closed;
  return platform::rename_durably(part, to);
}

/// The database file with its log, which may hold the newest rows.
Status copy_with_log(const fs::path &database, const fs::path &to) {
  std::error_code error;
  fs::remove(beside(to, "-wal"), error);
  fs::remove(beside(to, "-shm"), error);
  if (fs::exists(beside(database, "-wal"), error)) {
    if (auto copied = copy_durably(beside(database, "-wal"), beside(to, "-wal")); !copied)
      return copied;
  }
  return copy_durably(database, to);
}

Result<fs::path> keep_aside(const fs::path &database, const fs::path &backup_folder,
                            std::int64_t utc_ms) {
  const auto aside = backup_folder / ("aside-" + std::to_string(utc_ms) + ".db");
  if (auto copied = copy_with_log(database, aside); !copied) return tl::unexpected(copied.error());
  return aside;
}

/// The old log first: it must not be read into the new file.
Status put_in_place(const fs::path &fresh, const fs::path &database) {
  std::error_code error;
  for (const char *ending : {"-wal", "-shm"}) {
    fs::remove(beside(database, ending), error);
    if (error) return platform::disk_error(error.value(), database);
  }
  if (auto synced = platform::sync_folder(database.parent_path()); !synced) return synced;
  return platform::rename_durably(fresh, database);
}

/// Whole records are replaced inside SQLite; true when that was done.
Result<bool> restore_into_whole(const fs::path &database, const fs::path &backup,
                                std::int64_t utc_ms, fs::path &aside) {
  auto records = Database::open(database);
  if (!records) return false;
  const auto damage = records->find_damage(1);
  if (!damage || !damage->empty()) return false;
  auto kept = back_up_now(*records, backup.parent_path(), BackupKind::aside, utc_ms);
  if (!kept) return tl::unexpected(kept.error());
  aside = *kept;
  if (auto replaced = records->replace_by(backup); !replaced)
    return tl::unexpected(replaced.error());
  return true;
}

}  // namespace

Status nobody_uses(const fs::path &data_folder) {
  const auto holder = platform::held_by(data_folder / "counterproof.db");
  if (!holder) return {};
  return fail(ErrorCode::busy,
              "Another program has the records open: close your browsers (and any other "
              "Counterproof), then try again.",
              "process " + std::to_string(*holder));
}

Result<fs::path> restore(const fs::path &data_folder, const fs::path &backup, std::int64_t utc_ms) {
  if (auto whole = check_backup(backup); !whole) return tl::unexpected(whole.error());
  if (auto free = nobody_uses(data_folder); !free) return tl::unexpected(free.error());
  const auto database = data_folder / "counterproof.db";
  const auto backup_folder = data_folder / "backup";
  if (auto made = platform::make_private_folder(backup_folder); !made)
    return tl::unexpected(made.error());
  std::error_code error;
  fs::path aside;
  if (fs::exists(database, error)) {
    const auto replaced = restore_into_whole(database, backup, utc_ms, aside);
    if (!replaced) return tl::unexpected(replaced.error());
    if (*replaced) return aside;
    auto kept = keep_aside(database, backup_folder, utc_ms);
    if (!kept) return kept;
    aside = *kept;
  }
  const auto fresh = backup_folder / "restoring.part";
  if (auto copied = copy_durably(backup, fresh); !copied) return tl::unexpected(copied.error());
  if (auto placed = put_in_place(fresh, database); !placed) return tl::unexpected(placed.error());
  return aside;
}

Result<Repaired> repair(const fs::path &data_folder, const std::vector<RoomSchema> &schemas,
                        std::int64_t utc_ms) {
  if (auto free = nobody_uses(data_folder); !free) return tl::unexpected(free.error());
  const auto database = data_folder / "counterproof.db";
  const auto work = data_folder / "backup" / "repairing.part";
  const auto fresh = data_folder / "backup" / "repaired.part";
  auto aside = keep_aside(database, data_folder / "backup", utc_ms);
  if (!aside) return tl::unexpected(aside.error());
  if (auto copied = copy_with_log(database, work); !copied) return tl::unexpected(copied.error());
  std::error_code error;
  for (const char *ending : {"", "-wal", "-shm"})
    fs::remove(beside(fresh, ending), error);
  std::vector<fs::path> backups;
  for (const auto &backup : list_backups(data_folder / "backup")) {
    // What was set aside was damaged too, or what the artist put another copy in the place of.
    if (backup.kind != BackupKind::aside) backups.push_back(backup.file);
  }
  const auto salvaged = salvage(work, backups, fresh, schemas);
  for (const char *ending : {"", "-wal", "-shm"})
    fs::remove(beside(work, ending), error);
  if (!salvaged) return tl::unexpected(salvaged.error());
  if (auto placed = put_in_place(fresh, database); !placed) return tl::unexpected(placed.error());
  return Repaired{*aside, *salvaged};
}

}  // namespace counterproof::storage
