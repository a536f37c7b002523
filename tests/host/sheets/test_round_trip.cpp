// SPDX-License-Identifier: Apache-2.0
// What was taken in, exported and taken into empty records is the same.
#include "cases/complaint_notes.h"
#include "sheets/import_desk.h"
#include "sheets/list_file.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::sheets;
using counterproof::test::choice;
using counterproof::test::example_case;
using counterproof::test::kLists;
using counterproof::test::plan_of;
using counterproof::test::plan_of_text;
using S = cases::CaseState;

namespace {

struct Desk : test::ImportDesk {
  cases::ComplaintNotes notes{store, clock};

  std::string exported() { return cases::write_csv(rows()); }
};

}  // namespace

TEST_CASE("ten messy lists: taken in, exported, taken into empty records, the same again") {
  auto chosen = choice();
  chosen.order = DayOrder::day_first;
  chosen.words = {{"nuked", S::removed}, {"gone, removed", S::removed}};
  chosen.day = "2019-06-01";
  for (const auto &name : kLists) {
    INFO(name);
    const auto plan = plan_of(name, chosen);
    Desk first, second;
    const auto added = first.take(plan);
    CHECK(added == static_cast<std::int64_t>(plan.cases.size()));
    const auto exported = first.exported();
    const auto again = plan_of_text(exported);
    CHECK(again.refused.empty());
    CHECK(again.merged == 0);
    CHECK(again.shortened == 0);
    CHECK(second.take(again) == added);
    CHECK(second.exported() == exported);
    // Twice is once, from either file.
    CHECK(first.take(plan) == 0);
    CHECK(first.take(again) == 0);
    CHECK(second.take(plan) == 0);
    for (auto *desk : {&first, &second}) {
      CHECK(desk->notes.waiting(1000).value().empty());
      CHECK(desk->notes.newest_sent(10).value().empty());
      CHECK(desk->cases.verify_chain().value().intact);
    }
  }
}

TEST_CASE("cases of today keep ids, states, references and statements through a spreadsheet") {
  Desk first;
  const auto one = first.cases.open(example_case(1)).value().case_id;
  const auto two = first.cases.open(example_case(2)).value().case_id;
  const auto three = first.cases.open(example_case(3)).value().case_id;
  const auto move = [&](const std::vector<std::string> &ids, S state, bool correction = false) {
    cases::Move made;
    made.case_ids = ids;
    made.state = state;
    made.portal_word = "=1+1";
    made.reason = correction ? "mistyped" : "";
    made.is_correction = correction;
    if (state == S::submitted)
      made.filing = cases::Filing{"aliexpress", "Pirated, copy", "REF-1", "R1", "Two\nlines"};
    REQUIRE(first.progress.move(made));
  };
  move({one, two}, S::in_batch);
  move({one, two}, S::submitted);
  move({one, two}, S::processing);
  move({one}, S::removed);
  move({two}, S::removed);
  REQUIRE(first.progress.undo(two));
  move({two}, S::counter_noticed);
  move({two}, S::refused, true);
  const auto exported = first.exported();
  CHECK(exported.find(",=1") == std::string::npos);

  Desk second;
  const auto plan = plan_of_text(exported, [] {
    auto chosen = choice();
    chosen.today = "2999-01-01";
    return chosen;
  }());
  CHECK(plan.refused.empty());
  CHECK(second.take(plan) == 3);
  CHECK(second.exported() == exported);
  for (const auto &id : {one, two, three}) {
    const auto was = first.progress.history(id).value(), is = second.progress.history(id).value();
    REQUIRE(is.size() == was.size());
    for (std::size_t i = 0; i < is.size(); ++i) {
      CHECK(is[i].state == was[i].state);
      CHECK(is[i].reference == was[i].reference);
      CHECK(is[i].filing_id == was[i].filing_id);
      CHECK(is[i].counter_notice == was[i].counter_notice);
    }
  }
  // Two links of one complaint are one complaint there, too.
  CHECK(second.notes.filed("REF-1").value().size() == 2);
  // They are history: her four answers did not travel with them.
  CHECK_FALSE(second.cases.get(one).value().judgement.mine);
  CHECK(second.notes.waiting(10).value().empty());
  // And where they came from, nothing changes.
  CHECK(first.take(plan) == 0);
  CHECK(first.exported() == exported);
}
