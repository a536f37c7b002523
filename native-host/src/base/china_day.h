// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace counterproof {

/// A day in China (UTC+8, no summer time since 1991), counted from 1 January 1970.
using ChinaDay = std::int64_t;

ChinaDay china_day_of(std::int64_t utc_ms);
/// YYYY-MM-DD, and back; none for anything that is no day of the calendar.
std::string to_date(ChinaDay day);
std::optional<ChinaDay> day_of_date(std::string_view date);

}  // namespace counterproof
