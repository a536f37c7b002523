// SPDX-License-Identifier: Apache-2.0
#include "cases/case_entries.h"
#include "cases/entry_files.h"
#include "cases/example_case.h"
#include "crypto/sha256.h"
#include "storage/backups.h"
#include "storage/restore.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>

using namespace counterproof;
using namespace counterproof::cases;
using test::example_case;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kNow = 1'795'312'381'000;
constexpr std::int64_t kDayMs = 86'400'000;

/// Records that one program after the other has open.
struct Records {
  test::TemporaryFolder folder;
  const fs::path &data = folder.path();
  test::TestClock clock;

  template <class Do> auto with(const Do &act) {
    auto store = storage::Store::open(data, {cases::schema()}, 0).value();
    return act(store, clock);
  }
};

struct Letters : Records {
  int pressed = 0;
  std::string case_id = with([](auto &store, auto &clock) {
    return Cases(store, clock).open(example_case()).value().case_id;
  });

  EntryFile upload(const std::string &text) {
    const auto sha256 = crypto::to_hex(crypto::sha256(text));
    const Bytes bytes(text.begin(), text.end());
    REQUIRE(with(
        [&](auto &store, auto &clock) { return EntryFiles(store, clock).keep(sha256, bytes); }));
    return {sha256, static_cast<std::int64_t>(text.size()), "letter.eml"};
  }
  CaseEntry write(const std::string &text, std::vector<EntryFile> files = {},
                  std::optional<std::string> answers = {}) {
    const EntryFacts facts{.kind = "mail",
                           .day = "2026-11-20",
                           .text = text,
                           .answers = std::move(answers),
                           .files = std::move(files)};
    const auto key = "press-" + std::to_string(++pressed);
    return with([&](auto &store, auto &clock) {
      return CaseEntries(store, clock).write(key, {case_id, {}, 0, facts}).value();
    });
  }
  std::vector<CaseEntry> all() {
    return with([&](auto &store, auto &clock) {
      return CaseEntries(store, clock).all_of(case_id).value();
    });
  }
  fs::path copy() {
    return with([&](auto &store, auto &) {
      return storage::back_up_now(store.database, data / "backup", storage::BackupKind::asked, kNow)
          .value();
    });
  }
  void damage_root_of(const std::string &name) {
    const auto page = with([&](auto &store, auto &) {
      auto rows = store.database.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?", name);
      REQUIRE(rows.next().value());
      return rows.integer(0);
    });
    std::fstream file(data / "counterproof.db", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp((page - 1) * 4096);
    file << std::string(4096, '\x55');
  }
  void repair() {
    REQUIRE(storage::repair(data, {cases::schema()}, kNow));
    with([](auto &store, auto &) { CHECK(store.database.find_damage().value().empty()); });
  }
};

}  // namespace

TEST_CASE("a copy of before a letter takes no file from a later copy that names it") {
  Letters letters;
  const auto file = letters.upload("bytes");
  const auto waiting = letters.copy();
  const auto letter = letters.write("with a file", {file});
  const auto newer = letters.copy();
  REQUIRE(storage::restore(letters.data, waiting, kNow));
  letters.with(
      [](auto &store, auto &clock) { REQUIRE(EntryFiles(store, clock).forget_waiting()); });
  letters.clock.now += 7 * kDayMs;
  letters.with(
      [](auto &store, auto &clock) { REQUIRE(EntryFiles(store, clock).remove_waiting()); });
  REQUIRE(storage::restore(letters.data, newer, kNow));
  const auto part = letters.with([&](auto &store, auto &clock) {
    return EntryFiles(store, clock).part(letter.id, file.sha256, 0, 9);
  });
  CHECK(part.value().bytes.size() == 5);
}

TEST_CASE("a letter stays when the one that it answers is lost, and can be changed") {
  Letters letters;
  const auto lost = letters.write("lost", {letters.upload("lost too")});
  const auto answer = letters.write("their answer", {letters.upload("kept")}, lost.id);
  CHECK(answer.newest.facts.answers == lost.id);
  letters.with([&](auto &store, auto &) {
    REQUIRE(store.database.execute(
        "PRAGMA foreign_keys = OFF; DELETE FROM case_entries WHERE id = '" + lost.id + "'"));
  });
  letters.damage_root_of("cases_by_work");
  letters.repair();
  const auto left = letters.all();
  REQUIRE(left.size() == 1);
  CHECK(left[0].newest.facts.text == "their answer");
  CHECK(left[0].newest.facts.files.size() == 1);
  CHECK_FALSE(left[0].newest.facts.answers);
  const auto changed = letters.with([&](auto &store, auto &clock) {
    return CaseEntries(store, clock)
        .write("change-it", {letters.case_id, left[0].id, 1, left[0].newest.facts});
  });
  CHECK(changed.value().newest.number == 2);
}

TEST_CASE("after an older copy was put back, repair hangs no file on another letter") {
  Letters letters;
  const auto old = letters.copy();
  letters.write("given up", {letters.upload("of the line that was given up")});
  letters.copy();
  REQUIRE(storage::restore(letters.data, old, kNow));
  letters.write("second", {letters.upload("of the second line")});
  letters.damage_root_of("entry_files");
  letters.repair();
  const auto left = letters.all();
  REQUIRE(left.size() == 1);
  CHECK(left[0].newest.facts.text == "second");
  CHECK(left[0].newest.facts.files.empty());
}
