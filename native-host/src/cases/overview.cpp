// SPDX-License-Identifier: Apache-2.0
#include "cases/overview.h"

#include "cases/outcomes.h"
#include "cases/rows.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace counterproof::cases {
namespace {

std::string month_of(const std::string &day) { return day.substr(0, 7); }

struct FoundIn {
  std::string month;
  std::int64_t listings = 0;
};

struct Removal {
  std::int64_t listing = 0;
  std::string work_title;
};

}  // namespace

Result<Overview::Stamp> Overview::stamp() {
  const auto found = first_row<Stamp>(
      store_.database.prepare("SELECT (SELECT coalesce(max(ordinal), 0) FROM cases), (SELECT "
                              "coalesce(max(id), 0) FROM case_moves), (SELECT count(*) FROM "
                              "undone_moves)"),
      [](const auto &row) {
        return Stamp{row.integer(0), row.integer(1), row.integer(2)};
      });
  if (!found) return tl::unexpected(found.error());
  return found->value_or(Stamp{});
}

Result<std::vector<MonthCounts>> Overview::months() {
  // Before counting: what another program adds meanwhile is counted next time.
  const auto now = stamp();
  if (!now) return tl::unexpected(now.error());
  if (counted_at_ != *now) {
    auto counted = count_months();
    if (!counted) return counted;
    counted_ = std::move(*counted);
    counted_at_ = *now;
  }
  return counted_;
}

Result<std::vector<MonthCounts>> Overview::count_months() {
  std::map<std::string, MonthCounts> months;
  // The time of a case is UTC, the days of its steps are China's.
  const auto found = all_rows<FoundIn>(
      store_.database.prepare("SELECT strftime('%Y-%m', opened, '+8 hours'), count(*) FROM (SELECT "
                              "min(opened_at) AS opened FROM cases GROUP BY listing) GROUP BY 1"),
      [](const auto &row) {
        return FoundIn{row.text(0), row.integer(1)};
      });
  if (!found) return tl::unexpected(found.error());
  for (const auto &[month, listings] : *found)
    months[month].found += listings;

  const auto outcomes = outcomes_of(store_.database, "1");
  if (!outcomes) return tl::unexpected(outcomes.error());
  for (const auto &outcome : *outcomes) {
    if (!outcome.sent.empty()) ++months[month_of(outcome.sent)].filed;
    if (!outcome.upheld.empty()) ++months[month_of(outcome.upheld)].removed;
    for (const auto *days : {&outcome.reinstated, &outcome.relisted})
      for (const auto &day : *days)
        ++months[month_of(day)].back;
  }
  std::vector<MonthCounts> all;
  for (auto &[month, of] : months) {
    of.month = month;
    all.push_back(of);
  }
  return all;
}

Result<LateRemovals> Overview::removed_between(const std::string &first, const std::string &last) {
  const auto removals = all_rows<Removal>(
      store_.database.prepare(
          "SELECT cases.listing, work_title FROM case_states JOIN cases ON cases.ordinal = "
          "case_states.case_ordinal WHERE state IN ('removed', 'removed_stays') AND day BETWEEN ? "
          "AND ? AND NOT EXISTS (SELECT 1 FROM past_cases WHERE past_cases.case_ordinal = "
          "cases.ordinal AND taken_up_at IS NULL) ORDER BY day DESC, cases.ordinal DESC",
          first, last),
      [](const auto &row) {
        return Removal{row.integer(0), row.text(1)};
      });
  if (!removals) return tl::unexpected(removals.error());
  LateRemovals late;
  std::set<std::int64_t> listings;
  for (const auto &[listing, work] : *removals) {
    listings.insert(listing);
    if (std::find(late.works.begin(), late.works.end(), work) == late.works.end())
      late.works.push_back(work);
  }
  late.listings = static_cast<std::int64_t>(listings.size());
  return late;
}

}  // namespace counterproof::cases
