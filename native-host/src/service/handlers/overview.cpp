// SPDX-License-Identifier: Apache-2.0
// What became of the cases, for the page that opens first.
#include "base/china_day.h"
#include "service/handlers/handlers.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace counterproof::service {
namespace {

/// Months that are drawn, and days, today with them, in which a removal is news.
constexpr std::size_t kMonths = 24;
constexpr ChinaDay kNewsDays = 7;
constexpr std::size_t kShownWorks = 5;

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
  const auto months = overview.months();
  if (!months) return tl::unexpected<Error>(months.error());
  auto late = overview.removed_between(to_date(*day_of_date(today) - kNewsDays + 1), today);
  if (!late) return tl::unexpected<Error>(late.error());
  const auto works_total = static_cast<std::int64_t>(late->works.size());
  late->works.resize(std::min(late->works.size(), kShownWorks));
  protocol::CaseOverviewResult result{
      .months = newest(*months, today.substr(0, 7)),
      .all = {},
      .removed_lately = {late->listings, std::move(late->works), works_total}};
  for (const auto &month : *months) {
    result.all.found += month.found;
    result.all.filed += month.filed;
    result.all.removed += month.removed;
    result.all.back += month.back;
  }
  return result;
}

}  // namespace counterproof::service
