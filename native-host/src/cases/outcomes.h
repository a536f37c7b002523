// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::cases {

/// What became of one complaint about one case. Days are YYYY-MM-DD in China.
struct Outcome {
  std::string case_id;
  /// The complaint's row; 0 when none is on record.
  std::int64_t filing = 0;
  /// When it was sent; empty when that is not on record.
  std::string sent;
  /// When the listing was taken down; empty unless that stands.
  std::string upheld;
  /// When it was live again: put back by the portal, and found again by the artist.
  std::vector<std::string> reinstated, relisted;
};

/// Out of the steps of the cases that `which` selects (a condition on case_moves, its one question
/// mark bound to `row`). What was undone counts for nothing, and what a correction mended neither:
/// it takes the place of the step before it, or of the whole complaint when that was never sent.
Result<std::vector<Outcome>> outcomes_of(storage::Database &database, std::string_view which,
                                         std::optional<std::int64_t> row = {});

}  // namespace counterproof::cases
