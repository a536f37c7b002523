// SPDX-License-Identifier: Apache-2.0
#include "complaints/answer_due.h"
#include "complaints/business_days.h"

#include <catch2/catch.hpp>
#include <string>

using namespace counterproof;
using namespace counterproof::complaints;

namespace {

ChinaDay day(const std::string &date) { return day_of_date(date).value(); }

std::string after(const std::string &date, int count) {
  return to_date(business_day_after(day(date), count));
}

int between(const std::string &from, const std::string &to) {
  return business_days_between(day(from), day(to));
}

int business_days_of(const std::string &year) {
  return between(std::to_string(std::stoi(year) - 1) + "-12-31", year + "-12-31");
}

}  // namespace

TEST_CASE("weekends are no business days, but those worked for a holiday are") {
  CHECK(is_business_day(day("2026-11-23")));
  CHECK_FALSE(is_business_day(day("2026-11-21")));
  CHECK_FALSE(is_business_day(day("2026-11-22")));
  CHECK(is_business_day(day("2026-10-10")));
  CHECK_FALSE(is_business_day(day("2026-10-11")));
  CHECK(is_business_day(day("2025-09-28")));
  CHECK_FALSE(is_business_day(day("2026-01-02")));
  CHECK(is_business_day(day("2026-01-04")));
}

TEST_CASE("counting goes round weekends, holidays and the turn of a year") {
  CHECK(after("2026-11-20", 1) == "2026-11-23");
  CHECK(after("2026-11-22", 1) == "2026-11-23");
  CHECK(after("2026-09-30", 1) == "2026-10-08");
  CHECK(after("2026-10-09", 1) == "2026-10-10");
  CHECK(after("2026-02-13", 1) == "2026-02-14");
  CHECK(after("2026-02-14", 1) == "2026-02-24");
  CHECK(after("2025-12-31", 1) == "2026-01-04");
  CHECK(after("2025-01-24", 3) == "2025-02-05");
}

TEST_CASE("business days between two days, also backwards") {
  CHECK(between("2026-11-20", "2026-11-20") == 0);
  CHECK(between("2026-11-20", "2026-11-22") == 0);
  CHECK(between("2026-11-20", "2026-11-24") == 2);
  CHECK(between("2026-11-24", "2026-11-20") == -2);
  CHECK(between("2026-09-30", "2026-10-10") == 3);
}

TEST_CASE("the table has as many business days as the notices leave") {
  // 2025: 261 weekdays, 18 of them holidays, 5 weekend days worked; 2026: 19 and 6.
  CHECK(business_days_of("2025") == 248);
  CHECK(business_days_of("2026") == 248);
}

TEST_CASE("a year that is not known counts as ordinary weeks, and it is said") {
  CHECK(are_holidays_known(day("2026-12-30"), day("2026-12-31")));
  CHECK_FALSE(are_holidays_known(day("2026-12-31"), day("2027-01-01")));
  CHECK_FALSE(are_holidays_known(day("2024-12-31"), day("2025-01-02")));
  CHECK(is_business_day(day("2027-01-01")));
  CHECK(after("2026-12-31", 1) == "2027-01-01");
}

TEST_CASE("the portal's date counts; without one a reminder comes in one business day") {
  const auto shown = answer_due("2026-11-20", "2026-11-24", "2026-11-20");
  CHECK(shown.day == "2026-11-24");
  CHECK_FALSE(shown.is_reminder);
  CHECK(shown.business_days == 2);
  CHECK(shown.are_holidays_known);

  const auto reminder = answer_due("2026-11-20", std::nullopt, "2026-11-22");
  CHECK(reminder.day == "2026-11-23");
  CHECK(reminder.is_reminder);
  CHECK(reminder.business_days == 1);

  // When it passed, once more after three, and then no more.
  CHECK(answer_due("2026-11-20", std::nullopt, "2026-11-23").day == "2026-11-23");
  CHECK(answer_due("2026-11-20", std::nullopt, "2026-11-24").day == "2026-11-25");
  CHECK(answer_due("2026-11-20", std::nullopt, "2026-11-27").business_days == -2);

  CHECK(answer_due("2026-11-18", "2026-11-20", "2026-11-24").business_days == -2);
  // Friday's date is over on Saturday, and in a long holiday.
  CHECK(answer_due("2026-11-18", "2026-11-20", "2026-11-21").business_days == -1);
  CHECK(answer_due("2026-09-28", "2026-09-30", "2026-10-05").business_days == -1);
  CHECK(answer_due("2026-09-30", std::nullopt, "2026-10-05").day == "2026-10-08");
  CHECK_FALSE(answer_due("2026-12-31", std::nullopt, "2026-12-31").are_holidays_known);
}
