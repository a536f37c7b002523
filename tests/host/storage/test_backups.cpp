// SPDX-License-Identifier: Apache-2.0
#include "storage/backups.h"
#include "storage/filled_store.h"
#include "storage/left_behind.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace counterproof;
using namespace counterproof::test;

namespace {

constexpr std::int64_t kDayMs = 24LL * 3600 * 1000;
constexpr std::int64_t kNow = 1'795'312'381'000;  // 2026-11-22T01:53:01Z

std::vector<std::string> names_in(const std::filesystem::path &folder) {
  std::vector<std::string> names;
  for (const auto &entry : std::filesystem::directory_iterator(folder))
    names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

TEST_CASE("one copy a day is made, and the newest seven are kept") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  const auto backup = folder.path() / "backup";
  for (int day = 0; day < 10; ++day) {
    add_notes(store.database, day + 1, day + 1);
    const auto now = kNow + day * kDayMs;
    CHECK(storage::back_up_daily(store.database, backup, now).value());
    CHECK_FALSE(storage::back_up_daily(store.database, backup, now + 1000).value());
  }
  const auto kept = storage::list_backups(backup);
  REQUIRE(kept.size() == storage::kDailyKept);
  CHECK(kept.front().file.filename() == "daily-20261201.db");
  CHECK(kept.back().file.filename() == "daily-20261125.db");
  for (const auto &copy : kept)
    CHECK(storage::check_backup(copy.file));
  auto oldest = storage::Database::open_at_rest(kept.back().file).value();
  CHECK(count(oldest, "SELECT count(*) FROM notes") == 4);
  // Nothing is left beside them but the lock.
  CHECK(names_in(backup).size() == storage::kDailyKept + 1);
}

TEST_CASE("a copy made after the clock was set back stays, and those of days to come go first") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  const auto backup = folder.path() / "backup";
  constexpr auto kAhead = kNow + 60 * kDayMs;
  for (int day = 0; day < 7; ++day)
    REQUIRE(storage::back_up_daily(store.database, backup, kAhead + day * kDayMs).value());
  for (int day = 0; day < 3; ++day) {
    CHECK(storage::back_up_daily(store.database, backup, kNow + day * kDayMs).value());
    CHECK_FALSE(storage::back_up_daily(store.database, backup, kNow + day * kDayMs).value());
  }
  std::vector<std::string> days;
  for (const auto &name : names_in(backup))
    if (name.rfind("daily-", 0) == 0) days.push_back(name);
  CHECK(days == std::vector<std::string>{"daily-20261122.db", "daily-20261123.db",
                                         "daily-20261124.db", "daily-20270124.db",
                                         "daily-20270125.db", "daily-20270126.db",
                                         "daily-20270127.db"});
}

TEST_CASE("a copy is made while another connection is in the middle of writing") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  add_notes(store.database, 1, 50);
  auto other = storage::Database::open(folder.path() / "counterproof.db").value();
  auto transaction = storage::Transaction::begin(other).value();
  REQUIRE(other.prepare("INSERT INTO shelves VALUES (1000, 'half')").run());
  const auto copy = storage::back_up_now(store.database, folder.path() / "backup",
                                         storage::BackupKind::asked, kNow)
                        .value();
  REQUIRE(transaction.commit());
  auto found = storage::Database::open_at_rest(copy).value();
  CHECK(count(found, "SELECT count(*) FROM shelves") == 50);
  CHECK(copy.filename() == "asked-20261122-015301.db");
  const auto second = storage::back_up_now(store.database, folder.path() / "backup",
                                           storage::BackupKind::asked, kNow);
  CHECK(second.value().filename() == "asked-20261122-015301-2.db");
}

TEST_CASE("a damaged copy is told from a whole one, and nothing is made beside it") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  add_notes(store.database, 1, 200);
  const auto backup = folder.path() / "backup";
  const auto copy =
      storage::back_up_now(store.database, backup, storage::BackupKind::asked, kNow).value();
  REQUIRE(storage::check_backup(copy));
  const auto bytes = std::filesystem::file_size(copy);
  SECTION("cut short") { std::filesystem::resize_file(copy, bytes / 2 + 100); }
  SECTION("overwritten") {
    std::fstream file(copy, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(4096 * 3);
    file << std::string(4096, '\x55');
  }
  SECTION("something else") { std::ofstream(copy) << "not a database"; }
  const auto checked = storage::check_backup(copy);
  REQUIRE_FALSE(checked.has_value());
  CHECK(checked.error().message.find("damaged") != std::string::npos);
  CHECK(names_in(backup).size() == 1);
}

TEST_CASE("what a killed process left is no copy, and is removed after a day") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  const std::string name(64, 'a');
  REQUIRE(store.index.put(name, Bytes{1}));
  const auto copy = folder.path() / "backup" / "daily-20261120.db.part";
  const auto blob = folder.path() / "index" / "aa" / (".part-7-1-" + name);
  const auto fresh = folder.path() / "index" / "aa" / (".part-8-1-" + name);
  for (const auto &file : {copy, blob, fresh})
    std::ofstream(file) << "half";
  const auto long_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(30);
  for (const auto &file : {copy, blob, folder.path() / "index" / "aa" / name})
    std::filesystem::last_write_time(file, long_ago);
  CHECK(storage::list_backups(folder.path() / "backup").empty());
  storage::remove_left_behind(folder.path());
  CHECK_FALSE(std::filesystem::exists(copy));
  CHECK_FALSE(std::filesystem::exists(blob));
  CHECK(std::filesystem::exists(fresh));
  CHECK(store.index.get(name));
}

TEST_CASE("the folder for copies is made again when it was removed") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  const auto backup = folder.path() / "backup";
  std::filesystem::remove_all(backup);
  CHECK(storage::back_up_now(store.database, backup, storage::BackupKind::asked, kNow));
  std::filesystem::remove_all(backup);
  CHECK(storage::back_up_daily(store.database, backup, kNow).value());
}

TEST_CASE("when the copy cannot be made there is a sentence and no copy") {
  const TemporaryFolder folder;
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  const auto made = storage::back_up_daily(store.database, "/dev/null/backup", kNow);
  REQUIRE_FALSE(made.has_value());
  CHECK(made.error().code == ErrorCode::storage_failed);
}
