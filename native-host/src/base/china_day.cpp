// SPDX-License-Identifier: Apache-2.0
#include "base/china_day.h"

#include <charconv>
#include <chrono>
#include <fmt/format.h>

namespace counterproof {
namespace {

constexpr std::int64_t kDayMs = 86'400'000;
constexpr std::int64_t kChinaAheadMs = 8 * 3'600'000;

}  // namespace

ChinaDay china_day_of(std::int64_t utc_ms) {
  const auto in_china = utc_ms + kChinaAheadMs;
  return in_china >= 0 ? in_china / kDayMs : -((-in_china + kDayMs - 1) / kDayMs);
}

std::string to_date(ChinaDay day) {
  const std::chrono::year_month_day date{
      std::chrono::sys_days(std::chrono::days(static_cast<int>(day)))};
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::optional<ChinaDay> day_of_date(std::string_view date) {
  if (date.size() != 10 || date[4] != '-' || date[7] != '-') return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto read = [&](std::size_t from, std::size_t size, auto &into) {
    const char *first = date.data() + from;
    const auto [stop, error] = std::from_chars(first, first + size, into);
    return error == std::errc() && stop == first + size;
  };
  if (!read(0, 4, year) || !read(5, 2, month) || !read(8, 2, day)) return std::nullopt;
  const std::chrono::year_month_day parts{std::chrono::year(year), std::chrono::month(month),
                                          std::chrono::day(day)};
  if (!parts.ok()) return std::nullopt;
  return std::chrono::sys_days(parts).time_since_epoch().count();
}

}  // namespace counterproof
