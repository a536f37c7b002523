// SPDX-License-Identifier: Apache-2.0
#include "storage/store.h"
#include "storage/temporary_folder.h"
#include "storage/transaction.h"

#include <catch2/catch.hpp>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using counterproof::test::TemporaryFolder;

namespace {

const storage::RoomSchema kCounters{
    "counters",
    {"CREATE TABLE counter (n INTEGER NOT NULL) STRICT; INSERT INTO counter VALUES (0)",
     "CREATE TABLE writes (writer INTEGER, n INTEGER, PRIMARY KEY (writer, n)) STRICT"}};

/// Reads, adds one, writes: lost updates would show. 0 when every write was taken.
int write_many(const std::filesystem::path &data, int writer, int writes) {
  auto store = storage::Store::open(data, {kCounters}, 0);
  if (!store) return 1;
  for (int i = 0; i < writes; ++i) {
    auto transaction = storage::Transaction::begin(store->database);
    if (!transaction) return 2;
    auto rows = store->database.prepare("SELECT n FROM counter");
    const auto row = rows.next();
    if (!row || !*row) return 3;
    if (!store->database.prepare("UPDATE counter SET n = ?", rows.integer(0) + 1).run()) return 4;
    if (!store->database.prepare("INSERT INTO writes VALUES (?, ?)", writer, i).run()) return 5;
    if (!transaction->commit()) return 6;
  }
  return 0;
}

}  // namespace

TEST_CASE("four processes make the tables and write at once: none is lost, none is refused") {
  constexpr int kWriters = 4;
  constexpr int kWrites = 150;
  const TemporaryFolder folder;
  std::vector<pid_t> children;
  for (int writer = 0; writer < kWriters; ++writer) {
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) ::_exit(write_many(folder.path() / "data", writer, kWrites));
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 0);
  }
  auto store = storage::Store::open(folder.path() / "data", {kCounters}, 0).value();
  auto rows =
      store.database.prepare("SELECT (SELECT n FROM counter), (SELECT count(*) FROM writes)");
  REQUIRE(rows.next().value());
  CHECK(rows.integer(0) == kWriters * kWrites);
  CHECK(rows.integer(1) == kWriters * kWrites);
}
