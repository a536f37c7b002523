// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/case_state.h"
#include "storage/store.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace counterproof::cases {

/// How often a work was copied, as far as the artist confirmed it.
struct CopyCounts {
  std::int64_t listings = 0;
  /// Of those the portal removed: where the listing's newest step says so.
  std::int64_t removed = 0;
  /// The title that the newest case gives the work.
  std::string title = {};
};

struct CopyOfWork {
  std::string case_id, site, listing_id, title;
  CaseState state = CaseState::confirmed;
  /// RFC 3339, UTC.
  std::string opened_at;
};

/// Cases as the artist looks for them from a work. Uses the store's thread rule.
class WorkCopies {
public:
  explicit WorkCopies(storage::Store &store) : store_(store) {}

  /// By the works' ids; one with no case is not among them. What the artist took back as not a
  /// copy, or allowed, is not counted.
  Result<std::map<std::string, CopyCounts>> counts();

  /// The newest cases of a work, at most so many.
  Result<std::vector<CopyOfWork>> newest(const std::string &work_id, int at_most);

private:
  storage::Store &store_;
};

}  // namespace counterproof::cases
