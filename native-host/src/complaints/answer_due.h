// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

namespace counterproof::complaints {

/// Until when a counter-notice is to be answered, in days of China (YYYY-MM-DD).
struct AnswerDue {
  std::string day;
  /// The portal shows no date: `day` is one business day after the counter-notice was noticed, a
  /// reminder and no deadline of the portal's.
  bool is_reminder = false;
  /// Business days left after today, up to and with `day`; below zero when it is over.
  int business_days = 0;
  /// False when a year between today and then is counted as ordinary weeks.
  bool are_holidays_known = true;
};

/// All three are days of the calendar; `shown` is the date on the portal's page.
AnswerDue answer_due(const std::string &noticed_on, const std::optional<std::string> &shown,
                     const std::string &today);

}  // namespace counterproof::complaints
