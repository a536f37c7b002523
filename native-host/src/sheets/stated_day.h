// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>

namespace counterproof::sheets {

/// How a list writes 03/04/2019.
enum class DayOrder { unknown, day_first, month_first };

/// What one date of a column shows of the order: 25/04/2019 can only be day first. Unknown when it
/// shows nothing.
DayOrder order_shown_by(std::string_view text);

/// YYYY-MM-DD out of what people and spreadsheets write: 2019-03-05 (with or without a time),
/// 2019/3/5, 20190305, 2019年3月5日, 5.3.2019, 5 Mar 2019, March 5th, 2019, 5 de marzo de 2019,
/// 25/04/2019, and a spreadsheet's bare number of days. unreadable, with a sentence, for anything
/// else and for a date that can be read two ways while the order is not known: never guessed.
Result<std::string> read_day(std::string_view text, DayOrder order);

}  // namespace counterproof::sheets
