// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"

#include <catch2/catch.hpp>
#include <random>

using namespace counterproof;
using namespace counterproof::cases;
using S = CaseState;

namespace {

struct Desk : test::RecordDesk {
  Result<Moved> move(const std::vector<std::string> &ids, S state, const std::string &word = {}) {
    auto made = step(ids, state);
    made.portal_word = word;
    return progress.move(made);
  }
};

}  // namespace

TEST_CASE("a complaint's ordinary life, with the portal's words beside ours") {
  Desk desk;
  const auto id = desk.open();
  CHECK(desk.progress.state_of(id).value() == S::confirmed);
  CHECK(desk.progress.history(id).value().empty());
  REQUIRE(desk.move({id}, S::in_batch));
  REQUIRE(desk.move({id}, S::form_filled));
  const auto sent = desk.move({id}, S::submitted, "Pending verification").value();
  CHECK(sent.filing_id.size() == 36);
  REQUIRE(desk.move({id}, S::processing, "Processing"));
  REQUIRE(desk.move({id}, S::counter_noticed));
  REQUIRE(desk.move({id}, S::reply_rejected));
  REQUIRE(desk.move({id}, S::removed_stays, "removed"));
  REQUIRE(desk.move({id}, S::gone));
  REQUIRE(desk.move({id}, S::back_at_same_link));
  const auto steps = desk.progress.history(id).value();
  REQUIRE(steps.size() == 9);
  CHECK(steps[2].portal_word == "Pending verification");
  CHECK(steps[2].filing_id == sent.filing_id);
  CHECK(steps[2].reference == "REF-1");
  CHECK(steps[4].counter_notice == 1);
  CHECK(steps[6].filing_id == sent.filing_id);
  CHECK(steps[0].filing_id.empty());
  // 21 November, 21:14 UTC, is the 22nd in China.
  CHECK(steps[2].day == "2026-11-22");
  const auto chain = desk.cases.verify_chain().value();
  CHECK(chain.intact);
  CHECK(chain.entries == 10);
}

TEST_CASE("what cannot follow is refused, and can be corrected with a reason") {
  Desk desk;
  const auto id = desk.open();
  const auto refused = desk.move({id}, S::removed);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == ErrorCode::conflict);
  Move mend{.request_key = "mend",
            .case_ids = {id},
            .state = S::removed,
            .portal_word = {},
            .reason = {},
            .day = "2026-03-01",
            .filing = {},
            .is_correction = true};
  CHECK(desk.progress.move(mend).error().code == ErrorCode::conflict);
  mend.reason = "from my spreadsheet";
  REQUIRE(desk.progress.move(mend));
  CHECK(desk.progress.state_of(id).value() == S::removed);
  CHECK(desk.progress.history(id).value().at(0).is_correction);
  mend.request_key = "no day";
  mend.day = "2026-02-30";
  CHECK(desk.progress.move(mend).error().code == ErrorCode::invalid_params);
  CHECK(desk.move({"no such case"}, S::ignored).error().code == ErrorCode::not_found);
}

TEST_CASE("a batch moves as one or not at all, and a key gives its answer again") {
  Desk desk;
  const auto one = desk.open(1);
  const auto two = desk.open(2);
  REQUIRE(desk.move({one}, S::in_batch));
  CHECK_FALSE(desk.move({one, two}, S::confirmed).has_value());
  CHECK(desk.progress.state_of(one).value() == S::in_batch);
  REQUIRE(desk.move({two}, S::in_batch));
  REQUIRE(desk.move({one, two}, S::form_filled));
  Move send{.request_key = "send",
            .case_ids = {one, two},
            .state = S::submitted,
            .portal_word = {},
            .reason = {},
            .day = {},
            .filing = Filing{"aliexpress", "", ""}};
  const auto first = desk.progress.move(send).value();
  CHECK(desk.progress.move(send).value().filing_id == first.filing_id);
  CHECK(desk.progress.history(two).value().size() == 3);
  send.case_ids = {one};
  CHECK(desk.progress.move(send).error().code == ErrorCode::conflict);
}

TEST_CASE("a seller has three counter-notices for a complaint") {
  Desk desk;
  const auto id = desk.open();
  for (const auto state : {S::in_batch, S::form_filled, S::submitted})
    REQUIRE(desk.move({id}, state));
  for (int i = 0; i < 3; ++i)
    REQUIRE(desk.move({id}, S::counter_noticed));
  CHECK(desk.progress.history(id).value().back().counter_notice == 3);
  CHECK_FALSE(desk.move({id}, S::counter_noticed).has_value());
}

TEST_CASE("undo goes back to the beginning, also after a restart, but not over what was sent") {
  Desk desk;
  const auto id = desk.open();
  REQUIRE(desk.move({id}, S::not_mine));
  REQUIRE(desk.move({id}, S::confirmed));
  REQUIRE(desk.move({id}, S::licensed));
  auto store = storage::Store::open(desk.folder.path(), {schema()}, 0).value();
  Progress later(store, desk.clock);
  REQUIRE(later.undo(id));
  CHECK(later.state_of(id).value() == S::confirmed);
  REQUIRE(later.undo(id));
  CHECK(later.state_of(id).value() == S::not_mine);
  REQUIRE(later.undo(id));
  CHECK(later.state_of(id).value() == S::confirmed);
  CHECK(later.undo(id).error().code == ErrorCode::conflict);
  CHECK(later.history(id).value().empty());
  for (const auto state : {S::in_batch, S::form_filled, S::submitted})
    REQUIRE(desk.move({id}, state));
  CHECK(later.undo(id).error().code == ErrorCode::conflict);
  CHECK(later.state_of(id).value() == S::submitted);
  CHECK(desk.cases.verify_chain().value().intact);
}

TEST_CASE("every state has a word of its own, and none is a dead end without a way on") {
  for (const auto state : all_case_states()) {
    CHECK(case_state_of(to_word(state)) == state);
    int ways = 0;
    for (const auto next : all_case_states())
      ways += may_follow(state, next) ? 1 : 0;
    CAPTURE(to_word(state));
    CHECK(ways > 0);
  }
  CHECK_FALSE(case_state_of("sued").has_value());
}

TEST_CASE("an undo that is asked again with its key takes no second step back") {
  Desk desk;
  const auto id = desk.open();
  REQUIRE(desk.move({id}, S::in_batch));
  REQUIRE(desk.move({id}, S::form_filled));
  REQUIRE(desk.progress.undo(id, "undo-0001"));
  REQUIRE(desk.progress.undo(id, "undo-0001"));
  CHECK(desk.progress.state_of(id).value() == S::in_batch);
  REQUIRE(desk.progress.undo(id, "undo-0002"));
  CHECK(desk.progress.state_of(id).value() == S::confirmed);
  CHECK(desk.progress.undo(desk.open(2), "undo-0001").error().code == ErrorCode::conflict);
}

TEST_CASE("a complaint that was sent is named, but for a correction that goes back to it") {
  Desk desk;
  const auto id = desk.open();
  Move sent{.request_key = "sent without a word",
            .case_ids = {id},
            .state = S::submitted,
            .portal_word = {},
            .reason = {},
            .day = {},
            .filing = {}};
  CHECK(desk.progress.move(sent).error().code == ErrorCode::conflict);
  CHECK(desk.progress.state_of(id).value() == S::confirmed);
  REQUIRE(desk.move({id}, S::submitted));
  REQUIRE(desk.move({id}, S::processing));
  sent.is_correction = true;
  sent.reason = "still waiting";
  REQUIRE(desk.progress.move(sent));
  CHECK(desk.progress.history(id).value().back().reference == "REF-1");
}

TEST_CASE("random steps: state, history and ledger agree") {
  Desk desk;
  const std::vector<std::string> ids{desk.open(1), desk.open(2), desk.open(3)};
  std::mt19937 random(7);
  const auto states = all_case_states();
  for (int i = 0; i < 300; ++i) {
    const auto &id = ids[random() % ids.size()];
    const auto was = desk.progress.state_of(id).value();
    if (random() % 5 == 0) {
      const auto undone = desk.progress.undo(id);
      if (undone) CHECK(desk.progress.history(id).has_value());
      continue;
    }
    const auto to = states[random() % states.size()];
    const auto moved = desk.move({id}, to);
    const auto now = desk.progress.state_of(id).value();
    if (moved) {
      CHECK(may_follow(was, to));
      CHECK(now == to);
      CHECK(desk.progress.history(id).value().back().state == to);
    } else {
      CHECK(now == was);
    }
  }
  CHECK(desk.cases.verify_chain().value().intact);
}
