// SPDX-License-Identifier: Apache-2.0
#include "cases/ledger.h"
#include "cases/seller_desk.h"
#include "crypto/sha256.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::by_store;
using counterproof::test::example_case;
using counterproof::test::kNumber;
using counterproof::test::licence;
using Desk = counterproof::test::SellerDesk;
using S = CaseState;

TEST_CASE("a removal counts while it stands") {
  Desk desk;
  const auto seller = by_store("1");
  const auto one = desk.open(1, seller);
  desk.take_down({one}, "2026-06-01");
  const auto id = desk.see(seller);
  const auto days = [&] { return desk.sellers.upheld_days(id).value(); };
  CHECK(days() == std::vector<std::string>{"2026-06-01"});
  desk.move({one}, S::counter_noticed, "2026-06-02");
  CHECK(days().empty());
  desk.move({one}, S::removed_stays, "2026-06-09");
  CHECK(days() == std::vector<std::string>{"2026-06-09"});
  const auto two = desk.open(2, seller);
  desk.take_down({two}, "2026-06-10");
  desk.move({two}, S::withdrawn);
  CHECK(days().size() == 1);
  const auto three = desk.open(3, seller);
  desk.move({three}, S::already_dead);
  CHECK(days().size() == 1);
}

TEST_CASE("the ledger proves a licence's address and representative without holding them") {
  Desk desk;
  auto seen = licence(kNumber);
  seen.address = "Room 5, 12 Lotus Road";
  seen.representative = "Chen Example";
  const auto id = desk.see(by_store("1"), seen);
  CHECK(desk.sellers.store(id).value().licences.at(0).licence.address == seen.address);
  std::string bodies;
  REQUIRE(each_entry(desk.store.database, 0, [&](const LedgerEntry &entry) {
    bodies += entry.body;
    return true;
  }));
  CHECK(bodies.find("Lotus") == std::string::npos);
  CHECK(bodies.find("Chen") == std::string::npos);
  CHECK(bodies.find("\"addressSha256\":\"" + crypto::to_hex(crypto::sha256(*seen.address))) !=
        std::string::npos);
  CHECK(bodies.find("\"representativeSha256\":\"") != std::string::npos);
}

TEST_CASE("a removal that was noted by mistake and corrected does not count") {
  Desk desk;
  const auto seller = by_store("1");
  const auto refused = desk.open(1, seller);
  const auto twice = desk.open(2, seller);
  desk.take_down({refused}, "2026-06-01");
  desk.take_down({twice}, "2026-06-02");
  const auto correct = [&](const std::string &id, S state) {
    Move move{.request_key = "correction-" + std::to_string(++desk.asked),
              .case_ids = {id},
              .state = state,
              .portal_word = {},
              .reason = "noted by mistake",
              .day = "2026-06-03",
              .filing = {},
              .is_correction = true};
    REQUIRE(desk.progress.move(move));
  };
  correct(refused, S::refused);
  correct(twice, S::processing);
  desk.move({twice}, S::removed, "2026-06-04");
  const auto id = desk.see(seller);
  CHECK(desk.sellers.store(id).value().store.counts.removals == 1);
  CHECK(desk.sellers.upheld_days(id).value() == std::vector<std::string>{"2026-06-04"});
}

TEST_CASE("seeing the same again writes nothing that day, and the next day when it was seen") {
  Desk desk;
  const auto changes = [&] {
    auto rows = desk.store.database.prepare("SELECT total_changes()");
    REQUIRE(rows.next().value());
    return rows.integer(0);
  };
  desk.open(1, {});
  const auto see = [&](const std::string &name) {
    return desk.sellers
        .see({.site = "aliexpress",
              .seller = by_store("1", name),
              .licence = licence(kNumber),
              .life = StoreLife::open,
              .url = {},
              .listing_ids = {example_case(1).listing.id},
              .original_listing_id = "1005001"})
        .value();
  };
  const auto id = see("Heron Store");
  const auto before = changes();
  CHECK(see("Heron Store") == id);
  CHECK(changes() == before);
  // The name that is used now is the one seen last, also within one day.
  see("Egret Store");
  see("Heron Store");
  CHECK(desk.sellers.store(id).value().store.name == "Heron Store");
  const auto first = desk.sellers.store(id).value().store.last_seen;
  desk.clock.now += 24 * 3600 * 1000;
  see("Heron Store");
  const auto details = desk.sellers.store(id).value();
  CHECK(details.store.last_seen > first);
  CHECK(details.pooled.at(0).last_seen > first);
}

TEST_CASE("names, life and licences are kept as they were seen; seeing the same says nothing new") {
  Desk desk;
  const auto id = desk.see(by_store("1", "Heron Store"), licence(kNumber));
  const auto entries = desk.cases.verify_chain().value().entries;
  desk.clock.now += 1000;
  desk.see(by_store("1", "Heron Store"), licence(kNumber));
  CHECK(desk.cases.verify_chain().value().entries == entries);
  desk.see(by_store("1", "Egret Store"), licence(kNumber, "Renamed Co., Ltd."));
  REQUIRE(desk.sellers.see({.site = "aliexpress",
                            .seller = by_store("1"),
                            .licence = {},
                            .life = StoreLife::closed,
                            .url = {},
                            .listing_ids = {},
                            .original_listing_id = {}}));
  const auto details = desk.sellers.store(id).value();
  CHECK(details.names.size() == 2);
  CHECK(details.store.name == "Egret Store");
  CHECK(details.licences.size() == 2);
  CHECK(details.licences[0].licence.name == "Renamed Co., Ltd.");
  CHECK(details.store.life == StoreLife::closed);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("a listing whose seller was not known gets its store; a pooled one keeps both ids") {
  Desk desk;
  desk.open(1, {});
  CHECK(desk.sellers.list({}, 10).value().total == 0);
  const auto id = desk.sellers
                      .see({.site = "aliexpress",
                            .seller = by_store("77", "The seller of this item"),
                            .licence = {},
                            .life = StoreLife::open,
                            .url = {},
                            .listing_ids = {example_case(1).listing.aliases[0]},
                            .original_listing_id = "1005001"})
                      .value();
  const auto details = desk.sellers.store(id).value();
  CHECK(details.store.counts.listings == 1);
  REQUIRE(details.pooled.size() == 1);
  CHECK(details.pooled[0].listing_id == example_case(1).listing.id);
  CHECK(details.pooled[0].original_id == "1005001");
  const auto nobody = desk.sellers.see({.site = "aliexpress",
                                        .seller = {},
                                        .licence = {},
                                        .life = {},
                                        .url = {},
                                        .listing_ids = {},
                                        .original_listing_id = {}});
  CHECK(nobody.error().code == ErrorCode::not_found);
}
