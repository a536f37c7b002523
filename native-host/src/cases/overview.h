// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterproof::cases {

/// How many cases were opened in one month, and how many steps of each kind were taken.
struct MonthCounts {
  /// YYYY-MM.
  std::string month;
  /// Filed counts listings, not forms; back those that are live again, under the same address or a
  /// new one.
  std::int64_t found = 0, filed = 0, removed = 0, back = 0;
};

struct RemovedCase {
  std::string case_id, site, listing_id, title, work_title;
  /// YYYY-MM-DD.
  std::string day;
};

/// What became of the cases, over time: by the day that each step is dated, past complaints too.
/// What was undone does not count. Uses the store's thread rule.
class Overview {
public:
  explicit Overview(storage::Store &store) : store_(store) {}

  /// Every month in which there was anything, oldest first.
  Result<std::vector<MonthCounts>> months();

  /// Cases that stand as removed since this day (YYYY-MM-DD) or a later one, the newest first.
  Result<std::vector<RemovedCase>> removed_since(const std::string &day, std::int64_t at_most);
  Result<std::int64_t> count_removed_since(const std::string &day);

private:
  storage::Store &store_;
};

}  // namespace counterproof::cases
