// SPDX-License-Identifier: Apache-2.0
// What became of the cases, for the page that opens first.
#include "base/china_day.h"
#include "service/handlers/handlers.h"

#include <algorithm>
#include <cstddef>

namespace counterproof::service {
namespace {

/// Months that are drawn, and days in which a removal is news.
constexpr std::size_t kMonths = 24;
constexpr ChinaDay kNewsDays = 7;
constexpr std::int64_t kShownRemovals = 5;

/// YYYY-MM of the month before.
std::string month_before(const std::string &month) {
  auto day = *day_of_date(month + "-01");
  return to_date(day - 1).substr(0, 7);
}

protocol::OverviewMonth to_message(const cases::MonthCounts &month) {
  return {month.month, month.found, month.filed, month.removed, month.back};
}

/// The newest months up to this one, also those without anything, oldest first.
std::vector<protocol::OverviewMonth> newest(const std::vector<cases::MonthCounts> &months,
                                            const std::string &this_month) {
  std::vector<protocol::OverviewMonth> shown;
  auto month = this_month;
  for (std::size_t i = 0; i < kMonths; ++i, month = month_before(month)) {
    const auto found = std::find_if(months.begin(), months.end(),
                                    [&](const auto &one) { return one.month == month; });
    shown.push_back(found == months.end() ? protocol::OverviewMonth{.month = month}
                                          : to_message(*found));
  }
  std::reverse(shown.begin(), shown.end());
  return shown;
}

}  // namespace

Answer handle(Services &services, const protocol::CaseOverviewParams &) {
  const auto records = services.records.open();
  if (!records) return tl::unexpected<Error>(records.error());
  auto &overview = (*records)->overview;
  const auto today = (*records)->sellers.today();
  const auto since = to_date(*day_of_date(today) - kNewsDays);
  const auto months = overview.months();
  if (!months) return tl::unexpected<Error>(months.error());
  const auto removed = overview.removed_since(since, kShownRemovals);
  if (!removed) return tl::unexpected<Error>(removed.error());
  const auto count = overview.count_removed_since(since);
  if (!count) return tl::unexpected<Error>(count.error());
  protocol::CaseOverviewResult result{.months = newest(*months, today.substr(0, 7)),
                                      .all = {},
                                      .removed = {},
                                      .removed_lately = *count};
  for (const auto &month : *months) {
    result.all.found += month.found;
    result.all.filed += month.filed;
    result.all.removed += month.removed;
    result.all.back += month.back;
  }
  for (const auto &one : *removed)
    result.removed.push_back(
        {one.case_id, one.site, one.listing_id, one.title, one.work_title, one.day});
  return result;
}

}  // namespace counterproof::service
