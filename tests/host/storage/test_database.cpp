// SPDX-License-Identifier: Apache-2.0
#include "storage/database.h"
#include "storage/store.h"
#include "storage/temporary_folder.h"
#include "storage/transaction.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using namespace std::string_literals;
using counterproof::test::TemporaryFolder;

TEST_CASE("values come back as they were bound") {
  const TemporaryFolder folder;
  auto database = storage::Database::open(folder.path() / "a.db").value();
  REQUIRE(database.execute("CREATE TABLE t (n INTEGER, s TEXT, b BLOB, o TEXT) STRICT"));
  const Bytes bytes{0, 1, 255};
  const std::optional<std::string> none;
  REQUIRE(database
              .prepare("INSERT INTO t VALUES (?, ?, ?, ?)", INT64_MIN, "caf\xC3\xA9\0z"s,
                       ByteView(bytes), none)
              .run());
  REQUIRE(
      database.prepare("INSERT INTO t VALUES (?, ?, ?, ?)", 7, "", ByteView(), std::optional("x"s))
          .run());
  auto rows = database.prepare("SELECT * FROM t ORDER BY rowid");
  REQUIRE(rows.next().value());
  CHECK(rows.integer(0) == INT64_MIN);
  CHECK(rows.text(1) == "caf\xC3\xA9\0z"s);
  CHECK(rows.blob(2) == bytes);
  CHECK_FALSE(rows.optional_text(3).has_value());
  REQUIRE(rows.next().value());
  CHECK(rows.text(1).empty());
  CHECK_FALSE(rows.is_null(2));
  CHECK(rows.blob(2).empty());
  CHECK(rows.optional_text(3) == "x");
  CHECK_FALSE(rows.next().value());
}

TEST_CASE("a statement keeps its first error and never throws") {
  const TemporaryFolder folder;
  auto database = storage::Database::open(folder.path() / "a.db").value();
  auto statement = database.prepare("SELECT a FROM nowhere", 1, "x");
  const auto row = statement.next();
  REQUIRE_FALSE(row.has_value());
  CHECK(row.error().code == ErrorCode::storage_failed);
  CAPTURE(row.error().details);
  CHECK(row.error().details.find("nowhere") != std::string::npos);
  CHECK_FALSE(database.prepare("SELECT 1", 1).next().has_value());
}

TEST_CASE("a statement that is used again begins anew") {
  const TemporaryFolder folder;
  auto database = storage::Database::open(folder.path() / "a.db").value();
  REQUIRE(database.execute("CREATE TABLE t (n INTEGER) STRICT; INSERT INTO t VALUES (1), (2)"));
  const auto all = [&] { return database.prepare("SELECT n FROM t ORDER BY n"); };
  const auto said = [&](auto... values) {
    auto rows = database.prepare("SELECT ?", values...);
    REQUIRE(rows.next().value());
    return rows.optional_text(0);
  };
  SECTION("with no values of before") {
    CHECK(said("secret") == "secret");
    CHECK_FALSE(said().has_value());
  }
  SECTION("from the first row, also beside itself") {
    auto one = all();
    REQUIRE(one.next().value());
    auto other = all();
    REQUIRE(other.next().value());
    CHECK(other.integer(0) == 1);
    REQUIRE(one.next().value());
    CHECK(one.integer(0) == 2);
  }
  SECTION("and holds no lock while nobody uses it") {
    { REQUIRE(all().next().value()); }
    auto second = storage::Database::open(folder.path() / "a.db").value();
    REQUIRE(second.execute("DROP TABLE t; CREATE TABLE t (m INTEGER, n INTEGER) STRICT; INSERT "
                           "INTO t VALUES (8, 9)"));
    auto rows = all();
    REQUIRE(rows.next().value());
    CHECK(rows.integer(0) == 9);
  }
  SECTION("after an error of its own too") {
    REQUIRE(database.execute("CREATE UNIQUE INDEX once ON t (n)"));
    const auto add = [&](int n) { return database.prepare("INSERT INTO t VALUES (?)", n).run(); };
    CHECK_FALSE(add(1));
    CHECK(add(3) == 1);
    CHECK_FALSE(add(3));
    CHECK(add(4) == 1);
  }
  SECTION("however many others there were") {
    for (int i = 0; i < 1000; ++i)
      REQUIRE(database.prepare("SELECT " + std::to_string(i)).next().value());
    CHECK(said("x") == "x");
  }
}

TEST_CASE("a transaction that is not committed leaves nothing") {
  const TemporaryFolder folder;
  auto database = storage::Database::open(folder.path() / "a.db").value();
  REQUIRE(database.execute("CREATE TABLE t (n INTEGER)"));
  {
    auto transaction = storage::Transaction::begin(database).value();
    REQUIRE(database.prepare("INSERT INTO t VALUES (1)").run());
  }
  {
    auto transaction = storage::Transaction::begin(database).value();
    REQUIRE(database.prepare("INSERT INTO t VALUES (2)").run());
    REQUIRE(transaction.commit());
  }
  auto rows = database.prepare("SELECT group_concat(n) FROM t");
  REQUIRE(rows.next().value());
  CHECK(rows.text(0) == "2");
}

TEST_CASE("commits are synced and the files are private") {
  const TemporaryFolder folder;
  const auto data = folder.path() / "deep" / "data";
  auto store = storage::Store::open(data, {}, 0).value();
  auto rows = store.database.prepare(
      "SELECT * FROM pragma_synchronous, pragma_journal_mode, pragma_foreign_keys");
  REQUIRE(rows.next().value());
  CHECK(rows.integer(0) == 2);
  CHECK(rows.text(1) == "wal");
  CHECK(rows.integer(2) == 1);
  for (const auto &entry : std::filesystem::recursive_directory_iterator(data)) {
    CAPTURE(entry.path());
    struct stat facts {};
    REQUIRE(::stat(entry.path().c_str(), &facts) == 0);
    CHECK((facts.st_mode & 07777U) == (entry.is_directory() ? 0700U : 0600U));
  }
}

TEST_CASE("a file that is no database is refused with a sentence and left alone") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.db";
  std::ofstream(file) << std::string(5000, 'x');
  const auto database = storage::Database::open(file);
  REQUIRE_FALSE(database.has_value());
  CHECK(database.error().code == ErrorCode::storage_failed);
  CHECK(database.error().message.find("damaged") != std::string::npos);
  CHECK(std::filesystem::file_size(file) == 5000);
}

TEST_CASE("a file where the data folder should be is refused with a sentence") {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "data") << "x";
  const auto store = storage::Store::open(folder.path() / "data", {}, 0);
  REQUIRE_FALSE(store.has_value());
  CHECK(store.error().code == ErrorCode::storage_failed);
}

// A file size limit makes the disk refuse in the middle of a write, as a full one does.
TEST_CASE("when the disk refuses, the transaction is an error and what was there stays") {
  const TemporaryFolder folder;
  {
    auto database = storage::Database::open(folder.path() / "a.db").value();
    REQUIRE(database.execute("CREATE TABLE t (b BLOB)"));
    REQUIRE(database.prepare("INSERT INTO t VALUES (?)", ByteView(Bytes(10, 1))).run());
  }
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{200'000, 200'000};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    auto database = storage::Database::open(folder.path() / "a.db");
    if (!database) ::_exit(10);
    auto transaction = storage::Transaction::begin(*database);
    if (!transaction) ::_exit(11);
    const Bytes bytes(1'000'000, 2);
    const auto inserted = database->prepare("INSERT INTO t VALUES (?)", ByteView(bytes)).run();
    const auto done = inserted ? transaction->commit() : Status(tl::unexpected(inserted.error()));
    ::_exit(!done && done.error().code == ErrorCode::storage_failed ? 0 : 12);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 0);
  auto database = storage::Database::open(folder.path() / "a.db").value();
  auto rows = database.prepare("SELECT count(*) FROM t");
  REQUIRE(rows.next().value());
  CHECK(rows.integer(0) == 1);
}
