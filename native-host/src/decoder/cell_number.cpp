// SPDX-License-Identifier: Apache-2.0
#include "decoder/cell_number.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace counterproof::decoder {
namespace {

constexpr double kDaySeconds = 86'400;
/// 9999-12-31.
constexpr double kLastDay = 2'958'465;

template <class... Values> std::string printed(const char *format, Values... values) {
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), format, values...);
  return {text.data(), static_cast<std::size_t>(std::clamp(length, 0, 63))};
}

/// Days since 1970-01-01 as a date (Hinnant, "chrono-compatible low-level date algorithms").
std::string date_of(std::int64_t days) {
  days += 719'468;
  const std::int64_t era = days / 146'097;
  const std::int64_t of_era = days - era * 146'097;
  const std::int64_t year = (of_era - of_era / 1460 + of_era / 36'524 - of_era / 146'096) / 365;
  const std::int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
  const std::int64_t month = (5 * of_year + 2) / 153;
  const auto day = static_cast<int>(of_year - (153 * month + 2) / 5 + 1);
  const auto of_12 = static_cast<int>(month < 10 ? month + 3 : month - 9);
  return printed("%04d-%02d-%02d", static_cast<int>(year + era * 400 + (of_12 <= 2 ? 1 : 0)), of_12,
                 day);
}

std::optional<std::string> moment_text(double value, NumberKind kind, bool is_1904) {
  if (value < 0 || value > kLastDay) return std::nullopt;
  auto days = static_cast<std::int64_t>(value);
  auto seconds =
      static_cast<std::int64_t>(std::llround((value - static_cast<double>(days)) * kDaySeconds));
  if (seconds == static_cast<std::int64_t>(kDaySeconds)) {
    ++days;
    seconds = 0;
  }
  const bool has_time = seconds != 0;
  const auto time = printed("%02d:%02d:%02d", static_cast<int>(seconds / 3600),
                            static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
  if (days == 0 && (has_time || kind == NumberKind::time)) return time;
  if (kind == NumberKind::time)  // a span of more than a day
    return printed("%lld:%02d:%02d", static_cast<long long>(days * 24 + seconds / 3600),
                   static_cast<int>(seconds / 60 % 60), static_cast<int>(seconds % 60));
  constexpr std::int64_t kEpoch1904 = 24'107, kEpoch1900 = 25'569;
  // Excel has a 29 February 1900; days before it are one further on.
  if (!is_1904 && days < 60) ++days;
  const auto date = date_of(days - (is_1904 ? kEpoch1904 : kEpoch1900));
  return has_time ? date + "T" + time : date;
}

/// The digits of the number that stand for something.
std::string significant(std::string_view stored) {
  std::string digits;
  for (const char c : stored.substr(0, stored.find_first_of("eE")))
    if (c >= '0' && c <= '9' && (c != '0' || !digits.empty())) digits += c;
  while (!digits.empty() && digits.back() == '0')
    digits.pop_back();
  return digits;
}

NumberText whole_text(double value, std::string_view stored) {
  constexpr double kSure = 1e15, kExact = 9'007'199'254'740'992.0;
  const auto digits = significant(stored);
  if (std::fabs(value) < kSure) return {printed("%.0f", value), false};
  // Excel keeps 15 digits and fills up with zeros; others keep what a double holds.
  if (std::fabs(value) < kExact && digits.size() > 15) return {printed("%.0f", value), false};
  auto text = printed("%.14E", value);
  return {std::move(text), true};
}

}  // namespace

NumberKind kind_of_builtin(unsigned id) {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || id == 32 || id == 33)
    return NumberKind::time;
  const bool is_date =
      (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return is_date ? NumberKind::date : NumberKind::number;
}

NumberKind kind_of_format(std::string_view code) {
  bool has_day = false, has_clock = false;
  for (std::size_t at = 0; at < code.size(); ++at) {
    const char c = code[at];
    if (c == ';') break;  // what follows is for negative numbers and texts
    if (c == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (c == '\\' || c == '_' || c == '*') {
      ++at;
    } else if (c == '[') {
      const auto end = std::min(code.find(']', at), code.size());
      const auto inside = code.substr(at + 1, end - at - 1);
      const bool is_span = !inside.empty() && inside.find_first_not_of("hHmMsS") == inside.npos;
      has_clock = has_clock || is_span;
      at = end;
    } else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'm' || c == 'M' || c == 'e') {
      // m is minutes beside hours or seconds.
      const bool is_month_or_minute = c == 'm' || c == 'M';
      has_day = has_day || !is_month_or_minute;
      if (is_month_or_minute && code.find_first_of("hHsS") == code.npos) has_day = true;
    } else if (c == 'h' || c == 'H' || c == 's' || c == 'S') {
      has_clock = true;
    } else if (c == '0' || c == '#' || c == '?' || c == '@' || c == 'G') {
      // Seconds may have decimals.
      if (!has_clock) return NumberKind::number;
    }
  }
  return has_day ? NumberKind::date : has_clock ? NumberKind::time : NumberKind::number;
}

std::optional<NumberText> number_text(std::string_view stored, NumberKind kind, bool is_1904) {
  const auto first = stored.find_first_not_of(" \t\r\n+");
  if (first == stored.npos) return std::nullopt;
  stored = stored.substr(first, stored.find_last_not_of(" \t\r\n") - first + 1);
  double value = 0;
  const auto [end, error] = std::from_chars(stored.data(), stored.data() + stored.size(), value);
  if (error != std::errc() || end != stored.data() + stored.size() || !std::isfinite(value))
    return std::nullopt;
  if (kind != NumberKind::number)
    if (auto moment = moment_text(value, kind, is_1904)) return NumberText{std::move(*moment)};
  if (value == std::floor(value) && std::fabs(value) < 1e21) return whole_text(value, stored);
  return NumberText{printed("%.15g", value)};
}

}  // namespace counterproof::decoder
