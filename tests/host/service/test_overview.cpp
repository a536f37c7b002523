// SPDX-License-Identifier: Apache-2.0
// What became of the cases, as the page that opens first asks for it.
#include "base/china_day.h"
#include "cases/example_case.h"
#include "service/asked_host.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace counterproof;
using namespace counterproof::service;
using counterproof::test::AskedHost;
using nlohmann::json;

namespace {

json overview(AskedHost &host) {
  const auto said = json::parse(host.take("case.overview", protocol::CaseOverviewParams{}));
  INFO(said.dump());
  REQUIRE(said.contains("result"));
  return said.at("result");
}

cases::PastCase removed_on(int number, const std::string &day) {
  cases::PastCase past;
  past.opened_at = day + "T00:00:00Z";
  past.listing.site = "aliexpress";
  past.listing.id = std::to_string(32810000000 + number);
  past.listing.url = "https://www.aliexpress.com/item/" + past.listing.id + ".html";
  past.work_title = "Blue Heron";
  past.work_id = "017f22e2-79b0-8fff-bfff-ffffffffffff";
  past.steps.push_back({.state = cases::CaseState::removed,
                        .day = day,
                        .portal_word = {},
                        .reason = {},
                        .filing = {},
                        .filing_id = {}});
  return past;
}

}  // namespace

TEST_CASE("the overview has the newest 24 months in a row, and counts all there were") {
  AskedHost host;
  const auto today = china_day_of(host.clock.utc_ms());
  auto empty = overview(host);
  CHECK(empty.at("all") == json{{"found", 0}, {"filed", 0}, {"removed", 0}, {"back", 0}});
  CHECK(empty.at("removedLately") ==
        json{{"listings", 0}, {"works", json::array()}, {"worksTotal", 0}});

  host.records([&](Records::Open &records) {
    REQUIRE(records.past.add({removed_on(1, "2016-02-29"), removed_on(2, to_date(today - 40)),
                              removed_on(3, to_date(today))}) == 3);
  });
  const auto said = overview(host);
  const auto &months = said.at("months");
  REQUIRE(months.size() == 24);
  CHECK(months.at(23).at("month") == to_date(today).substr(0, 7));
  for (std::size_t i = 1; i < months.size(); ++i) {
    const auto before = months.at(i - 1).at("month").get<std::string>();
    const auto month = months.at(i).at("month").get<std::string>();
    CHECK(to_date(*day_of_date(month + "-01") - 1).substr(0, 7) == before);
  }
  CHECK(months.at(23).at("removed") == 1);
  CHECK(said.at("all").at("removed") == 3);
  CHECK(said.at("all").at("found") == 3);
  // The artist's own old list is no news, whatever its dates.
  CHECK(said.at("removedLately").at("listings") == 0);
}

TEST_CASE("removals are news for seven days, with the works of the newest five") {
  AskedHost host;
  const auto today = china_day_of(host.clock.utc_ms());
  host.records([&](Records::Open &records) {
    const auto removed = [&](int number, ChinaDay day) {
      auto request = test::example_case(number);
      request.work_title = "Work " + std::to_string(number);
      const auto id = records.cases.open(request).value().case_id;
      for (const auto state : {cases::CaseState::submitted, cases::CaseState::removed}) {
        cases::Move move;
        move.request_key = std::to_string(number) + std::string(cases::to_word(state));
        move.case_ids = {id};
        move.state = state;
        move.day = to_date(day);
        if (state == cases::CaseState::submitted)
          move.filing = cases::Filing{"aliexpress", "Pirated copy", "REF-1"};
        REQUIRE(records.progress.move(move));
      }
    };
    for (int number = 1; number <= 6; ++number)
      removed(number, today - number + 1);
    removed(7, today - 6);
    removed(8, today - 7);
  });
  const auto late = overview(host).at("removedLately");
  CHECK(late.at("listings") == 7);
  CHECK(late.at("worksTotal") == 7);
  CHECK(late.at("works") == json{"Work 1", "Work 2", "Work 3", "Work 4", "Work 5"});
}
