// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"
#include "cases/example_case.h"
#include "cases/sellers.h"
#include "storage/backups.h"
#include "storage/restore.h"
#include "storage/temporary_folder.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>

using namespace counterproof;
using namespace counterproof::test;
using cases::AllowScope;
namespace fs = std::filesystem;

namespace {

constexpr std::int64_t kNow = 1'795'312'381'000;
constexpr std::size_t kPage = 4096;

storage::Store open_records(const fs::path &data) {
  return storage::Store::open(data, {cases::schema()}, 0).value();
}

/// One entry of the ledger each, so long that it fills a page of its own.
void allow_listings(const fs::path &data, const std::string &word, int first, int last) {
  auto store = open_records(data);
  const TestClock clock;
  cases::AllowList list(store, clock);
  for (int i = first; i <= last; ++i) {
    auto listing = example_case(i).listing;
    listing.title = word + std::to_string(i) + std::string(3000, '.');
    REQUIRE(list.allow(listing, {}, AllowScope::listing));
  }
}

fs::path copy_now(const fs::path &data) {
  auto store = open_records(data);
  return storage::back_up_now(store.database, data / "backup", storage::BackupKind::asked, kNow)
      .value();
}

void damage_page(const fs::path &data, std::int64_t page) {
  std::fstream file(data / "counterproof.db", std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(page * static_cast<std::int64_t>(kPage));
  file << std::string(kPage, '\x55');
}

void damage_root_of(const fs::path &data, const std::string &name) {
  std::int64_t page = 0;
  {
    auto store = open_records(data);
    auto rows = store.database.prepare("SELECT rootpage FROM sqlite_master WHERE name = ?", name);
    REQUIRE(rows.next().value());
    page = rows.integer(0);
  }
  damage_page(data, page - 1);
}

void damage_page_with(const fs::path &data, const std::string &word) {
  std::ifstream file(data / "counterproof.db", std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto at = bytes.find(word);
  REQUIRE(at != std::string::npos);
  damage_page(data, static_cast<std::int64_t>(at / kPage));
}

}  // namespace

TEST_CASE("after an older copy was put back, repair never mixes in the line that was given up") {
  const TemporaryFolder folder;
  const auto &data = folder.path();
  allow_listings(data, "first", 1, 3);
  const auto old = copy_now(data);
  allow_listings(data, "given up", 4, 8);
  copy_now(data);
  REQUIRE(storage::restore(data, old, kNow));
  allow_listings(data, "second", 9, 10);
  std::int64_t left = 5;
  SECTION("the ledger is whole") { damage_root_of(data, "cases_by_work"); }
  SECTION("the ledger's end is lost") {
    damage_page_with(data, "second10");
    left = 4;
  }
  REQUIRE(storage::repair(data, {cases::schema()}, kNow));
  auto store = open_records(data);
  const TestClock clock;
  const auto chain = cases::Cases(store, clock).verify_chain().value();
  CHECK(chain.intact);
  CHECK(chain.entries == left);
}

TEST_CASE("a ledger that is lost is taken from the newest copy, entry behind entry") {
  const TemporaryFolder folder;
  const auto &data = folder.path();
  allow_listings(data, "entry", 1, 6);
  copy_now(data);
  damage_root_of(data, "ledger");
  REQUIRE(storage::repair(data, {cases::schema()}, kNow));
  auto store = open_records(data);
  const TestClock clock;
  const auto chain = cases::Cases(store, clock).verify_chain().value();
  CHECK(chain.intact);
  CHECK(chain.entries == 6);
}

TEST_CASE("a store that is allowed no more stays so when something else is damaged") {
  const TemporaryFolder folder;
  const auto &data = folder.path();
  const TestClock clock;
  const auto request = example_case();
  {
    auto store = open_records(data);
    cases::AllowList list(store, clock);
    REQUIRE(list.allow(request.listing, request.seller, AllowScope::store));
  }
  copy_now(data);
  {
    auto store = open_records(data);
    cases::AllowList list(store, clock);
    REQUIRE(list.disallow(request.listing, request.seller, AllowScope::store));
  }
  damage_root_of(data, "cases_by_work");
  REQUIRE(storage::repair(data, {cases::schema()}, kNow));
  auto store = open_records(data);
  cases::AllowList list(store, clock);
  CHECK(list.allowed("aliexpress", {}, {{"1", request.seller.store_id, {}, {}}}).value().empty());
}

TEST_CASE("a case that has its store and is named as waiting for one does no harm") {
  const TemporaryFolder folder;
  const TestClock clock;
  auto store = open_records(folder.path());
  REQUIRE(cases::Cases(store, clock).open(example_case()));
  REQUIRE(store.database.execute("INSERT INTO cases_to_take_in SELECT ordinal FROM cases"));
  CHECK(cases::Sellers(store, clock).list({}, 10).value().total == 1);
}
