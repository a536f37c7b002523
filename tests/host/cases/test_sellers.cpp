// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"
#include "cases/cases.h"
#include "cases/example_case.h"
#include "cases/progress.h"
#include "cases/relistings.h"
#include "cases/sellers.h"
#include "crypto/sha256.h"
#include "storage/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;
using counterproof::test::TemporaryFolder;
using counterproof::test::TestClock;
using S = CaseState;

namespace {

struct Desk {
  TemporaryFolder folder;
  TestClock clock;
  storage::Store store = storage::Store::open(folder.path(), {schema()}, 0).value();
  Cases cases{store, clock};
  Progress progress{store, clock};
  Sellers sellers{store, clock};
  int asked = 0;

  std::string see(const Seller &seller, std::optional<Licence> licence = {},
                  const std::string &site = "aliexpress") {
    return sellers
        .see({.site = site,
              .seller = seller,
              .licence = std::move(licence),
              .life = {},
              .url = "https://www.aliexpress.com/store/1",
              .listing_ids = {},
              .original_listing_id = {}})
        .value();
  }
  std::string open(int number, const Seller &seller, const std::string &work = {}) {
    auto request = example_case(number);
    request.seller = seller;
    if (!work.empty()) request.work_id = work;
    return cases.open(request).value().case_id;
  }
  void move(const std::vector<std::string> &ids, S state, const std::string &day = {}) {
    Move move{.request_key = "move-" + std::to_string(++asked),
              .case_ids = ids,
              .state = state,
              .portal_word = {},
              .reason = {},
              .day = {},
              .filing = {}};
    if (!day.empty()) move.day = day;
    if (state == S::submitted) move.filing = Filing{"aliexpress", "", "R"};
    REQUIRE(progress.move(move));
  }
  void take_down(const std::vector<std::string> &ids, const std::string &day) {
    for (const auto state : {S::in_batch, S::form_filled, S::submitted, S::removed})
      move(ids, state, day);
  }
  std::optional<std::string> entity_of(const std::string &store_id) {
    return sellers.store(store_id).value().store.entity;
  }
};

Seller by_store(const std::string &id, const std::string &name = {}) {
  Seller seller;
  seller.store_id = id;
  if (!name.empty()) seller.store_name = name;
  return seller;
}
Seller by_seller(const std::string &id) {
  Seller seller;
  seller.seller_id = id;
  return seller;
}
Seller both(const std::string &store, const std::string &seller_id) {
  auto seller = by_store(store);
  seller.seller_id = seller_id;
  return seller;
}
Licence licence(const std::string &number, const std::string &name = "Yiwu Heron Trading Co., Ltd.",
                const std::string &authority = "Yiwu Market Supervision") {
  Licence licence;
  if (!number.empty()) licence.number = number;
  licence.name = name;
  licence.authority = authority;
  return licence;
}

bool has_link(const StoreDetails &details, const std::string &store, const std::string &reason) {
  return std::any_of(details.links.begin(), details.links.end(), [&](const PossibleLink &link) {
    return link.store == store && link.reason == reason;
  });
}

const std::string kNumber = "91330782MA2EXAMPL7";

}  // namespace

TEST_CASE("one store seen by its number here and by its seller id there is one record") {
  Desk desk;
  desk.open(1, by_store("1101"));
  desk.open(2, by_seller("9002"));
  CHECK(desk.sellers.list({}, 10).value().total == 2);
  const auto id = desk.see(both("1101", "9002"));
  const auto page = desk.sellers.list({}, 10).value();
  REQUIRE(page.stores.size() == 1);
  CHECK(page.stores[0].id == id);
  CHECK(page.stores[0].counts.listings == 2);
  CHECK(desk.sellers.store(id).value().ids.size() == 2);
  // Whatever comes later by either id is the same store.
  CHECK(desk.see(by_seller("9002")) == id);
  CHECK(desk.see(by_store("1101")) == id);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("the id of a record that was joined finds the one that is left") {
  Desk desk;
  const auto first = desk.see(by_store("1"));
  const auto second = desk.see(by_seller("2"));
  CHECK(desk.see(both("1", "2")) == first);
  CHECK(desk.sellers.store(second).value().store.id == first);
  CHECK(desk.sellers.store("nobody").error().code == ErrorCode::not_found);
}

TEST_CASE("two store numbers are two stores, whatever else they share") {
  Desk desk;
  const auto one = desk.see(both("1", "9"));
  const auto two = desk.see(both("2", "9"));
  CHECK(one != two);
  CHECK(has_link(desk.sellers.store(two).value(), one, "same_id"));
  CHECK(has_link(desk.sellers.store(one).value(), two, "same_id"));
  // A store that is known by its seller id only and then by two numbers is the first of them.
  CHECK(desk.see(by_seller("9")) == one);
}

TEST_CASE("the same ids on another site are another store") {
  Desk desk;
  CHECK(desk.see(by_store("1")) != desk.see(by_store("1"), {}, "etsy"));
}

TEST_CASE("two stores, one licence number: one entity, counted once") {
  Desk desk;
  desk.open(1, by_store("1"));
  desk.open(2, by_store("1"));
  desk.open(3, by_store("2"), "017f22e2-79b0-7fff-bfff-fffffffffff2");
  const auto one = desk.see(by_store("1"), licence(kNumber));
  CHECK(desk.entity_of(one).has_value());
  const auto two = desk.see(by_store("2"), licence("9133 0782-ma2exampl7", "another name", ""));
  const auto entity = desk.entity_of(two);
  REQUIRE(entity.has_value());
  CHECK(entity == desk.entity_of(one));
  const auto whole = desk.sellers.entity(*entity).value();
  CHECK(whole.stores.size() == 2);
  CHECK(whole.counts.listings == 3);
  CHECK(whole.counts.works == 2);
  CHECK(whole.name == "another name");
  CHECK(desk.sellers.store(one).value().links.empty());
}

TEST_CASE("exactly the same name and authority join; a similar name, or no authority, does not") {
  Desk desk;
  const auto one = desk.see(by_store("1", "Heron Store"), licence(kNumber));
  const auto same = desk.see(by_store("2"), licence(""));
  CHECK(desk.entity_of(same) == desk.entity_of(one));
  const auto similar =
      desk.see(by_store("3"), licence("", "YIWU HERON TRADING CO LTD", "Yiwu Market Supervision"));
  CHECK(desk.entity_of(similar) != desk.entity_of(one));
  const auto no_authority =
      desk.see(by_store("4"), licence("", "Yiwu Heron Trading Co., Ltd.", ""));
  CHECK_FALSE(desk.entity_of(no_authority).has_value());
  // Printed in full-width letters it is the same name.
  const auto wide = desk.see(by_store("5"), licence("", "\xEF\xBC\xB9iwu  Heron Trading Co., Ltd.",
                                                    "Yiwu Market Supervision"));
  CHECK(desk.entity_of(wide) == desk.entity_of(one));
}

TEST_CASE("one name with two numbers is two companies and a possible link") {
  Desk desk;
  const auto one = desk.see(by_store("1"), licence(kNumber));
  const auto two = desk.see(by_store("2"), licence("91330782MA2EXAMPL8"));
  const auto third = desk.see(by_store("3"), licence(""));
  CHECK(desk.entity_of(one) != desk.entity_of(two));
  CHECK(desk.entity_of(third) != desk.entity_of(one));
  CHECK(desk.entity_of(third) != desk.entity_of(two));
  CHECK(has_link(desk.sellers.store(one).value(), two, "other_number"));
}

TEST_CASE("numbers that say nothing join nobody") {
  Desk desk;
  const auto one = desk.see(by_store("1"), licence("N/A", "A", ""));
  const auto two = desk.see(by_store("2"), licence("N/A", "B", ""));
  CHECK_FALSE(desk.entity_of(one).has_value());
  CHECK_FALSE(desk.entity_of(two).has_value());
}

TEST_CASE("similar names and shared pictures are possible links and never summed") {
  Desk desk;
  auto request = example_case(1);
  request.seller = by_store("1", "Blue Heron Official Store");
  REQUIRE(desk.cases.open(request));
  request = example_case(2);
  request.listing.picture_key = example_case(1).listing.picture_key;
  request.seller = by_store("2", "blue-heron shop");
  REQUIRE(desk.cases.open(request));
  const auto page = desk.sellers.list({}, 10).value();
  REQUIRE(page.stores.size() == 2);
  CHECK(page.stores[0].counts.listings == 1);
  const auto details = desk.sellers.store(page.stores[0].id).value();
  CHECK(has_link(details, page.stores[1].id, "similar_name"));
  CHECK(has_link(details, page.stores[1].id, "same_picture"));
  CHECK_FALSE(details.store.entity.has_value());
}

TEST_CASE("counts of a store: listings, works, complaints, removals, relistings") {
  Desk desk;
  const auto seller = by_store("1");
  const auto one = desk.open(1, seller);
  const auto two = desk.open(2, seller);
  const auto three = desk.open(3, seller, "017f22e2-79b0-7fff-bfff-fffffffffff2");
  desk.take_down({one, two}, "2026-06-01");
  desk.take_down({three}, "2026-06-03");
  desk.move({two}, S::back_at_same_link);
  const auto again = desk.open(4, seller);
  REQUIRE(Relistings(desk.store, desk.clock).record(again, one, RelistedBy::same_art));
  const auto id = desk.see(seller);
  const auto counts = desk.sellers.store(id).value().store.counts;
  CHECK(counts.listings == 4);
  CHECK(counts.works == 2);
  CHECK(counts.complaints == 2);
  CHECK(counts.removals == 3);
  CHECK(counts.relistings == 2);
  auto days = desk.sellers.upheld_days(id).value();
  std::sort(days.begin(), days.end());
  CHECK(days == std::vector<std::string>{"2026-06-01", "2026-06-01", "2026-06-03"});
}

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

TEST_CASE("stores are listed last seen first, paged without gaps") {
  Desk desk;
  for (int i = 0; i < 7; ++i)
    desk.see(by_store(std::to_string(i)));
  std::vector<std::string> seen;
  std::optional<std::string> cursor;
  do {
    const auto page = desk.sellers.list(cursor, 3).value();
    for (const auto &store : page.stores)
      seen.push_back(store.id);
    cursor = page.next;
  } while (cursor);
  CHECK(seen.size() == 7);
  std::sort(seen.begin(), seen.end());
  CHECK(std::unique(seen.begin(), seen.end()) == seen.end());
  CHECK(desk.sellers.list("x'; DROP TABLE stores", 3).error().code == ErrorCode::invalid_params);
}

TEST_CASE("a store allowed by its number is allowed where a page shows only its seller id") {
  Desk desk;
  desk.see(both("1101", "9002"));
  AllowList list(desk.store, desk.clock);
  auto request = example_case(1);
  request.seller = by_store("1101");
  REQUIRE(list.allow(request.listing, request.seller, AllowScope::store));
  ListingStore shown{"5", {}, {}, {}};
  shown.seller_id = "9002";
  CHECK(list.allowed("aliexpress", {}, {shown}).value().size() == 1);
  shown.seller_id = "9003";
  CHECK(list.allowed("aliexpress", {}, {shown}).value().empty());
  // And taken back by the seller id alone.
  REQUIRE(list.disallow(request.listing, by_seller("9002"), AllowScope::store));
  CHECK(list.allowed("aliexpress", {}, {{"5", "1101", {}, {}}}).value().empty());
  REQUIRE(list.allow(request.listing, by_seller("9002"), AllowScope::store));
  CHECK(list.allowed("aliexpress", {}, {{"5", "1101", {}, {}}}).value().size() == 1);
}

TEST_CASE("cases of before there were store records are given theirs") {
  Desk desk;
  desk.open(1, by_store("1"));
  desk.open(2, {});
  REQUIRE(desk.store.database.execute(
      "DELETE FROM case_stores; DELETE FROM cases_without_store; INSERT INTO cases_to_take_in "
      "SELECT ordinal FROM cases"));
  // Reading does not do it: it would fail on a full disk.
  CHECK(desk.sellers.list({}, 10).value().stores.at(0).counts.listings == 0);
  REQUIRE(desk.sellers.take_in_cases());
  const auto page = desk.sellers.list({}, 10).value();
  REQUIRE(page.stores.size() == 1);
  CHECK(page.stores[0].counts.listings == 1);
  CHECK(desk.sellers.list({}, 10).value().total == 1);
}
