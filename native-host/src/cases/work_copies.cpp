// SPDX-License-Identifier: Apache-2.0
#include "cases/work_copies.h"

#include "cases/rows.h"

namespace counterproof::cases {

Result<std::map<std::string, CopyCounts>> WorkCopies::counts() {
  // With max(ordinal) SQLite gives the title of that row.
  auto rows = store_.database.prepare(
      "SELECT work_id, count(DISTINCT listing), count(DISTINCT CASE WHEN state IN ('removed', "
      "'removed_stays', 'gone') THEN listing END), max(ordinal), work_title FROM cases LEFT JOIN "
      "case_states ON case_ordinal = ordinal WHERE coalesce(state, 'confirmed') NOT IN "
      "('not_mine', 'licensed', 'ignored') GROUP BY work_id");
  std::map<std::string, CopyCounts> counts;
  for (;;) {
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    if (!*row) return counts;
    counts[rows.text(0)] = {rows.integer(1), rows.integer(2), rows.text(4)};
  }
}

Result<std::vector<CopyOfWork>> WorkCopies::newest(const std::string &work_id, int at_most) {
  return all_rows<CopyOfWork>(
      store_.database.prepare(
          "SELECT id, site, listing_id, title, coalesce(state, 'confirmed'), opened_at FROM cases "
          "LEFT JOIN "
          "(SELECT case_ordinal, state FROM case_states) ON case_ordinal = ordinal JOIN (SELECT id "
          "AS listing_row, site, listing_id FROM listings) ON listing_row = listing WHERE work_id "
          "= ? AND coalesce(state, 'confirmed') NOT IN ('not_mine', 'licensed', 'ignored') "
          "ORDER BY ordinal DESC LIMIT ?",
          work_id, std::int64_t{at_most}),
      [](const auto &row) {
        return CopyOfWork{row.text(0),
                          row.text(1),
                          row.text(2),
                          row.text(3),
                          case_state_of(row.text(4)).value_or(CaseState::confirmed),
                          row.text(5)};
      });
}

}  // namespace counterproof::cases
