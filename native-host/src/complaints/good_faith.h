// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/complaint_notes.h"

#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// How complaints of one reason were decided in the last three months.
struct ReasonRate {
  /// R1, R2, R3, or empty when it was not noted.
  std::string reason;
  int upheld = 0, refused = 0, countered = 0;
};

/// none: nothing to say; warn: look again before going on; pause: go on only with a reason in
/// words.
enum class GuardLevel { none, warn, pause };

std::string_view to_word(GuardLevel level);

struct GoodFaith {
  /// Of the newest decided links, at most twenty.
  int newest = 0;
  int upheld_percent = 100;
  std::vector<ReasonRate> by_reason;
  GuardLevel level = GuardLevel::none;
  /// One sentence; empty at none.
  std::string sentence;
};

/// `decided`: newest first. Too few decisions say nothing. `today` is YYYY-MM-DD. Limits come from
/// native-host/data/forms/guards.txt.
GoodFaith good_faith(const std::vector<cases::DecidedLink> &decided, const std::string &today);

}  // namespace counterproof::complaints
