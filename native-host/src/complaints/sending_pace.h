// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/complaint_notes.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// How complaints go on today, and how many are unusual by the platform's own rule.
struct SendingPace {
  /// Recorded as sent today (China), over all platforms.
  int forms_today = 0;
  int links_today = 0;
  /// What one form takes: the middle of what the newest ones took in one sitting, else what
  /// native-host/data/forms/pace.txt says.
  int seconds_per_form = 0;
  /// From so many complaints a day on, it is warned.
  int warn_from = 0;
  /// One sentence once that is reached, with the rule's date; none before.
  std::optional<std::string> warning;
};

/// `newest_sent`: times (RFC 3339, UTC), newest first.
SendingPace sending_pace(const std::vector<cases::SentOnDay> &today,
                         const std::vector<std::string> &newest_sent);

}  // namespace counterproof::complaints
