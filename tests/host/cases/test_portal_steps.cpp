// SPDX-License-Identifier: Apache-2.0
#include "cases/portal_steps.h"
#include "cases/profiles.h"
#include "cases/record_desk.h"

#include <catch2/catch.hpp>

using namespace counterproof;
using namespace counterproof::cases;

namespace {

constexpr auto kPortal = "ipp.alibabagroup.com", kOther = "ipp.aidcgroup.net";

struct Desk : test::RecordDesk {
  Profiles profiles{store, clock};
  PortalSteps steps{store, clock};
  std::string studio = profiles
                           .write(key(), {.id = {},
                                          .kind = "artist",
                                          .label = "My studio",
                                          .pen_name = "Heron",
                                          .letter_expires = {},
                                          .takes_rest = true,
                                          .fields = {}})
                           .value();

  Status mark(const std::string &step, const std::optional<std::string> &day,
              const std::string &portal = kPortal) {
    return steps.mark(key(), {studio, portal, step, day});
  }
  /// "step day" of those that stand.
  std::vector<std::string> stands() {
    std::vector<std::string> all;
    const auto standing = steps.standing().value();
    for (const auto &one : standing)
      all.push_back(one.step + " " + one.day.value_or("?") +
                    (one.portal == kPortal ? "" : " other"));
    return all;
  }
  std::int64_t entries() {
    auto rows = store.database.prepare("SELECT count(*) FROM ledger WHERE kind = 'portal.step'");
    REQUIRE(rows.next().value());
    return rows.integer(0);
  }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("a step of an account is noted, changed and taken back, and each of these stays") {
  Desk desk;
  CHECK(desk.stands().empty());
  REQUIRE(desk.mark("account_opened", "2020-01-02"));
  REQUIRE(desk.mark("identity_sent", "2020-01-03"));
  REQUIRE(desk.mark("account_opened", "2020-01-01", kOther));
  CHECK(desk.stands() == Words{"account_opened 2020-01-02", "identity_sent 2020-01-03",
                               "account_opened 2020-01-01 other"});
  REQUIRE(desk.mark("identity_sent", "2020-01-05"));
  REQUIRE(desk.mark("account_opened", std::nullopt, kOther));
  CHECK(desk.stands() == Words{"account_opened 2020-01-02", "identity_sent 2020-01-05"});
  CHECK(desk.entries() == 5);
  auto rows = desk.store.database.prepare("SELECT count(*) FROM portal_steps");
  REQUIRE(rows.next().value());
  CHECK(rows.integer(0) == 5);
  CHECK_FALSE(desk.store.database.prepare("UPDATE portal_steps SET day = NULL").run());
}

TEST_CASE("a press writes once") {
  Desk desk;
  const PortalStep step{desk.studio, kPortal, "account_opened", "2020-01-02"};
  REQUIRE(desk.steps.mark("press-same", step));
  REQUIRE(desk.steps.mark("press-same", step));
  CHECK(desk.entries() == 1);
}

TEST_CASE("days of steps are days that have been, in the order of the steps") {
  Desk desk;
  const auto code = [](const Status &status) { return status.error().code; };
  CHECK(code(desk.mark("account_opened", "2020-02-30")) == ErrorCode::invalid_params);
  CHECK(code(desk.mark("account_opened", "2999-01-01")) == ErrorCode::invalid_params);
  REQUIRE(desk.mark("identity_sent", "2020-01-03"));
  CHECK(code(desk.mark("identity_accepted", "2020-01-02")) == ErrorCode::invalid_params);
  CHECK(code(desk.mark("account_opened", "2020-01-04")) == ErrorCode::invalid_params);
  // Another portal is another account.
  CHECK(desk.mark("identity_accepted", "2020-01-02", kOther));
  // The same day is in order.
  CHECK(desk.mark("identity_accepted", "2020-01-03"));
  CHECK(code(desk.steps.mark(desk.key(), {"nobody", kPortal, "account_opened", "2020-01-01"})) ==
        ErrorCode::not_found);
  CHECK(desk.entries() == 3);
}
