// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"
#include "cases/review.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::test::example_case;

namespace {

const std::string kWork = "017f22e2-79b0-7fff-bfff-fffffffffff1";
const std::string kOther = "017f22e2-79b0-7fff-bfff-fffffffffff2";

struct Desk : test::RecordDesk {
  Review review{store, clock};

  Decided decide(Verdict verdict, const std::vector<Pair> &pairs) {
    return review.decide(key(), verdict, pairs).value();
  }
  Answers of(const Pair &pair) { return review.answers({pair}).value().at(0); }
};

Pair pair(const std::string &listing, const std::string &picture = "S1", bool looked_at = false,
          const std::string &work = kWork) {
  return {"aliexpress", listing, picture, work, looked_at};
}

}  // namespace

TEST_CASE("a verdict gives the first two answers; the others are given for themselves") {
  Desk desk;
  CHECK_FALSE(desk.of(pair("1")).verdict.has_value());
  desk.decide(Verdict::mine, {pair("1", "S1", true), pair("2", "S1")});
  auto one = desk.of(pair("1"));
  CHECK(one.verdict == Verdict::mine);
  CHECK(one.mine == true);
  CHECK(one.not_licensed == true);
  CHECK(one.looked_at);
  CHECK_FALSE(one.exceptions_considered);
  CHECK_FALSE(one.is_remembered);
  // The second of the group was never large on the screen.
  CHECK_FALSE(desk.of(pair("2")).looked_at);
  REQUIRE(desk.review.consider_exceptions("considered", {pair("1")}));
  CHECK(desk.of(pair("1")).exceptions_considered);
  CHECK_FALSE(desk.of(pair("2")).exceptions_considered);
  CHECK_FALSE(desk.of(pair("1", "S1", false, kOther)).verdict.has_value());

  desk.decide(Verdict::licensed, {pair("1")});
  one = desk.of(pair("1"));
  CHECK(one.mine == true);
  CHECK(one.not_licensed == false);
  desk.decide(Verdict::not_mine, {pair("1")});
  CHECK(desk.of(pair("1")).mine == false);
  CHECK_FALSE(desk.of(pair("1")).not_licensed.has_value());
}

TEST_CASE("a remembered verdict on the same picture prefills the first two and no more") {
  Desk desk;
  desk.decide(Verdict::mine, {pair("1", "S1", true)});
  REQUIRE(desk.review.consider_exceptions("considered", {pair("1")}));
  const auto other = desk.of(pair("9", "S1"));
  CHECK(other.is_remembered);
  CHECK(other.mine == true);
  CHECK(other.not_licensed == true);
  CHECK_FALSE(other.verdict.has_value());
  CHECK_FALSE(other.looked_at);
  CHECK_FALSE(other.exceptions_considered);
  CHECK_FALSE(desk.of(pair("9", "S2")).is_remembered);
  CHECK_FALSE(desk.of(pair("9", "")).is_remembered);
  CHECK_FALSE(desk.of(pair("9", "S1", false, kOther)).is_remembered);
}

TEST_CASE("at most ten listings at a time are considered for exceptions") {
  Desk desk;
  std::vector<Pair> pairs;
  for (int i = 0; i < 11; ++i)
    pairs.push_back(pair(std::to_string(i)));
  CHECK(desk.review.consider_exceptions("too many", pairs).error().code ==
        ErrorCode::invalid_params);
  pairs.pop_back();
  CHECK(desk.review.consider_exceptions("ten at once", pairs).has_value());
}

TEST_CASE("undo goes back to the very first decision, also after a restart") {
  Desk desk;
  constexpr int kDecisions = 300;
  for (int i = 0; i < kDecisions; ++i)
    desk.decide(i % 2 == 0 ? Verdict::mine : Verdict::not_mine, {pair("1", "S1", i == 0)});
  auto store = storage::Store::open(desk.folder.path(), {schema()}, 0).value();
  Review later(store, desk.clock);
  for (int i = kDecisions - 1; i >= 0; --i) {
    const auto undone = later.undo().value();
    CHECK(undone.kind == "verdict");
    CHECK(undone.answer == (i % 2 == 0 ? "mine" : "not_mine"));
    CHECK(undone.pairs.size() == 1);
    const auto left = later.answers({pair("1")}).value().at(0);
    CHECK(left.verdict.has_value() == (i > 0));
  }
  CHECK_FALSE(later.answers({pair("1")}).value().at(0).looked_at);
  CHECK(later.undo().error().code == ErrorCode::conflict);
  // What was undone can be decided anew.
  desk.decide(Verdict::licensed, {pair("1")});
  CHECK(desk.of(pair("1")).verdict == Verdict::licensed);
  const auto chain = desk.cases.verify_chain().value();
  CHECK(chain.intact);
  CHECK(chain.entries == 2 * kDecisions + 1);
}

TEST_CASE("an undo that is asked again with its key takes no second decision back") {
  Desk desk;
  desk.decide(Verdict::mine, {pair("1")});
  desk.decide(Verdict::licensed, {pair("2"), pair("3")});
  const auto first = desk.review.undo("undo-0001").value();
  const auto entries = desk.cases.verify_chain().value().entries;
  const auto again = desk.review.undo("undo-0001").value();
  CHECK(again.answer == "licensed");
  CHECK(again.pairs.size() == 2);
  CHECK(again.decided_at == first.decided_at);
  CHECK(desk.of(pair("1")).verdict == Verdict::mine);
  CHECK(desk.cases.verify_chain().value().entries == entries);
  CHECK(desk.review.undo("undo-0002").value().answer == "mine");
}

TEST_CASE("ten refusals on one work offer plain copies only, and that can be taken back") {
  Desk desk;
  for (int i = 0; i < 9; ++i)
    CHECK(desk.decide(Verdict::not_mine, {pair(std::to_string(i))}).offer_plain_only.empty());
  // The same listing again is no further refusal; another work's is none of this one's.
  CHECK(desk.decide(Verdict::not_mine, {pair("8")}).offer_plain_only.empty());
  CHECK(desk.decide(Verdict::not_mine, {pair("9", "S", false, kOther)}).offer_plain_only.empty());
  CHECK(desk.decide(Verdict::not_mine, {pair("9")}).offer_plain_only ==
        std::vector<std::string>{kWork});
  CHECK(desk.review.plain_works().value().empty());
  REQUIRE(desk.review.plain_only("plain-yes", kWork, true));
  CHECK(desk.review.plain_works().value() == std::vector<std::string>{kWork});
  // Asked and answered: not offered again before ten more.
  CHECK(desk.decide(Verdict::not_mine, {pair("10")}).offer_plain_only.empty());
  REQUIRE(desk.review.plain_only("plain-no", kWork, false));
  CHECK(desk.review.plain_works().value().empty());
  CHECK(desk.review.undo().value().kind == "plain_only");
  CHECK(desk.review.plain_works().value() == std::vector<std::string>{kWork});
}

TEST_CASE("a refusal that was undone does not count") {
  Desk desk;
  for (int i = 0; i < 9; ++i)
    desk.decide(Verdict::not_mine, {pair(std::to_string(i))});
  REQUIRE(desk.review.undo());
  CHECK(desk.decide(Verdict::not_mine, {pair("20")}).offer_plain_only.empty());
  CHECK_FALSE(desk.decide(Verdict::not_mine, {pair("21")}).offer_plain_only.empty());
}

TEST_CASE(
    "a decision made after a complaint can be undone, and one whose complaint was withdrawn") {
  Desk desk;
  const auto request = example_case();
  const std::vector<Pair> pairs{pair(request.listing.id, request.listing.picture_key, true)};
  desk.decide(Verdict::mine, pairs);
  const auto id = desk.cases.open(request).value().case_id;
  Progress progress(desk.store, desk.clock);
  const auto move = [&](CaseState state) {
    Move step{.request_key = "step-" + std::string(to_word(state)),
              .case_ids = {id},
              .state = state,
              .portal_word = {},
              .reason = {},
              .day = {},
              .filing = {}};
    if (state == CaseState::submitted) step.filing = Filing{"aliexpress", "", ""};
    REQUIRE(progress.move(step));
  };
  move(CaseState::submitted);
  desk.decide(Verdict::not_mine, pairs);
  CHECK(desk.review.undo().value().answer == "not_mine");
  CHECK(desk.review.undo().error().code == ErrorCode::conflict);
  move(CaseState::withdrawn);
  CHECK(desk.review.undo().value().answer == "mine");
}

TEST_CASE("the same key decides once, and a sent complaint is not undone") {
  Desk desk;
  const auto request = example_case();
  const std::vector<Pair> pairs{pair(request.listing.id, request.listing.picture_key, true)};
  const auto first = desk.review.decide("same key", Verdict::mine, pairs).value();
  CHECK(desk.review.decide("same key", Verdict::mine, pairs).value().decision == first.decision);
  CHECK(desk.review.decide("same key", Verdict::later, pairs).error().code == ErrorCode::conflict);
  const auto opened = desk.cases.open(request).value();
  Progress progress(desk.store, desk.clock);
  int key = 0;
  for (const auto state : {CaseState::in_batch, CaseState::form_filled, CaseState::submitted}) {
    Move move{.request_key = "step-" + std::to_string(++key),
              .case_ids = {opened.case_id},
              .state = state,
              .portal_word = {},
              .reason = {},
              .day = {},
              .filing = {}};
    if (state == CaseState::submitted) move.filing = Filing{"aliexpress", "", ""};
    REQUIRE(progress.move(move));
  }
  CHECK(desk.review.undo().error().code == ErrorCode::conflict);
  CHECK(desk.of(pairs[0]).verdict == Verdict::mine);
}
