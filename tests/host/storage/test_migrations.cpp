// SPDX-License-Identifier: Apache-2.0
#include "storage/migrations.h"
#include "storage/store.h"
#include "storage/temporary_folder.h"
#include "storage/transaction.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using counterproof::test::TemporaryFolder;

namespace {

const storage::RoomSchema kOld{"pictures", {"CREATE TABLE p (a INTEGER) STRICT"}};
const storage::RoomSchema kNew{"pictures",
                               {"CREATE TABLE p (a INTEGER) STRICT",
                                "ALTER TABLE p ADD COLUMN b TEXT",
                                "INSERT INTO p (b) VALUES ('new')"}};

std::int64_t count(storage::Database &database, const char *sql) {
  auto rows = database.prepare(sql);
  REQUIRE(rows.next().value());
  return rows.integer(0);
}

std::vector<std::filesystem::path> copies(const std::filesystem::path &data) {
  std::vector<std::filesystem::path> found;
  for (const auto &entry : std::filesystem::directory_iterator(data / "backup"))
    found.push_back(entry.path());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace

TEST_CASE("steps run once, in order, and a copy of records that existed is kept before them") {
  const TemporaryFolder folder;
  {
    auto store = storage::Store::open(folder.path(), {kOld}, 1).value();
    REQUIRE(store.database.execute("INSERT INTO p VALUES (5)"));
    CHECK(copies(folder.path()).empty());
  }
  for (int again = 0; again < 2; ++again) {
    auto store = storage::Store::open(folder.path(), {kNew}, 2).value();
    CHECK(count(store.database, "SELECT count(*) FROM p WHERE b = 'new'") == 1);
    CHECK(count(store.database, "SELECT a FROM p WHERE a IS NOT NULL") == 5);
  }
  const auto kept = copies(folder.path());
  REQUIRE(kept.size() == 1);
  CHECK(kept[0].filename() == "before-pictures-2-2.db");
  auto first = storage::Database::open(kept[0]).value();
  CHECK(count(first, "SELECT count(*) FROM pragma_table_info('p')") == 1);
  CHECK(count(first, "SELECT a FROM p") == 5);
}

TEST_CASE("a program that was open while another one updated the records writes no more") {
  const TemporaryFolder folder;
  auto before = storage::Store::open(folder.path(), {kOld}, 1).value();
  {
    auto transaction = storage::Transaction::begin(before.database);
    REQUIRE(transaction.has_value());
    REQUIRE(before.database.execute("INSERT INTO p VALUES (5)"));
    REQUIRE(transaction->commit());
  }
  auto after = storage::Store::open(folder.path(), {kNew}, 2).value();
  const auto refused = storage::Transaction::begin(before.database);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::incompatible);
  CHECK(refused.error().message.find("restart this browser") != std::string::npos);
  CHECK(count(before.database, "SELECT count(*) FROM p") == 2);
  auto transaction = storage::Transaction::begin(after.database);
  REQUIRE(transaction.has_value());
  CHECK(transaction->commit());
}

TEST_CASE("records of a newer version are refused with a sentence and not touched") {
  const TemporaryFolder folder;
  { auto store = storage::Store::open(folder.path(), {kNew}, 1).value(); }
  const auto older = storage::Store::open(folder.path(), {kOld}, 2);
  REQUIRE_FALSE(older.has_value());
  CHECK(older.error().code == ErrorCode::incompatible);
  CHECK(older.error().message.find("newer Counterproof") != std::string::npos);

  const auto other_room =
      storage::Store::open(folder.path(), {{"cases", {"CREATE TABLE c (a)"}}}, 3);
  CHECK_FALSE(other_room.has_value());
  auto database = storage::Database::open(folder.path() / "counterproof.db").value();
  CHECK(count(database, "SELECT count(*) FROM sqlite_master WHERE name = 'c'") == 0);
  CHECK(count(database, "SELECT version FROM room_versions") == 3);
}

TEST_CASE("a step that fails changes nothing and is tried again the next time") {
  const TemporaryFolder folder;
  { auto store = storage::Store::open(folder.path(), {kOld}, 1).value(); }
  const storage::RoomSchema broken{
      "pictures", {kOld.steps[0], "CREATE TABLE q (a); INSERT INTO nowhere VALUES (1)"}};
  CHECK_FALSE(storage::Store::open(folder.path(), {broken}, 2).has_value());
  {
    auto database = storage::Database::open(folder.path() / "counterproof.db").value();
    CHECK(count(database, "SELECT count(*) FROM sqlite_master WHERE name = 'q'") == 0);
    CHECK(count(database, "SELECT version FROM room_versions") == 1);
  }
  CHECK(storage::Store::open(folder.path(), {kNew}, 3).has_value());
}
