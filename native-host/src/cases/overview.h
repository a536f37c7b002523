// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::cases {

/// One month in China. Found counts listings, in the month the first case about each was opened;
/// the others count complaints about single listings: sent, upheld as long as that stands, and how
/// often a listing was live again, put back by the portal or found again by the artist.
struct MonthCounts {
  /// YYYY-MM.
  std::string month;
  std::int64_t found = 0, filed = 0, removed = 0, back = 0;
};

struct LateRemovals {
  std::int64_t listings = 0;
  /// Titles of the works that they showed, the newest removal first, each once.
  std::vector<std::string> works;
};

/// What became of the cases, over time: by the day that each step is dated, past complaints too.
/// Uses the store's thread rule.
class Overview {
public:
  explicit Overview(storage::Store &store) : store_(store) {}

  /// Every month in which there was anything, oldest first. Kept until there is a case or a step
  /// more: a tab asks each time it comes to the front, and of years of records little changes.
  Result<std::vector<MonthCounts>> months();

  /// Cases that stand as removed from the first to the last of these days (YYYY-MM-DD), both in.
  /// Out of the artist's own list of earlier days nothing is news.
  Result<LateRemovals> removed_between(const std::string &first, const std::string &last);

private:
  /// Whatever was added since moves one of these.
  struct Stamp {
    std::int64_t cases = 0, steps = 0, undone = 0;
    bool operator==(const Stamp &) const = default;
  };
  Result<Stamp> stamp();
  Result<std::vector<MonthCounts>> count_months();

  storage::Store &store_;
  std::optional<Stamp> counted_at_;
  std::vector<MonthCounts> counted_;
};

}  // namespace counterproof::cases
