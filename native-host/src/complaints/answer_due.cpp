// SPDX-License-Identifier: Apache-2.0
#include "complaints/answer_due.h"

#include "complaints/business_days.h"

#include <algorithm>

namespace counterproof::complaints {
namespace {

/// The portal's own term is not known (2026-11): a first reminder, and a second when it passed.
constexpr int kReminderDays = 1;
constexpr int kSecondReminderDays = 3;

}  // namespace

AnswerDue answer_due(const std::string &noticed_on, const std::optional<std::string> &shown,
                     const std::string &today) {
  const auto now = day_of_date(today).value_or(0);
  const auto noticed = day_of_date(noticed_on).value_or(now);
  const auto shown_day = shown ? day_of_date(*shown) : std::nullopt;
  auto due = shown_day.value_or(business_day_after(noticed, kReminderDays));
  if (!shown_day && due < now) due = business_day_after(noticed, kSecondReminderDays);
  // Over is over on a weekend, too.
  const auto days = business_days_between(now, due);
  return {to_date(due), !shown_day, due < now ? std::min(days, -1) : days,
          are_holidays_known(now, due)};
}

}  // namespace counterproof::complaints
