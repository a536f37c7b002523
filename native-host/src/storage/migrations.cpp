// SPDX-License-Identifier: Apache-2.0
#include "storage/migrations.h"

#include "storage/transaction.h"

#include <algorithm>
#include <map>
#include <string>

namespace counterproof::storage {
namespace {

using Versions = std::map<std::string, std::int64_t, std::less<>>;

Result<bool> has_version_table(Database &database) {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'room_versions'").next();
}

Result<Versions> read_versions(Database &database) {
  Versions versions;
  auto rows = database.prepare("SELECT room, version FROM room_versions");
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return versions;
    versions[rows.text(0)] = rows.integer(1);
  }
}

std::int64_t version_of(const Versions &versions, std::string_view room) {
  const auto found = versions.find(room);
  return found == versions.end() ? 0 : found->second;
}

Status refuse_newer(const Versions &versions, const std::vector<RoomSchema> &schemas) {
  for (const auto &[room, version] : versions) {
    const auto known =
        std::find_if(schemas.begin(), schemas.end(),
                     [&name = room](const RoomSchema &schema) { return schema.room == name; });
    if (known == schemas.end() || version > static_cast<std::int64_t>(known->steps.size()))
      return fail(ErrorCode::incompatible,
                  "These records were written by a newer Counterproof: update this program; the "
                  "records were left as they are.",
                  room + " " + std::to_string(version));
  }
  return {};
}

std::int64_t sum_of(const Versions &versions) {
  std::int64_t sum = 0;
  for (const auto &[room, version] : versions)
    sum += version;
  return sum;
}

/// One step, with the version read again under the write lock: another process may have been first.
Status take_step(Database &database, const RoomSchema &schema, std::int64_t step,
                 const std::filesystem::path &backup_folder, std::int64_t utc_ms, bool keep_copy) {
  auto transaction = Transaction::begin(database);
  if (!transaction) return tl::unexpected(transaction.error());
  const auto versions = read_versions(database);
  if (!versions) return tl::unexpected(versions.error());
  if (version_of(*versions, schema.room) >= step) return {};
  if (keep_copy) {
    // A second connection sees what is committed; the lock we hold keeps it from changing.
    const auto name = "before-" + std::string(schema.room) + "-" + std::to_string(step) + "-" +
                      std::to_string(utc_ms) + ".db";
    auto rows = database.prepare("SELECT file FROM pragma_database_list WHERE name = 'main'");
    const auto row = rows.next();
    if (!row || !*row) return fail(ErrorCode::storage_failed, "The records have no file.");
    auto reader = Database::open(rows.text(0));
    if (!reader) return tl::unexpected(reader.error());
    if (auto copied = reader->copy_to(backup_folder / name); !copied) return copied;
  }
  const auto &sql = schema.steps[static_cast<std::size_t>(step - 1)];
  if (auto changed = database.execute(std::string(sql)); !changed) return changed;
  const auto noted = database
                         .prepare("INSERT INTO room_versions (room, version) VALUES (?, ?) "
                                  "ON CONFLICT (room) DO UPDATE SET version = excluded.version",
                                  schema.room, step)
                         .run();
  if (!noted) return tl::unexpected(noted.error());
  auto told = database.execute("PRAGMA user_version = " + std::to_string(sum_of(*versions) + 1));
  if (!told) return told;
  return transaction->commit();
}

/// Programs that have the records open see by it that the tables were changed (expect_version).
Status expect_no_change(Database &database, const std::vector<RoomSchema> &schemas) {
  std::int64_t version = 0;
  {
    auto rows = database.prepare("PRAGMA user_version");
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (*row) version = rows.integer(0);
  }
  // Asked afterwards: a change since then is seen here or by the next write.
  const auto versions = read_versions(database);
  if (!versions) return tl::unexpected(versions.error());
  if (auto fits = refuse_newer(*versions, schemas); !fits) return fits;
  database.expect_version(version);
  return {};
}

}  // namespace

Status migrate(Database &database, const std::vector<RoomSchema> &schemas,
               const std::filesystem::path &backup_folder, std::int64_t utc_ms) {
  const auto existed = has_version_table(database);
  if (!existed) return tl::unexpected(existed.error());
  if (!*existed) {
    auto made = database.execute("CREATE TABLE IF NOT EXISTS room_versions "
                                 "(room TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT");
    if (!made) return made;
  }
  const auto versions = read_versions(database);
  if (!versions) return tl::unexpected(versions.error());
  if (auto fits = refuse_newer(*versions, schemas); !fits) return fits;
  bool keep_copy = *existed;
  for (const RoomSchema &schema : schemas) {
    const auto newest = static_cast<std::int64_t>(schema.steps.size());
    for (auto step = version_of(*versions, schema.room) + 1; step <= newest; ++step) {
      auto taken = take_step(database, schema, step, backup_folder, utc_ms, keep_copy);
      if (!taken) return taken;
      keep_copy = false;
    }
  }
  return expect_no_change(database, schemas);
}

}  // namespace counterproof::storage
