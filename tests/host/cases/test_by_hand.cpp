// SPDX-License-Identifier: Apache-2.0
#include "cases/allow_list.h"
#include "cases/record_desk.h"
#include "cases/sellers.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::test;
using cases::AllowScope;

namespace {

struct Desk : test::RecordDesk {
  cases::AllowList list{store, clock};

  std::string last_entry() {
    auto rows = store.database.prepare("SELECT kind, body FROM ledger ORDER BY seq DESC LIMIT 1");
    REQUIRE(rows.next().value());
    return rows.text(0) + " " + rows.text(1);
  }
  std::int64_t entries() { return cases.verify_chain().value().entries; }
};

cases::OpenCase by_hand(int number = 1) {
  auto request = example_case(number);
  request.match = {};
  request.found_by = cases::FoundBy::hand;
  return request;
}

}  // namespace

TEST_CASE("a case opened by hand says so in the list and in the ledger") {
  Desk desk;
  auto request = by_hand();
  request.listing.picture_key = "";
  request.listing.picture_url = "";
  const auto opened = desk.cases.open(request).value();
  CHECK(opened.created);
  const auto entry = desk.last_entry();
  CHECK(entry.find("case.opened ") == 0);
  CHECK(entry.find(R"("foundBy":"hand")") != std::string::npos);
  CHECK(entry.find(R"("match":null)") != std::string::npos);
  CHECK(entry.find(R"("pictureKey":null)") != std::string::npos);
  const auto kept = desk.cases.get(opened.case_id).value();
  CHECK(kept.found_by == cases::FoundBy::hand);
  CHECK(kept.match.kind.empty());
  CHECK(kept.listing.picture_key.empty());

  REQUIRE(desk.cases.open(example_case(2)));
  CHECK(desk.last_entry().find("foundBy") == std::string::npos);
  const auto page = desk.cases.list(std::nullopt, 10).value();
  CHECK(page.cases[0].found_by == cases::FoundBy::engine);
  CHECK(page.cases[1].found_by == cases::FoundBy::hand);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("by hand, too, all four answers are needed and the same key gives the same answer") {
  Desk desk;
  auto request = by_hand();
  for (auto answer : {&cases::Judgement::mine, &cases::Judgement::not_licensed,
                      &cases::Judgement::looked_at, &cases::Judgement::exceptions_considered}) {
    auto without = request;
    without.judgement.*answer = false;
    const auto refused = desk.cases.open(without);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::conflict);
  }
  const auto first = desk.cases.open(request).value();
  const auto again = desk.cases.open(request).value();
  CHECK(again.case_id == first.case_id);
  CHECK(again.created);
  CHECK(desk.entries() == 1);
  // The engine finds it later: it is the same case.
  auto found = example_case();
  found.request_key = "another-key";
  const auto later = desk.cases.open(found).value();
  CHECK(later.case_id == first.case_id);
  CHECK_FALSE(later.created);
}

TEST_CASE("a listing is allowed by any of its ids, once in the ledger, and can be taken back") {
  Desk desk;
  const auto request = example_case();
  const auto &listing = request.listing;
  const auto is_allowed = [&](const std::string &id) {
    return !desk.list.allowed(listing.site, {id}, {}).value().empty();
  };
  CHECK_FALSE(is_allowed(listing.id));
  REQUIRE(desk.list.allow(listing, request.seller, AllowScope::listing));
  REQUIRE(desk.list.allow(listing, request.seller, AllowScope::listing));
  CHECK(desk.entries() == 1);
  CHECK(desk.last_entry().find("listing.allowed ") == 0);
  CHECK(is_allowed(listing.id));
  CHECK(is_allowed(listing.aliases[0]));
  CHECK(desk.list.allowed("alibaba", {listing.id}, {}).value().empty());

  auto other_id = listing;
  other_id.id = listing.aliases[0];
  other_id.aliases = {};
  REQUIRE(desk.list.disallow(other_id, {}, AllowScope::listing));
  REQUIRE(desk.list.disallow(other_id, {}, AllowScope::listing));
  CHECK(desk.entries() == 2);
  CHECK(desk.last_entry().find("listing.disallowed ") == 0);
  CHECK_FALSE(is_allowed(listing.id));
}

TEST_CASE("a store is allowed by every id the page gave, and taken back by one of them") {
  Desk desk;
  const auto request = example_case();
  cases::Seller seller;
  CHECK(desk.list.allow(request.listing, seller, AllowScope::store).error().code ==
        ErrorCode::not_found);
  CHECK(desk.entries() == 0);
  seller.store_id = "1101";
  seller.minisite = "painter";
  const auto allowed = [&](std::optional<std::string> store, std::optional<std::string> minisite,
                           std::optional<std::string> company) {
    const auto found =
        desk.list.allowed("aliexpress", {}, {{"77", store, minisite, company}}).value();
    return !found.empty() && found[0].listing_id == "77" && found[0].scope == AllowScope::store;
  };
  REQUIRE(desk.list.allow(request.listing, seller, AllowScope::store));
  REQUIRE(desk.list.allow(request.listing, seller, AllowScope::store));
  CHECK(desk.entries() == 1);
  CHECK(allowed("1101", {}, {}));
  CHECK(allowed({}, "painter", {}));
  CHECK_FALSE(allowed({}, {}, "painter"));
  CHECK_FALSE(allowed("1102", {}, {}));

  // The company may run other stores on this site: they are not allowed with it.
  seller.company_id = "c9";
  REQUIRE(desk.list.allow(request.listing, seller, AllowScope::store));
  CHECK(desk.entries() == 1);
  CHECK(allowed("1101", {}, "c9"));
  CHECK_FALSE(allowed("1102", {}, "c9"));
  CHECK_FALSE(allowed({}, {}, "c9"));

  cases::Seller by_minisite;
  by_minisite.minisite = "painter";
  REQUIRE(desk.list.disallow(request.listing, by_minisite, AllowScope::store));
  CHECK(desk.last_entry().find("store.disallowed ") == 0);
  CHECK_FALSE(allowed("1101", {}, {}));
  CHECK_FALSE(allowed({}, {}, "c9"));
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("a company allows its own shop, and where it may run several only what names no store") {
  Desk desk;
  auto listing = example_case().listing;
  cases::Seller seller;
  seller.store_id = "2201";
  seller.company_id = "777";
  const auto is_allowed = [&](std::optional<std::string> store) {
    return !desk.list.allowed(listing.site, {}, {{"77", store, {}, "777"}}).value().empty();
  };
  SECTION("the shop itself") {
    listing.site = "alibaba";
    REQUIRE(desk.list.allow(listing, seller, AllowScope::store));
    CHECK(is_allowed({}));
  }
  SECTION("several stores, also once a page showed the company with the store") {
    cases::Sellers sellers(desk.store, desk.clock);
    REQUIRE(sellers.see({.site = listing.site,
                         .seller = seller,
                         .licence = {},
                         .life = {},
                         .url = {},
                         .listing_ids = {},
                         .original_listing_id = {}}));
    REQUIRE(desk.list.allow(listing, seller, AllowScope::store));
    CHECK(is_allowed("2201"));
    CHECK_FALSE(is_allowed("2202"));
    CHECK_FALSE(is_allowed({}));
  }
  SECTION("nothing but the company") {
    seller.store_id.reset();
    REQUIRE(desk.list.allow(listing, seller, AllowScope::store));
    CHECK(is_allowed({}));
    CHECK_FALSE(is_allowed("2202"));
    REQUIRE(desk.list.disallow(listing, seller, AllowScope::store));
    CHECK_FALSE(is_allowed({}));
  }
}

TEST_CASE("what is allowed is there after a restart") {
  const TemporaryFolder folder;
  const TestClock clock;
  const auto request = example_case();
  {
    auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
    cases::AllowList list(store, clock);
    REQUIRE(list.allow(request.listing, request.seller, AllowScope::listing));
    REQUIRE(list.allow(request.listing, request.seller, AllowScope::store));
  }
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::AllowList list(store, clock);
  CHECK(list.allowed("aliexpress", {request.listing.id}, {{"1", "1101", {}, {}}}).value().size() ==
        2);
}
