// SPDX-License-Identifier: Apache-2.0
#include "cases/overview.h"

#include "cases/rows.h"

#include <map>

namespace counterproof::cases {
namespace {

/// Out of the artist's own list of earlier days nothing is news.
constexpr auto kRemovedSince =
    " FROM case_states JOIN cases ON cases.ordinal = case_states.case_ordinal JOIN listings ON "
    "listings.id = cases.listing WHERE state = 'removed' AND day >= ? AND NOT EXISTS (SELECT 1 "
    "FROM past_cases WHERE past_cases.case_ordinal = cases.ordinal AND taken_up_at IS NULL) ";

struct Count {
  std::string month, what;
  std::int64_t count = 0;
};

}  // namespace

Result<std::vector<MonthCounts>> Overview::months() {
  const auto counts = all_rows<Count>(
      store_.database.prepare(
          "SELECT substr(opened_at, 1, 7), 'found', count(*) FROM cases GROUP BY 1 UNION ALL "
          "SELECT substr(day, 1, 7), state, count(*) FROM case_moves WHERE state IN ('submitted', "
          "'removed', 'relisted', 'back_at_same_link') AND NOT EXISTS (SELECT 1 FROM undone_moves "
          "WHERE undone_moves.id = case_moves.id) GROUP BY 1, 2"),
      [](const auto &row) {
        return Count{row.text(0), row.text(1), row.integer(2)};
      });
  if (!counts) return tl::unexpected(counts.error());
  std::map<std::string, MonthCounts> months;
  for (const auto &[month, what, count] : *counts) {
    auto &of = months[month];
    (what == "found"       ? of.found
     : what == "submitted" ? of.filed
     : what == "removed"   ? of.removed
                           : of.back) += count;
  }
  std::vector<MonthCounts> all;
  for (auto &[month, of] : months) {
    of.month = month;
    all.push_back(of);
  }
  return all;
}

Result<std::vector<RemovedCase>> Overview::removed_since(const std::string &day,
                                                         std::int64_t at_most) {
  return all_rows<RemovedCase>(
      store_.database.prepare(
          std::string("SELECT cases.id, site, listing_id, title, work_title, day") + kRemovedSince +
              "ORDER BY day DESC, cases.ordinal DESC LIMIT ?",
          day, at_most),
      [](const auto &row) {
        return RemovedCase{row.text(0), row.text(1), row.text(2),
                           row.text(3), row.text(4), row.text(5)};
      });
}

Result<std::int64_t> Overview::count_removed_since(const std::string &day) {
  const auto counted = first_row<std::int64_t>(
      store_.database.prepare(std::string("SELECT count(*)") + kRemovedSince, day), first_number);
  if (!counted) return tl::unexpected(counted.error());
  return counted->value_or(0);
}

}  // namespace counterproof::cases
