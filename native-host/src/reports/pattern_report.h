// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "cases/cases.h"
#include "cases/overview.h"
#include "cases/progress.h"
#include "cases/sellers.h"
#include "reports/document.h"
#include "storage/store.h"

namespace counterproof::reports {

struct PatternBooks {
  storage::Store &store;
  const Clock &clock;
  cases::Cases &cases;
  cases::Progress &progress;
  cases::Sellers &sellers;
  cases::Overview &overview;
};

/// Figures for a lawyer or a regulator: what was found, reported, removed and back again by month,
/// seller and work, how long removals took, and what the platforms' dated rules make of them. Every
/// share stands with its counts. not_found when there is no case.
Result<Document> pattern_report(const PatternBooks &books);

}  // namespace counterproof::reports
