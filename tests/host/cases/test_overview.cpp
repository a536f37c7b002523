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
    for (const auto &one : overview.months().value())
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

TEST_CASE("removals of the last days are news, the newest first; those of an old list are not") {
  Desk desk;
  const auto one = desk.open(1), two = desk.open(2), three = desk.open(3);
  desk.sent_and_removed(one, "2026-10-01", "2026-11-10");
  desk.sent_and_removed(two, "2026-10-01", "2026-11-20");
  desk.sent_and_removed(three, "2026-10-01", "2026-11-21");
  REQUIRE(desk.past.add({past_case("32810000001", "2026-11-21")}));
  const auto removed = desk.overview.removed_since("2026-11-15", 10).value();
  REQUIRE(removed.size() == 2);
  CHECK(removed[0].case_id == three);
  CHECK(removed[0].day == "2026-11-21");
  CHECK(removed[1].case_id == two);
  CHECK(desk.overview.count_removed_since("2026-11-15").value() == 2);
  CHECK(desk.overview.removed_since("2026-11-15", 1).value().size() == 1);
  CHECK(desk.overview.count_removed_since("2026-11-01").value() == 3);
  // Back again: no news any more.
  desk.move(three, S::back_at_same_link, "2026-11-22");
  CHECK(desk.overview.count_removed_since("2026-11-15").value() == 1);
}
