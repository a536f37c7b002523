// SPDX-License-Identifier: Apache-2.0
#include "cases/overview.h"
#include "cases/past_cases.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using S = CaseState;

namespace {

struct Desk : test::RecordDesk {
  PastCases past{store, clock};
  Overview overview{store};

  void move(const std::string &id, S state, const std::optional<std::string> &day) {
    auto made = step({id}, state);
    made.day = day;
    REQUIRE(progress.move(made));
  }
  void sent_and_removed(const std::string &id, const std::string &sent,
                        const std::string &removed) {
    move(id, S::submitted, sent);
    move(id, S::removed, removed);
  }
  MonthCounts month(const std::string &wanted) {
    const auto months = overview.months().value();
    for (const auto &one : months)
      if (one.month == wanted) return one;
    return {};
  }
};

PastCase past_case(const std::string &id, const std::string &removed) {
  PastCase past;
  past.opened_at = "2019-03-05T00:00:00Z";
  past.listing.site = "aliexpress";
  past.listing.id = id;
  past.listing.url = "https://www.aliexpress.com/item/" + id + ".html";
  past.work_title = "Blue Heron";
  past.work_id = "017f22e2-79b0-8fff-bfff-ffffffffffff";
  past.steps.push_back({.state = S::submitted,
                        .day = "2019-03-05",
                        .portal_word = {},
                        .reason = {},
                        .filing = Filing{"aliexpress", "Pirated copy", "REF-9"},
                        .filing_id = {}});
  past.steps.push_back({.state = S::removed,
                        .day = removed,
                        .portal_word = {},
                        .reason = {},
                        .filing = {},
                        .filing_id = {}});
  return past;
}

}  // namespace

TEST_CASE("what became of the cases is counted by the month of each step") {
  Desk desk;
  CHECK(desk.overview.months().value().empty());
  const auto one = desk.open(1), two = desk.open(2);
  desk.sent_and_removed(one, "2026-09-30", "2026-10-02");
  desk.sent_and_removed(two, "2026-10-01", "2026-11-20");
  desk.move(one, S::back_at_same_link, "2026-11-21");
  REQUIRE(desk.past.add({past_case("32810000001", "2019-04-01")}));

  CHECK(desk.month("2026-11").found == 2);
  CHECK(desk.month("2026-09").filed == 1);
  CHECK(desk.month("2026-10").filed == 1);
  CHECK(desk.month("2026-10").removed == 1);
  CHECK(desk.month("2026-11").removed == 1);
  CHECK(desk.month("2026-11").back == 1);
  CHECK(desk.month("2019-03").found == 1);
  CHECK(desk.month("2019-03").filed == 1);
  CHECK(desk.month("2019-04").removed == 1);
  const auto months = desk.overview.months().value();
  CHECK(months.front().month == "2019-03");
  CHECK(months.back().month == "2026-11");

  // What is taken back never was.
  REQUIRE(desk.progress.undo(one));
  CHECK(desk.month("2026-11").back == 0);
}

TEST_CASE("a listing with two works is found once, in the month of its first case in China") {
  Desk desk;
  auto request = test::example_case(1);
  // 30 November, 16:30 UTC: December in China.
  desk.clock.now = 1'796'056'200'000;
  REQUIRE(desk.cases.open(request));
  // 2 January.
  desk.clock.now = 1'798'891'200'000;
  request.request_key = "another work";
  request.work_id = "017f22e2-79b0-7fff-bfff-fffffffffff2";
  REQUIRE(desk.cases.open(request));
  CHECK(desk.month("2026-12").found == 1);
  CHECK(desk.overview.months().value().size() == 1);
}

TEST_CASE("what the portal put back counts as back, and as removed no more") {
  Desk desk;
  const auto one = desk.open(1);
  desk.sent_and_removed(one, "2026-10-01", "2026-10-02");
  desk.move(one, S::counter_noticed, "2026-10-05");
  desk.move(one, S::reinstated, "2026-11-09");
  CHECK(desk.month("2026-10").removed == 0);
  CHECK(desk.month("2026-11").back == 1);
}

TEST_CASE("removals of the last days are news; those of an old list are not") {
  Desk desk;
  const auto open_of = [&](int number, const std::string &work) {
    auto request = test::example_case(number);
    request.work_title = work;
    return desk.cases.open(request).value().case_id;
  };
  const auto before = open_of(1, "Before"), first = open_of(2, "Night Fox"),
             last = open_of(3, "Blue Heron"), same = open_of(4, "Night Fox"),
             later = open_of(5, "Later");
  desk.sent_and_removed(before, "2026-10-01", "2026-11-14");
  desk.sent_and_removed(first, "2026-10-01", "2026-11-15");
  desk.sent_and_removed(last, "2026-10-01", "2026-11-21");
  desk.sent_and_removed(same, "2026-10-01", "2026-11-20");
  // A day that is yet to come is a slip of the pen.
  desk.sent_and_removed(later, "2026-10-01", "2026-11-22");
  REQUIRE(desk.past.add({past_case("32810000001", "2026-11-21")}));
  const auto late = [&] {
    return desk.overview.removed_between("2026-11-15", "2026-11-21").value();
  };
  CHECK(late().listings == 3);
  CHECK(late().works == std::vector<std::string>{"Blue Heron", "Night Fox"});
  // Back again: no news any more.
  desk.move(last, S::back_at_same_link, "2026-11-22");
  CHECK(late().listings == 2);
  CHECK(late().works == std::vector<std::string>{"Night Fox"});
}
