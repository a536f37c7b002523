// SPDX-License-Identifier: Apache-2.0
#include "cases/complaint_notes.h"
#include "cases/past_cases.h"
#include "cases/record_desk.h"
#include "cases/relistings.h"
#include "cases/sellers.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;
using S = CaseState;

namespace {

struct Desk : test::RecordDesk {
  PastCases past{store, clock};
  ComplaintNotes notes{store, clock};
  Sellers sellers{store, clock};
  Relistings relistings{store, clock};

  std::string only() { return cases.list({}, 10).value().cases.at(0).id; }
};

PastStep step(S state, const std::string &day, const std::string &reference = {}) {
  PastStep made;
  made.state = state;
  made.day = day;
  if (state == S::submitted) made.filing = Filing{"aliexpress", "", reference};
  return made;
}

/// What the list says of example_case(number).
PastCase past_of(int number, const std::vector<PastStep> &steps) {
  const auto like = example_case(number);
  PastCase past;
  past.opened_at = "2019-03-01T00:00:00.000Z";
  past.listing = {like.listing.site, like.listing.id, {}, like.listing.url, "", "", "", {}, false};
  past.seller.store_id = like.seller.store_id;
  past.work_id = like.work_id;
  past.work_title = like.work_title;
  past.steps = steps;
  past.words = {{"Notes", "nine days"}};
  return past;
}

}  // namespace

TEST_CASE("an old row is history: dated as stated, in the ledger, and no task") {
  Desk desk;
  REQUIRE(desk.past
              .add({past_of(
                  1, {step(S::submitted, "2019-03-01", "CP-1"), step(S::refused, "2019-03-09")})})
              .value() == 1);
  const auto id = desk.only();
  const auto steps = desk.progress.history(id).value();
  REQUIRE(steps.size() == 2);
  CHECK(steps[0].day == "2019-03-01");
  CHECK(steps[0].noted_at > "2026");
  CHECK(steps[1].reference == "CP-1");
  CHECK(desk.progress.state_of(id).value() == S::refused);
  CHECK(desk.notes.waiting(10).value().empty());
  CHECK(desk.notes.newest_sent(10).value().empty());
  CHECK(desk.past.words_of(id).value().at(0).words == "nine days");
  CHECK(desk.cases.verify_chain().value().entries == 3);
  CHECK_FALSE(desk.cases.get(id).value().judgement.mine);
  // The listing is known while browsing.
  CHECK(desk.cases.for_listings("aliexpress", {example_case(1).listing.id}).value().size() == 1);
}

TEST_CASE("it becomes a case of today when the artist opens it with her four answers") {
  Desk desk;
  auto past =
      past_of(1, {step(S::submitted, "2019-03-01", "CP-1"), step(S::refused, "2019-03-09")});
  past.seller = {};
  REQUIRE(desk.past.add({past}));
  const auto id = desk.only();
  const auto opened = desk.cases.open(example_case(1)).value();
  CHECK(opened.case_id == id);
  CHECK_FALSE(opened.created);
  const auto facts = desk.cases.get(id).value();
  CHECK(facts.judgement.exceptions_considered);
  CHECK(facts.found_by == FoundBy::engine);
  CHECK(facts.listing.picture_key == "Skey1");
  CHECK(facts.seller.store_name == "Shop 1");
  CHECK(desk.notes.waiting(10).value() == std::vector{id});
  CHECK(desk.progress.history(id).value().size() == 2);
  CHECK(desk.sellers.list({}, 10).value().total == 1);
  CHECK(desk.cases.verify_chain().value().intact);
  // Once; and a case of today is never taken for an old one.
  const auto entries = desk.cases.verify_chain().value().entries;
  auto again = example_case(1);
  again.request_key = "another";
  again.listing.title = "changed";
  REQUIRE(desk.cases.open(again));
  CHECK(desk.cases.verify_chain().value().entries == entries);
  CHECK(desk.cases.get(id).value().listing.title != "changed");
}

TEST_CASE("the same list twice adds nothing, by any id of the listing") {
  Desk desk;
  const auto past = past_of(1, {step(S::submitted, "2019-03-01")});
  CHECK(desk.past.add({past, past}).value() == 1);
  CHECK(desk.past.add({past}).value() == 0);
  auto without_work = past;
  without_work.work_id = "00000000-0000-8000-a000-000000000000";
  without_work.work_title.clear();
  CHECK(desk.past.known(without_work).value());
  auto other_work = without_work;
  other_work.work_title = "Red Fox";
  CHECK_FALSE(desk.past.known(other_work).value());
  REQUIRE(desk.cases.open(example_case(2)));
  auto by_alias = past_of(2, {});
  by_alias.listing.id = example_case(2).listing.aliases.at(0);
  CHECK(desk.past.add({by_alias}).value() == 0);
  CHECK(desk.cases.count().value() == 2);
}

TEST_CASE("a row that cannot be written takes its whole group back, and nothing before it") {
  Desk desk;
  REQUIRE(desk.past.add({past_of(1, {})}));
  CHECK_FALSE(desk.past.add({past_of(2, {}), past_of(3, {step(S::removed, "2019-02-31")})}));
  CHECK(desk.cases.count().value() == 1);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("what is of earlier days stands behind everything else in the list, page by page") {
  Desk desk;
  REQUIRE(desk.cases.open(example_case(0)));
  REQUIRE(desk.past.add({past_of(1, {}), past_of(2, {}), past_of(3, {})}));
  REQUIRE(desk.cases.open(example_case(4)));
  // Taken up, it is one of the others.
  REQUIRE(desk.cases.open(example_case(2)));
  const auto id_of = [](int number) { return example_case(number).listing.id; };
  for (const int limit : {1, 2, 3, 4, 5, 6}) {
    CAPTURE(limit);
    std::vector<std::string> ids;
    std::vector<bool> past;
    std::optional<std::string> cursor;
    do {
      const auto page = desk.cases.list(cursor, limit).value();
      for (const auto &one : page.cases) {
        ids.push_back(one.listing.id);
        past.push_back(one.is_past());
      }
      cursor = page.next;
    } while (cursor);
    CHECK(ids == std::vector<std::string>{id_of(4), id_of(2), id_of(0), id_of(3), id_of(1)});
    CHECK(past == std::vector<bool>{false, false, false, true, true});
  }
}

TEST_CASE("a step that jumps is kept as a correction, and one complaint about two links is one") {
  Desk desk;
  REQUIRE(desk.past.add(
      {past_of(1, {step(S::submitted, "2019-03-01", "CP-1"), step(S::relisted, "2019-04-01")}),
       past_of(2, {step(S::submitted, "2019-03-01", "CP-1")})}));
  const auto cases = desk.cases.list({}, 10).value().cases;
  const auto jumped = desk.progress.history(cases.at(1).id).value();
  CHECK(jumped[1].is_correction);
  CHECK_FALSE(jumped[1].reason.empty());
  CHECK(jumped[0].filing_id == desk.progress.history(cases.at(0).id).value().at(0).filing_id);
  CHECK(desk.notes.filed("CP-1").value().size() == 2);
}

TEST_CASE("a removal of earlier days is recognised when the listing is live again") {
  Desk desk;
  REQUIRE(desk.past.add(
      {past_of(1, {step(S::submitted, "2019-03-01", "CP-1"), step(S::removed, "2019-03-09")})}));
  MetListing met;
  met.listing_id = example_case(1).listing.id;
  const auto back = desk.relistings.recognise("aliexpress", {met}).value();
  REQUIRE(back.size() == 1);
  CHECK(back[0].removed_day == "2019-03-09");
  CHECK(back[0].reference == "CP-1");
}

TEST_CASE("the newest decisions are told by the day of their complaint, not by when a list came") {
  Desk desk;
  const auto today = desk.cases.open(example_case(1)).value().case_id;
  Move sent;
  sent.case_ids = {today};
  sent.state = S::submitted;
  sent.filing = Filing{"aliexpress", "", "NEW", "R1"};
  REQUIRE(desk.progress.move(sent));
  Move refused;
  refused.case_ids = {today};
  refused.state = S::refused;
  REQUIRE(desk.progress.move(refused));
  REQUIRE(desk.past.add(
      {past_of(2, {step(S::submitted, "2019-03-01", "OLD"), step(S::removed, "2019-03-09")})}));
  const auto decided = desk.notes.decided(1).value();
  REQUIRE(decided.size() == 1);
  CHECK(decided[0].outcome == DecidedLink::Outcome::refused);
  CHECK(desk.notes.newest_sent(10).value().size() == 1);
}
