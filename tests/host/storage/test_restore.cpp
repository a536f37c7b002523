// SPDX-License-Identifier: Apache-2.0
#include "storage/backups.h"
#include "storage/filled_store.h"
#include "storage/restore.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

using namespace counterproof;
using namespace counterproof::test;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kNow = 1'795'312'381'000;
constexpr int kNotesKept = 2000;

/// Notes 1 to 2000, and a copy of the first `copied` of them; gives the copy.
fs::path fill(const fs::path &data, int copied = kNotesKept) {
  auto store = storage::Store::open(data, {kNotes}, 0).value();
  add_notes(store.database, 1, copied);
  const auto copy =
      storage::back_up_now(store.database, data / "backup", storage::BackupKind::asked, kNow)
          .value();
  if (copied < kNotesKept) add_notes(store.database, copied + 1, kNotesKept);
  return copy;
}

void damage_page(const fs::path &file, std::uintmax_t page, char with = '\x55') {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekp(static_cast<std::streamoff>(page * 4096));
  stream << std::string(4096, with);
}

std::int64_t notes_in(const fs::path &data) {
  auto store = storage::Store::open(data, {kNotes}, 0).value();
  CHECK(store.database.find_damage().value().empty());
  return count(store.database, "SELECT count(*) FROM notes");
}

}  // namespace

TEST_CASE("a copy is put back, and what stood there can be had again") {
  const TemporaryFolder folder;
  const auto copy = fill(folder.path(), 500);
  const auto aside = storage::restore(folder.path(), copy, kNow).value();
  CHECK(notes_in(folder.path()) == 500);
  REQUIRE(storage::restore(folder.path(), aside, kNow + 1000));
  CHECK(notes_in(folder.path()) == kNotesKept);
}

TEST_CASE("a copy is put back where the records are damaged or gone") {
  const TemporaryFolder folder;
  const auto copy = fill(folder.path(), 500);
  const auto database = folder.path() / "counterproof.db";
  SECTION("no database any more") {
    damage_page(database, 0);
    const auto aside = storage::restore(folder.path(), copy, kNow);
    CHECK(fs::exists(*aside));
  }
  SECTION("damaged inside") {
    damage_page(database, 20);
    CHECK(fs::exists(storage::restore(folder.path(), copy, kNow).value()));
  }
  SECTION("gone") {
    fs::remove(database);
    CHECK(storage::restore(folder.path(), copy, kNow).value().empty());
  }
  CHECK(notes_in(folder.path()) == 500);
}

TEST_CASE("a damaged copy is refused and nothing changes") {
  const TemporaryFolder folder;
  const auto copy = fill(folder.path(), 500);
  damage_page(copy, 9);
  CHECK_FALSE(storage::restore(folder.path(), copy, kNow));
  CHECK(notes_in(folder.path()) == kNotesKept);
}

TEST_CASE("nothing is put back or repaired while another process has the records open") {
  const TemporaryFolder folder;
  const auto copy = fill(folder.path(), 500);
  int ends[2];
  REQUIRE(::pipe(ends) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    auto store = storage::Store::open(folder.path(), {kNotes}, 0);
    if (!store || ::write(ends[1], "x", 1) != 1) ::_exit(1);
    for (;;)
      ::pause();
  }
  char ready = 0;
  REQUIRE(::read(ends[0], &ready, 1) == 1);
  const auto restored = storage::restore(folder.path(), copy, kNow);
  REQUIRE_FALSE(restored.has_value());
  CHECK(restored.error().code == ErrorCode::busy);
  CHECK(restored.error().message.find("close your browsers") != std::string::npos);
  CHECK_FALSE(storage::repair(folder.path(), {kNotes}, kNow));
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);
  ::close(ends[1]);
  CHECK(storage::restore(folder.path(), copy, kNow));
}

TEST_CASE("damaged pages cost the rows that stood on them only, and nothing with a copy") {
  std::mt19937 random(20261122);
  for (int round = 0; round < 40; ++round) {
    const TemporaryFolder folder;
    const bool with_copy = round % 2 == 0;
    const auto copy = fill(folder.path());
    if (!with_copy) fs::remove(copy);
    const auto database = folder.path() / "counterproof.db";
    const auto pages = fs::file_size(database) / 4096;
    REQUIRE(pages > 150);
    const auto page = std::uniform_int_distribution<std::uintmax_t>(1, pages - 1)(random);
    damage_page(database, page, static_cast<char>(round));
    CAPTURE(round, page);
    const auto repaired = storage::repair(folder.path(), {kNotes}, kNow);
    REQUIRE(repaired.has_value());
    CHECK(fs::exists(repaired->aside));
    const auto notes = notes_in(folder.path());
    if (with_copy) {
      CHECK(notes == kNotesKept);
    } else {
      // A page holds some 18 notes, or 130 shelves without which notes cannot stand; an inner page
      // all its leaves, which only the root has more of.
      CHECK(notes >= kNotesKept - 200);
    }
    auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
    CHECK(count(store.database, "SELECT count(*) FROM state") == 1);
  }
}

TEST_CASE("what was taken out of a table that is whole is not brought back by a copy") {
  const TemporaryFolder folder;
  fill(folder.path());
  std::int64_t page = 0;
  {
    auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
    REQUIRE(store.database.execute("DELETE FROM words WHERE note = 7"));
    page =
        count(store.database, "SELECT rootpage FROM sqlite_master WHERE name = 'notes_by_shelf'");
  }
  damage_page(folder.path() / "counterproof.db", static_cast<std::uintmax_t>(page) - 1);
  const auto repaired = storage::repair(folder.path(), {kNotes}, kNow);
  REQUIRE(repaired.has_value());
  CHECK(repaired->salvaged.from_backups == 0);
  CHECK(notes_in(folder.path()) == kNotesKept);
  auto store = storage::Store::open(folder.path(), {kNotes}, 0).value();
  CHECK(count(store.database, "SELECT count(*) FROM words") == kNotesKept - 1);
}

TEST_CASE("records that are no database any more are made anew from the copies") {
  const TemporaryFolder folder;
  fill(folder.path(), 1500);
  std::ofstream(folder.path() / "counterproof.db", std::ios::trunc) << "nothing";
  const auto repaired = storage::repair(folder.path(), {kNotes}, kNow);
  REQUIRE(repaired.has_value());
  CHECK(repaired->salvaged.from_backups > 4000);
  CHECK(notes_in(folder.path()) == 1500);
}
