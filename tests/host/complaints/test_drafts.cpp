// SPDX-License-Identifier: Apache-2.0
#include "cases/example_case.h"
#include "complaints/drafts.h"
#include "storage/temporary_folder.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace counterproof;
using counterproof::test::example_case;
using counterproof::test::TemporaryFolder;
using counterproof::test::TestClock;

namespace {

cases::Case confirmed(int number) {
  const auto request = example_case(number);
  cases::Case one;
  one.id = "case-" + std::to_string(number);
  one.opened_at = "2026-11-21T21:14:03.120Z";
  one.work_id = request.work_id;
  one.work_title = request.work_title;
  one.listing = request.listing;
  one.match = request.match;
  one.judgement = request.judgement;
  return one;
}

bool needs(const complaints::Draft &draft, const std::string &fact) {
  return std::any_of(draft.needed.begin(), draft.needed.end(), [&](const auto &needed) {
    return needed.fact == fact && !needed.sentence.empty();
  });
}

}  // namespace

TEST_CASE("a draft from stored cases holds their facts, and asks for what is missing") {
  const TemporaryFolder folder;
  TestClock clock;
  auto store = storage::Store::open(folder.path(), {cases::schema()}, 0).value();
  cases::Cases cases(store, clock);
  const auto first = cases.open(example_case(1)).value().case_id;
  const auto second = cases.open(example_case(2)).value().case_id;

  const auto draft = complaints::make_draft(cases, {first, second, first}).value();
  CHECK(draft.platform == "aliexpress");
  CHECK(draft.work_title == "Blue Heron");
  CHECK(draft.links ==
        std::vector<std::string>{example_case(1).listing.url, example_case(2).listing.url});
  CHECK_FALSE(draft.record_number.has_value());
  CHECK_FALSE(draft.reason_label.has_value());
  CHECK_FALSE(draft.claimant.has_value());
  CHECK(needs(draft, "recordNumber"));
  CHECK(needs(draft, "claimant"));
  CHECK(needs(draft, "evidence"));
  for (const auto *field :
       {"platform", "iprType", "work", "complaintType", "reason", "links", "statement"})
    CHECK(std::any_of(draft.sources.begin(), draft.sources.end(), [&](const auto &source) {
      return source.field == field && !source.source.empty();
    }));
  CHECK(complaints::make_draft(cases, {first, "no such case"}).error().code ==
        ErrorCode::not_found);
}

TEST_CASE("facts that are known are not asked for") {
  complaints::DraftFacts facts;
  facts.record_number = "C-2026-0042";
  facts.claimant =
      complaints::Claimant{"owner", "A. Painter", "PO box 1", "a@example.org", "1", "FR"};
  facts.evidence = {{"heron.jpg", 482113}};
  const auto draft = complaints::make_draft({confirmed(1)}, facts).value();
  CHECK(draft.record_number == "C-2026-0042");
  CHECK_FALSE(needs(draft, "recordNumber"));
  CHECK_FALSE(needs(draft, "claimant"));
  CHECK_FALSE(needs(draft, "evidence"));
}

TEST_CASE("what does not fit one form is refused with a sentence") {
  CHECK(complaints::make_draft(std::vector<cases::Case>{}).error().code ==
        ErrorCode::invalid_params);

  auto other_work = confirmed(2);
  other_work.work_id = "another";
  CHECK(complaints::make_draft({confirmed(1), other_work}).error().code == ErrorCode::conflict);

  auto other_site = confirmed(2);
  other_site.listing.site = "alibaba";
  CHECK(complaints::make_draft({confirmed(1), other_site}).error().code == ErrorCode::conflict);

  auto bad_link = confirmed(2);
  bad_link.listing.url = GENERATE("javascript:alert(1)", "https://a.example/x\nhttps://b.example/y",
                                  "", "http://a.example/");
  CHECK(complaints::make_draft({confirmed(1), bad_link}).error().code == ErrorCode::conflict);
}

TEST_CASE("no draft without each of the four answers") {
  auto unanswered = confirmed(2);
  const auto answer =
      GENERATE(&cases::Judgement::mine, &cases::Judgement::not_licensed,
               &cases::Judgement::looked_at, &cases::Judgement::exceptions_considered);
  unanswered.judgement.*answer = false;
  const auto draft = complaints::make_draft({confirmed(1), unanswered});
  REQUIRE_FALSE(draft.has_value());
  CHECK(draft.error().code == ErrorCode::conflict);
}

TEST_CASE("three hundred listings fit one form, one more does not, repeats do not count") {
  std::vector<cases::Case> many;
  for (int i = 0; i < 300; ++i)
    many.push_back(confirmed(i));
  many.push_back(confirmed(7));
  CHECK(complaints::make_draft(many).value().links.size() == 300);
  many.push_back(confirmed(300));
  const auto draft = complaints::make_draft(many);
  REQUIRE_FALSE(draft.has_value());
  CHECK(draft.error().code == ErrorCode::too_large);
  CHECK(draft.error().message.find("300") != std::string::npos);
}

TEST_CASE("the reason is proposed by how much of the picture the work takes") {
  auto on_goods = confirmed(1);
  on_goods.match.quad = {{{100, 100}, {200, 100}, {200, 200}, {100, 200}}};
  auto whole = confirmed(2);
  whole.match.quad = {{{350, 0}, {0, 0}, {0, 350}, {350, 350}}};
  auto cropped = confirmed(3);
  cropped.match.quad = {{{-100, -100}, {450, -100}, {450, 450}, {-100, 450}}};
  CHECK(complaints::make_draft({on_goods}).value().reason == complaints::Reason::r2);
  CHECK(complaints::make_draft({whole, cropped}).value().reason == complaints::Reason::r1);
  CHECK(complaints::make_draft({whole, on_goods}).value().reason == complaints::Reason::r2);
  auto unknown = confirmed(4);
  unknown.match.quad = {};
  CHECK(complaints::make_draft({unknown}).value().reason == complaints::Reason::r2);
}

TEST_CASE("a draft for what was found by hand speaks of no match") {
  auto by_hand = confirmed(1);
  by_hand.match = {};
  by_hand.found_by = cases::FoundBy::hand;
  const auto source_of = [](const complaints::Draft &draft) -> std::string {
    for (const auto &source : draft.sources)
      if (source.field == std::string("statement")) return source.source;
    return "";
  };
  const auto draft = complaints::make_draft({by_hand}).value();
  CHECK(draft.reason == complaints::Reason::r2);
  CHECK(draft.reason_because.find("by hand") != std::string::npos);
  CHECK(source_of(draft).find("your own comparison") != std::string::npos);
  CHECK(source_of(draft).find("match") == std::string::npos);
  CHECK_FALSE(draft.statements.empty());
  CHECK(draft.statements[0].text.find("in part") == std::string::npos);

  const auto mixed = complaints::make_draft({by_hand, confirmed(2)}).value();
  CHECK(source_of(mixed).find("match of the pictures, or your own") != std::string::npos);
  CHECK(source_of(complaints::make_draft({confirmed(2)}).value()).find("your own comparison") ==
        std::string::npos);
}
