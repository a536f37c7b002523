// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"
#include "cases/relistings.h"
#include "cases/seller_desk.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::both;
using counterproof::test::by_seller;
using counterproof::test::by_store;
using counterproof::test::example_case;
using counterproof::test::kNumber;
using counterproof::test::licence;
using Desk = counterproof::test::SellerDesk;
using S = CaseState;

namespace {

bool has_link(const StoreDetails &details, const std::string &store, const std::string &reason) {
  return std::any_of(details.links.begin(), details.links.end(), [&](const PossibleLink &link) {
    return link.store == store && link.reason == reason;
  });
}

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
