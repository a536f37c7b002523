// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/china_day.h"

namespace counterproof::complaints {

/// Business days of China, from native-host/data/calendar/china.txt. A year that the file does not
/// know counts as ordinary weeks, Monday to Friday.
bool is_business_day(ChinaDay day);

/// The business day that comes so many after `day`; `count` is at least 1.
ChinaDay business_day_after(ChinaDay day, int count);

/// Business days after `from`, up to and with `to`; below zero when `to` lies before `from`.
int business_days_between(ChinaDay from, ChinaDay to);

/// Whether the holidays of every year from one day to the other are known.
bool are_holidays_known(ChinaDay from, ChinaDay to);

}  // namespace counterproof::complaints
