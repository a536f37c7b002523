// SPDX-License-Identifier: Apache-2.0
#include "cases/outcomes.h"
#include "cases/past_cases.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using S = CaseState;
using Days = std::vector<std::string>;

namespace {

struct Desk : test::RecordDesk {
  std::string one = open(1);
  int day = 0;

  /// On the next day of November 2026, the first one the 1st.
  void move(S state, const std::string &reference = "REF-1") {
    auto made = step({one}, state, reference);
    made.day = next_day();
    REQUIRE(progress.move(made));
  }
  void correct(S state, std::optional<Filing> filing = {}) {
    auto made = step({one}, state);
    made.day = next_day();
    made.filing = std::move(filing);
    made.reason = "noted by mistake";
    made.is_correction = true;
    REQUIRE(progress.move(made));
  }
  std::vector<Outcome> outcomes() { return outcomes_of(store.database, "1").value(); }
  Outcome outcome() {
    const auto all = outcomes();
    REQUIRE(all.size() == 1);
    return all.front();
  }

private:
  std::string next_day() {
    ++day;
    return day < 10 ? "2026-11-0" + std::to_string(day) : "2026-11-" + std::to_string(day);
  }
};

}  // namespace

TEST_CASE("a complaint is sent, upheld, and its listing live again") {
  Desk desk;
  CHECK(desk.outcomes().empty());
  desk.move(S::form_filled);
  CHECK(desk.outcomes().empty());
  desk.move(S::submitted);
  desk.move(S::removed);
  desk.move(S::back_at_same_link);
  const auto outcome = desk.outcome();
  CHECK(outcome.filing != 0);
  CHECK(outcome.sent == "2026-11-02");
  CHECK(outcome.upheld == "2026-11-03");
  CHECK(outcome.relisted == Days{"2026-11-04"});
  CHECK(outcome.reinstated.empty());
}

TEST_CASE("each complaint about a case has an outcome of its own") {
  Desk desk;
  desk.move(S::submitted, "REF-1");
  desk.move(S::removed);
  desk.move(S::back_at_same_link);
  desk.move(S::in_batch);
  desk.move(S::submitted, "REF-2");
  desk.move(S::refused);
  const auto both = desk.outcomes();
  REQUIRE(both.size() == 2);
  CHECK(both[0].upheld == "2026-11-02");
  CHECK(both[1].sent == "2026-11-05");
  CHECK(both[1].upheld.empty());
}

TEST_CASE("what the portal puts back is upheld no more") {
  Desk desk;
  desk.move(S::submitted);
  desk.move(S::removed);
  desk.move(S::counter_noticed);
  CHECK(desk.outcome().upheld.empty());
  desk.move(S::reinstated);
  CHECK(desk.outcome().upheld.empty());
  CHECK(desk.outcome().reinstated == Days{"2026-11-04"});
  desk.correct(S::removed_stays);
  CHECK(desk.outcome().upheld == "2026-11-05");
  CHECK(desk.outcome().reinstated.empty());
}

TEST_CASE("a correction takes the place of the step before it") {
  Desk desk;
  desk.move(S::submitted);
  desk.move(S::removed);
  desk.move(S::relisted);
  desk.correct(S::gone);
  CHECK(desk.outcome().relisted.empty());
  CHECK(desk.outcome().upheld == "2026-11-02");
  desk.correct(S::processing);
  desk.correct(S::submitted);
  // The complaint was sent another day, and removed it was not.
  CHECK(desk.outcome().sent == "2026-11-01");
  desk.correct(S::submitted);
  CHECK(desk.outcome().sent == "2026-11-01");
}

TEST_CASE("a complaint noted with the wrong portal or day is one complaint") {
  Desk desk;
  desk.move(S::submitted);
  desk.correct(S::submitted, Filing{"alibaba", "Pirated copy", "REF-2"});
  CHECK(desk.outcome().sent == "2026-11-02");
}

TEST_CASE("a correction that skips steps leaves what was sent") {
  Desk desk;
  desk.move(S::submitted);
  desk.correct(S::gone);
  CHECK(desk.outcome().sent == "2026-11-01");
}

TEST_CASE("a complaint that was never sent has no outcome") {
  Desk desk;
  desk.move(S::submitted);
  desk.move(S::processing);
  desk.correct(S::in_batch);
  CHECK(desk.outcomes().empty());
  desk.move(S::submitted, "REF-2");
  CHECK(desk.outcome().sent == "2026-11-04");
  // Whose work it is says nothing of what was sent.
  desk.correct(S::not_mine);
  CHECK(desk.outcome().sent == "2026-11-04");
}

TEST_CASE("a first removal stands when a mistake in the second complaint is mended") {
  Desk desk;
  desk.move(S::submitted, "REF-1");
  desk.move(S::removed);
  desk.move(S::back_at_same_link);
  desk.move(S::in_batch);
  desk.correct(S::confirmed);
  CHECK(desk.outcome().upheld == "2026-11-02");
  desk.move(S::in_batch);
  desk.move(S::submitted, "REF-2");
  desk.correct(S::confirmed);
  CHECK(desk.outcome().upheld == "2026-11-02");
}

TEST_CASE("what is undone counts for nothing") {
  Desk desk;
  desk.move(S::submitted);
  desk.move(S::removed);
  REQUIRE(desk.progress.undo(desk.one));
  CHECK(desk.outcome().upheld.empty());
}

TEST_CASE("an old list leaves steps out and mends none") {
  Desk desk;
  PastCase past;
  past.opened_at = "2019-03-05T00:00:00Z";
  past.listing = test::example_case(2).listing;
  past.work_title = "Blue Heron";
  past.work_id = test::example_case(2).work_id;
  // From back again to removed is no step of the ordinary course.
  for (const auto &[state, day] :
       {std::pair(S::removed, "2019-03-06"), std::pair(S::back_at_same_link, "2019-04-01"),
        std::pair(S::removed, "2019-04-09")})
    past.steps.push_back({.state = state,
                          .day = day,
                          .portal_word = {},
                          .reason = {},
                          .filing = {},
                          .filing_id = {}});
  REQUIRE(PastCases(desk.store, desk.clock).add({past}));
  CHECK(desk.outcome().relisted == Days{"2019-04-01"});
  CHECK(desk.outcome().upheld == "2019-04-09");
}
