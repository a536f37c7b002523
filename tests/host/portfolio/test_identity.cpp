// SPDX-License-Identifier: Apache-2.0
#include "portfolio/desk.h"
#include "portfolio/kept_files.h"
#include "portfolio/known_files.h"
#include "storage/backups.h"
#include "storage/restore.h"
#include "storage/transaction.h"

#include <fstream>
#include <regex>

using namespace counterproof;
using namespace counterproof::test;

namespace {

const std::regex kRandomUuid("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");

std::string id_in(const std::filesystem::path &data) {
  const TestClock clock;
  auto store = storage::Store::open(data, {portfolio::schema()}, 1).value();
  return portfolio::Portfolio(store, clock).standing().value().id;
}

}  // namespace

TEST_CASE("every portfolio has an id of its own and keeps it") {
  const TemporaryFolder folder;
  const auto first = id_in(folder.path() / "first");
  CHECK(std::regex_match(first, kRandomUuid));
  CHECK(id_in(folder.path() / "first") == first);
  CHECK(id_in(folder.path() / "second") != first);
  // Erased and begun anew in the same place, it is another one.
  std::filesystem::remove_all(folder.path() / "first");
  CHECK(id_in(folder.path() / "first") != first);
}

TEST_CASE("records made anew number their changes behind those of all works") {
  const TemporaryFolder folder;
  const TestClock clock;
  auto store = storage::Store::open(folder.path(), {portfolio::schema()}, 1).value();
  auto &database = store.database;
  const auto next = [&] {
    auto transaction = storage::Transaction::begin(database).value();
    const auto revision = portfolio::next_revision(database);
    REQUIRE(transaction.commit());
    return revision;
  };
  CHECK_FALSE(portfolio::mend_state(database).value());
  REQUIRE(database.execute(
      "INSERT INTO works (id, content, path, name, title, width, height, state, added_at, "
      "revision) VALUES ('w', 'c', x'2f61', 'n', 'N', 1, 1, 'ready', '2026-11-21T00:00:00Z', 7)"));
  SECTION("the row came from an older copy") {
    REQUIRE(database.execute("UPDATE portfolio_state SET revision = 3"));
    CHECK(portfolio::mend_state(database).value());
  }
  SECTION("the row is lost") {
    REQUIRE(database.execute("DELETE FROM portfolio_state"));
    portfolio::Portfolio works(store, clock);
    CHECK(works.standing().error().message.find("counterproof repair") != std::string::npos);
    CHECK(next().error().code == ErrorCode::storage_failed);
    CHECK(portfolio::mend_state(database).value());
    CHECK(works.standing().has_value());
  }
  CHECK(next().value() == 8);
}

TEST_CASE("whichever table is lost, works can be read into the mended records") {
  const auto add_work = [](storage::Database &database, const std::string &name) {
    auto transaction = storage::Transaction::begin(database).value();
    const auto revision = portfolio::next_revision(database);
    REQUIRE(revision.has_value());
    REQUIRE(database
                .prepare("INSERT INTO works (id, content, path, name, title, width, height, state, "
                         "added_at, revision) VALUES (?1, ?1, x'2f61', ?1, ?1, 1, 1, 'ready', '', "
                         "?2)",
                         name, *revision)
                .run());
    REQUIRE(transaction.commit());
  };
  const TestClock clock;
  for (const bool with_copy : {false, true})
    for (const std::string table :
         {"portfolio_state", "works", "files", "folders", "work_dates", "room_versions"}) {
      CAPTURE(table, with_copy);
      const TemporaryFolder folder;
      std::int64_t page = 0;
      {
        auto store = storage::Store::open(folder.path(), {portfolio::schema()}, 1).value();
        add_work(store.database, "a");
        if (with_copy)
          REQUIRE(storage::back_up_now(store.database, folder.path() / "backup",
                                       storage::BackupKind::asked, 1));
        add_work(store.database, "b");
        add_work(store.database, "c");
        auto rows =
            store.database.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?", table);
        REQUIRE(rows.next().value());
        page = rows.integer(0);
      }
      {
        std::fstream file(folder.path() / "counterproof.db",
                          std::ios::in | std::ios::out | std::ios::binary);
        file.seekp((page - 1) * 4096);
        file << std::string(4096, '\x55');
      }
      REQUIRE(storage::repair(folder.path(), {portfolio::schema()}, 2));
      auto store = storage::Store::open(folder.path(), {portfolio::schema()}, 3).value();
      REQUIRE(portfolio::mend_state(store.database));
      CHECK(portfolio::Portfolio(store, clock).standing().has_value());
      add_work(store.database, "d");
    }
}

TEST_CASE("a portfolio from before there were ids gets one and keeps what it has") {
  const TemporaryFolder folder;
  {
    const storage::RoomSchema before{"portfolio", {portfolio::schema().steps.front()}};
    auto store = storage::Store::open(folder.path(), {before}, 1).value();
    REQUIRE(store.database.execute(
        "UPDATE portfolio_state SET revision = 7; "
        "INSERT INTO folders VALUES (x'2f61', '2026-11-21T00:00:00Z'); "
        "INSERT INTO works VALUES ('w', 'c', x'2f61', 'n', 'N', 1, 1, 'ready', NULL, NULL, "
        "'2026-11-21T00:00:00Z', 7)"));
  }
  const auto id = id_in(folder.path());
  CHECK(std::regex_match(id, kRandomUuid));
  CHECK(id_in(folder.path()) == id);
  CHECK(std::filesystem::exists(folder.path() / "backup" / "before-portfolio-2-1.db"));

  const TestClock clock;
  auto store = storage::Store::open(folder.path(), {portfolio::schema()}, 2).value();
  const auto standing = portfolio::Portfolio(store, clock).standing().value();
  CHECK(standing.id == id);
  CHECK(standing.revision == 7);
  CHECK(standing.works == 1);
  CHECK(standing.folders == 1);
  CHECK(standing.state == portfolio::State::ready);
}
