// SPDX-License-Identifier: Apache-2.0
// A ledger of 1,000 entries: every single-byte change, deletion, swap, duplication and insertion.
#include "cases/cases.h"
#include "cases/example_case.h"
#include "cases/heads.h"
#include "cases/ledger.h"
#include "cases/ledger_export.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <random>
#include <utility>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;
using counterproof::test::TemporaryFolder;
using counterproof::test::TestClock;

namespace {

/// With what the key's entry adds.
constexpr int kEntries = 1000;

struct Desk {
  explicit Desk(int entries = kEntries) {
    for (int i = 0; i + 1 < entries; ++i)
      REQUIRE(cases.open(example_case(i)));
    REQUIRE(heads.sign(SignReason::exported).value().has_value());
    REQUIRE(each_entry(store.database, 0, [&](const LedgerEntry &entry) {
      rows.push_back(entry);
      return true;
    }));
    signed_ones = signed_heads(store.database).value();
    REQUIRE(rows.size() == static_cast<std::size_t>(entries));
  }

  /// The walk as it stands before each row.
  std::vector<ChainWalk> walks() const {
    std::vector<ChainWalk> before{ChainWalk(signed_ones)};
    for (const auto &row : rows) {
      before.push_back(before.back());
      REQUIRE(before.back().take(row));
    }
    return before;
  }

  std::pair<std::string, std::string> exported() {
    const auto entries = static_cast<std::int64_t>(rows.size());
    std::string ledger;
    REQUIRE(each_ledger_line(store.database, entries,
                             [&](std::string_view line) { ledger.append(line); }));
    return {ledger, heads_text(store.database, entries).value()};
  }

  TemporaryFolder folder;
  TestClock clock;
  storage::Store store = storage::Store::open(folder.path(), {schema()}, 0).value();
  Cases cases{store, clock};
  Heads heads{store, clock};
  std::vector<LedgerEntry> rows;
  std::vector<SignedHead> signed_ones;
};

/// Walks `rows` from where `walk` stands; true when everything fits.
bool fits(ChainWalk walk, const std::vector<LedgerEntry> &rows, std::size_t from) {
  for (std::size_t i = from; i < rows.size(); ++i)
    if (!walk.take(rows[i])) return false;
  return walk.finish().intact;
}

}  // namespace

TEST_CASE("every single-byte change in 1,000 rows is found") {
  const Desk desk;
  const auto walks = desk.walks();
  std::mt19937 random(6);
  std::size_t changes = 0;
  for (std::size_t i = 0; i < desk.rows.size(); ++i) {
    for (auto field : {&LedgerEntry::device, &LedgerEntry::time, &LedgerEntry::kind,
                       &LedgerEntry::body, &LedgerEntry::prev, &LedgerEntry::hash}) {
      LedgerEntry row = desk.rows[i];
      std::string &text = row.*field;
      for (char &byte : text) {
        const char was = byte;
        byte = static_cast<char>(byte ^ (1U << (random() % 8)));
        // Found in the row itself, or in the one behind it, whose link is broken.
        ChainWalk walk = walks[i];
        const bool taken = walk.take(row);
        const bool whole = taken && (i + 1 < desk.rows.size() ? walk.take(desk.rows[i + 1])
                                                              : walk.finish().intact);
        if (whole) FAIL("row " << i + 1 << ": a changed byte was not found");
        byte = was;
        ++changes;
      }
    }
  }
  CHECK(changes > 700'000);
}

TEST_CASE("every deletion, swap, duplication and insertion in 1,000 rows is found") {
  const Desk desk;
  const auto walks = desk.walks();
  REQUIRE(fits(walks[0], desk.rows, 0));
  for (std::size_t i = 0; i < desk.rows.size(); ++i) {
    CAPTURE(i);
    CHECK_FALSE(fits(walks[i], desk.rows, i + 1));  // deleted; the last one: its head is missed
    ChainWalk again = walks[i + 1];
    CHECK_FALSE(again.take(desk.rows[i]));  // duplicated
    auto renumbered = desk.rows[i];
    ++renumbered.seq;
    CHECK_FALSE(ChainWalk(walks[i + 1]).take(renumbered));
    if (i + 1 < desk.rows.size())
      CHECK_FALSE(ChainWalk(walks[i]).take(desk.rows[i + 1]));  // swapped with the next
    // Inserted, well made and linked to the entry before: the next one does not follow it.
    LedgerEntry inserted = desk.rows[i];
    inserted.body = "{\"made\":\"up\"}";
    inserted.hash = hash_of(entry_text(inserted));
    CHECK_FALSE(fits(
        walks[i],
        [&] {
          std::vector<LedgerEntry> rows{inserted};
          for (std::size_t k = i; k < desk.rows.size(); ++k)
            rows.push_back(desk.rows[k]);
          return rows;
        }(),
        0));
  }
}

TEST_CASE("a tail cut off is found against a later head, and only then") {
  const Desk desk(50);
  auto shorter = desk.rows;
  shorter.pop_back();
  CHECK_FALSE(fits(ChainWalk(desk.signed_ones), shorter, 0));
  CHECK(fits(ChainWalk(), shorter, 0));
}

TEST_CASE("an export is whole when another program writes and signs while it is made") {
  Desk desk(12);
  REQUIRE(desk.cases.open(example_case(99)));
  REQUIRE(Heads(desk.store, desk.clock).sign(SignReason::exported));
  REQUIRE(desk.cases.open(example_case(100)));
  const auto [ledger, heads] = desk.exported();
  const auto report = verify_export(ledger, heads);
  INFO(report.why);
  CHECK(report.intact);
  CHECK(report.entries == 12);
}

TEST_CASE("every byte changed, left out, doubled or put in is found in an export") {
  Desk desk(12);
  const auto [ledger, heads] = desk.exported();
  const auto whole = verify_export(ledger, heads);
  INFO(whole.why);
  REQUIRE(whole.intact);
  CHECK(whole.entries == 12);
  CHECK(whole.signed_heads == 1);
  const auto damage_each = [&](const std::string &text, const auto &is_whole) {
    for (std::size_t i = 0; i < text.size(); ++i) {
      CAPTURE(i);
      for (unsigned bit = 0; bit < 8; ++bit) {
        auto changed = text;
        changed[i] = static_cast<char>(changed[i] ^ (1U << bit));
        if (is_whole(changed)) FAIL("bit " << bit << " of byte " << i);
      }
      auto shorter = text;
      shorter.erase(i, 1);
      CHECK_FALSE(is_whole(shorter));
      auto longer = text;
      longer.insert(i, 1, text[i]);
      CHECK_FALSE(is_whole(longer));
      longer[i] = ' ';
      CHECK_FALSE(is_whole(longer));
      CHECK_FALSE(is_whole(text.substr(0, i)));
    }
  };
  damage_each(ledger, [&, &other = heads](const std::string &text) {
    return verify_export(text, other).intact;
  });
  damage_each(heads, [&, &other = ledger](const std::string &text) {
    return verify_export(other, text).intact;
  });
}

TEST_CASE("a verifier of Python and openssl says the same as the host") {
  if (std::system("python3 --version >/dev/null 2>&1 && openssl version >/dev/null 2>&1") != 0) {
    WARN("skipped: python3 or openssl is not installed");
    return;
  }
  Desk desk(40);
  desk.clock.now += 86'400'000;
  REQUIRE(desk.cases.open(example_case(77)));
  REQUIRE(desk.heads.sign_when_due().value().has_value());
  const auto [ledger, heads] = desk.exported();
  const TemporaryFolder out;
  const auto say = [&](const std::string &ledger_text, const std::string &heads_text) {
    std::ofstream(out.path() / kLedgerFile, std::ios::binary) << ledger_text;
    std::ofstream(out.path() / kHeadsFile, std::ios::binary) << heads_text;
    const auto command =
        "python3 " PROJECT_DIR "/docs/verify_ledger.py " + out.path().string() + " >/dev/null 2>&1";
    return WEXITSTATUS(std::system(command.c_str()));
  };
  CHECK(say(ledger, heads) == 0);
  std::mt19937 random(60);
  for (int i = 0; i < 40; ++i) {
    auto changed_ledger = ledger;
    auto changed_heads = heads;
    auto &text = i % 2 == 0 ? changed_ledger : changed_heads;
    const auto at = random() % text.size();
    switch (i % 4) {
    case 0: text[at] = static_cast<char>(text[at] ^ (1U << (random() % 8))); break;
    case 1: text.erase(at, 1); break;
    case 2: text.insert(at, 1, text[at]); break;
    default: text.resize(at); break;
    }
    CAPTURE(i, at);
    CHECK(say(changed_ledger, changed_heads) == 1);
    CHECK_FALSE(verify_export(changed_ledger, changed_heads).intact);
  }
}
