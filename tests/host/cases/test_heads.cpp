// SPDX-License-Identifier: Apache-2.0
#include "cases/heads.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;

namespace {

constexpr std::int64_t kDayMs = 86'400'000;

struct Desk : test::RecordDesk {
  Heads heads{store, clock};
  std::filesystem::path key() const { return folder.path() / "keys" / "ledger-ed25519"; }
};

}  // namespace

TEST_CASE("an empty ledger has nothing to sign") {
  Desk desk;
  CHECK_FALSE(desk.heads.sign(SignReason::exported).value().has_value());
  CHECK_FALSE(desk.heads.sign_when_due().value().has_value());
  CHECK(desk.heads.standing().value().entries == 0);
  CHECK_FALSE(std::filesystem::exists(desk.key()));
}

TEST_CASE("the head is signed once a day when there is something new, and at every export") {
  Desk desk;
  REQUIRE(desk.cases.open(example_case(1)));
  const auto first = desk.heads.sign_when_due().value();
  REQUIRE(first.has_value());
  CHECK(first->reason == "day");
  CHECK(is_signed(*first));
  // The case and the key.
  CHECK(first->entries == 2);
  REQUIRE(desk.cases.open(example_case(2)));
  CHECK_FALSE(desk.heads.sign_when_due().value().has_value());
  desk.clock.now += kDayMs;
  const auto second = desk.heads.sign_when_due().value();
  REQUIRE(second.has_value());
  CHECK(second->entries == 3);
  desk.clock.now += kDayMs;
  CHECK_FALSE(desk.heads.sign_when_due().value().has_value());
  CHECK(desk.heads.sign(SignReason::exported).value()->reason == "export");
  const auto standing = desk.heads.standing().value();
  CHECK(standing.entries == 3);
  CHECK(standing.head == standing.last_signed->head);
  CHECK(standing.device == second->device);
  const auto report = desk.cases.verify_chain().value();
  CHECK(report.intact);
  CHECK(report.signed_heads == 3);
  CHECK_FALSE(desk.store.database.execute("DELETE FROM ledger_heads"));
}

TEST_CASE("the key is the owner's alone, and a second process uses the same one") {
  Desk desk;
  REQUIRE(desk.cases.open(example_case(1)));
  const auto one = desk.heads.sign(SignReason::exported).value();
  struct stat about {};
  REQUIRE(::stat(desk.key().c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
  auto other = storage::Store::open(desk.folder.path(), {schema()}, 0).value();
  CHECK(Heads(other, desk.clock).sign(SignReason::exported).value()->public_key == one->public_key);
}

TEST_CASE(
    "a damaged key is said and not replaced; a lost one is made anew and the ledger says so") {
  Desk desk;
  REQUIRE(desk.cases.open(example_case(1)));
  const auto one = desk.heads.sign(SignReason::exported).value();
  std::ofstream(desk.key(), std::ios::trunc) << "no key";
  const auto refused = desk.heads.sign(SignReason::exported);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::unreadable);
  CHECK(desk.cases.open(example_case(2)).has_value());
  std::filesystem::remove(desk.key());
  const auto two = desk.heads.sign(SignReason::exported).value();
  CHECK(two->public_key != one->public_key);
  const auto report = desk.cases.verify_chain().value();
  INFO(report.why);
  CHECK(report.intact);
  CHECK(report.signed_heads == 2);
}

TEST_CASE("what does not fit together is not signed, and a cut tail is missed") {
  Desk desk;
  for (int i = 0; i < 5; ++i)
    REQUIRE(desk.cases.open(example_case(i)));
  REQUIRE(desk.heads.sign(SignReason::exported));
  REQUIRE(desk.cases.open(example_case(7)));
  REQUIRE(desk.store.database.execute(
      "DROP TRIGGER ledger_is_never_changed; DROP TRIGGER ledger_is_never_cut"));
  REQUIRE(desk.store.database.execute("UPDATE ledger SET time = 'x' WHERE seq = 7"));
  const auto refused = desk.heads.sign(SignReason::exported);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::conflict);
  REQUIRE(desk.store.database.execute("DELETE FROM ledger WHERE seq > 4"));
  const auto report = desk.cases.verify_chain().value();
  CHECK_FALSE(report.intact);
  CHECK(report.broken_at == 5);
  CHECK(report.why.find("cut off") != std::string::npos);
}

TEST_CASE("a head signed with a key that the ledger does not know is found") {
  Desk desk;
  REQUIRE(desk.cases.open(example_case(1)));
  REQUIRE(desk.heads.sign(SignReason::exported));
  REQUIRE(desk.store.database.execute(
      "DROP TRIGGER ledger_heads_are_never_changed; UPDATE ledger_heads SET public_key = "
      "'aa' || substr(public_key, 3)"));
  CHECK_FALSE(desk.cases.verify_chain().value().intact);
}
