// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using counterproof::test::example_case;
using Desk = counterproof::test::RecordDesk;

TEST_CASE("an opened case comes back with every fact") {
  Desk desk;
  const auto request = example_case();
  const auto opened = desk.cases.open(request).value();
  CHECK(opened.created);
  CHECK(opened.opened_at.substr(0, 20) == "2026-11-21T21:14:03.");
  const auto found = desk.cases.get(opened.case_id).value();
  CHECK(found.id == opened.case_id);
  CHECK(found.opened_at == opened.opened_at);
  CHECK(found.work_title == "Blue Heron");
  CHECK(found.listing.id == request.listing.id);
  CHECK(found.listing.aliases == request.listing.aliases);
  CHECK(found.listing.url == request.listing.url);
  CHECK(found.listing.title == request.listing.title);
  CHECK(found.listing.price_text == "US $23.29");
  CHECK(found.seller.store_id == request.seller.store_id);
  CHECK_FALSE(found.seller.company.has_value());
  CHECK(found.match.score == Approx(0.877));
  CHECK(found.match.mirrored);
  CHECK_FALSE(found.match.inverted);
  CHECK(found.match.points == 212);
  CHECK(found.match.quad[3].x == -11);
  CHECK(found.match.quad[0].y == 21);
  CHECK(found.match.engine == "sift 1");
  CHECK(found.judgement.exceptions_considered);
  CHECK(desk.cases.get("no such id").error().code == ErrorCode::not_found);
}

TEST_CASE("the same key gives the same answer; used for something else it is refused") {
  Desk desk;
  const auto first = desk.cases.open(example_case()).value();
  const auto again = desk.cases.open(example_case()).value();
  CHECK(again.case_id == first.case_id);
  CHECK(again.created);
  CHECK(again.opened_at == first.opened_at);
  CHECK(desk.cases.count().value() == 1);
  CHECK(desk.cases.verify_chain().value().entries == 1);

  auto other = example_case(2);
  other.request_key = example_case().request_key;
  CHECK(desk.cases.open(other).error().code == ErrorCode::conflict);
  CHECK(desk.cases.count().value() == 1);
}

TEST_CASE("the same listing by any id and the same work is the case that is there") {
  Desk desk;
  const auto first = desk.cases.open(example_case()).value();
  auto by_alias = example_case();
  by_alias.request_key = "another key";
  by_alias.listing.id = example_case().listing.aliases[0];
  by_alias.listing.aliases = {"77"};
  const auto second = desk.cases.open(by_alias).value();
  CHECK_FALSE(second.created);
  CHECK(second.case_id == first.case_id);
  CHECK(second.opened_at == first.opened_at);

  auto other_work = example_case();
  other_work.request_key = "third key";
  other_work.work_id = "017f22e2-79b0-7fff-bfff-fffffffffff2";
  CHECK(desk.cases.open(other_work).value().created);

  auto other_site = example_case();
  other_site.request_key = "fourth key";
  other_site.listing.site = "alibaba";
  CHECK(desk.cases.open(other_site).value().created);

  const auto known =
      desk.cases.for_listings("aliexpress", {"77", "12345", example_case().listing.id}).value();
  REQUIRE(known.size() == 4);
  CHECK(known[0].listing_id == "77");
  CHECK(known[0].case_id == first.case_id);
  CHECK(known[1].work_id == other_work.work_id);
  CHECK(known[2].listing_id == example_case().listing.id);
  CHECK(desk.cases.for_listings("1688", {"77"}).value().empty());
}

TEST_CASE("without each of the four answers no case is opened, and the sentence says which") {
  Desk desk;
  auto request = example_case();
  const auto [answer, word] = GENERATE(table<bool cases::Judgement::*, std::string>(
      {{&cases::Judgement::mine, "your own work"},
       {&cases::Judgement::not_licensed, "licence"},
       {&cases::Judgement::looked_at, "Look at"},
       {&cases::Judgement::exceptions_considered, "exception"}}));
  request.judgement.*answer = false;
  const auto opened = desk.cases.open(request);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().code == ErrorCode::conflict);
  CHECK(opened.error().message.find(word) != std::string::npos);
  CHECK(desk.cases.count().value() == 0);
  CHECK(desk.cases.verify_chain().value().entries == 0);
}

TEST_CASE("lists are newest first and paged without gaps") {
  Desk desk;
  for (int i = 0; i < 7; ++i)
    REQUIRE(desk.cases.open(example_case(i)));
  std::vector<std::string> seen;
  std::optional<std::string> cursor;
  int pages = 0;
  do {
    const auto page = desk.cases.list(cursor, 3).value();
    CHECK(page.cases.size() <= 3);
    for (const auto &one : page.cases)
      seen.push_back(one.listing.picture_key);
    cursor = page.next;
    ++pages;
  } while (cursor);
  CHECK(pages == 3);
  CHECK(seen ==
        std::vector<std::string>{"Skey6", "Skey5", "Skey4", "Skey3", "Skey2", "Skey1", "Skey0"});
  CHECK(desk.cases.list("x'; DROP TABLE cases", 3).error().code == ErrorCode::invalid_params);
  CHECK(desk.cases.list(std::nullopt, 7).value().next == std::nullopt);
}

TEST_CASE("hostile texts are kept as they are") {
  Desk desk;
  auto request = example_case();
  request.listing.title =
      std::string("'); DROP TABLE cases; -- \xE2\x80\xAE\0<b>", 33) + std::string(200'000, 'x');
  request.match.score = std::nan("");
  request.match.quad[0].x = 1e300;
  const auto opened = desk.cases.open(request).value();
  const auto found = desk.cases.get(opened.case_id).value();
  CHECK(found.listing.title == request.listing.title);
  CHECK(found.match.score == 0);
  CHECK(desk.cases.verify_chain().value().intact);
}
