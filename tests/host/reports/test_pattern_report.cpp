// SPDX-License-Identifier: Apache-2.0
#include "cases/record_desk.h"
#include "reports/pattern_report.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;
using counterproof::reports::Document;
using counterproof::reports::FactList;
using S = CaseState;

namespace {

struct Desk : test::RecordDesk {
  Sellers sellers{store, clock};
  Overview overview{store};

  void take(const std::string &id, const std::vector<S> &states) {
    for (const auto state : states)
      REQUIRE(progress.move(step({id}, state)));
  }
  Document report() {
    return reports::pattern_report({store, clock, cases, progress, sellers, overview}).value();
  }
};

/// The value that stands beside this name.
std::string fact(const Document &document, const std::string &name) {
  for (const auto &block : document.blocks)
    if (const auto *facts = std::get_if<FactList>(&block))
      for (const auto &row : facts->rows)
        if (row.at(0) == name) return row.at(1);
  return "not told";
}

}  // namespace

TEST_CASE("shares are of what was filed, and never over the whole") {
  Desk desk;
  desk.take(desk.open(1), {S::already_dead});
  desk.take(desk.open(2), {S::already_dead});
  desk.take(desk.open(3), {S::already_dead, S::back_at_same_link});
  desk.take(desk.open(4), {S::submitted, S::removed});
  const auto report = desk.report();
  CHECK(fact(report, "Complaint sent") == "1 of 4 (25 %)");
  CHECK(fact(report, "Down now") == "1 of 1 (100 %)");
  CHECK(fact(report, "Back again now") == "0 of 1 (0 %)");
  CHECK(fact(report, "Complaints about a listing, sent") == "1");
  CHECK(fact(report, "Upheld and still so") == "1 of 1 (100 %)");
}

TEST_CASE("what was filed once was filed, wherever the case stands now") {
  Desk desk;
  desk.take(desk.open(1), {S::submitted, S::refused, S::in_batch});
  desk.take(desk.open(2), {S::submitted, S::already_dead});
  desk.take(desk.open(3), {S::in_batch, S::form_filled});
  const auto report = desk.report();
  CHECK(fact(report, "Complaint sent") == "2 of 3 (67 %)");
  CHECK(fact(report, "Down now") == "1 of 2 (50 %)");
}

TEST_CASE("a complaint that a correction says was never sent was not filed") {
  Desk desk;
  const auto id = desk.open(1);
  desk.take(id, {S::submitted});
  auto never = desk.step({id}, S::confirmed);
  never.is_correction = true;
  never.reason = "pressed by mistake";
  REQUIRE(desk.progress.move(never));
  CHECK(fact(desk.report(), "Complaint sent") == "0 of 1 (0 %)");
}
