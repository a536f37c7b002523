// SPDX-License-Identifier: Apache-2.0
#include "sheets/stated_day.h"

#include "base/china_day.h"
#include "sheets/plain_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <vector>

namespace counterproof::sheets {
namespace {

struct Number {
  std::string_view digits;
  int value = 0;
  /// What stands behind it.
  char behind = ' ';
};

struct Tokens {
  std::vector<Number> numbers;
  int month = 0;
};

/// English and Spanish, whole or cut to three letters.
constexpr std::array<std::array<std::string_view, 2>, 12> kMonths{{{"january", "enero"},
                                                                   {"february", "febrero"},
                                                                   {"march", "marzo"},
                                                                   {"april", "abril"},
                                                                   {"may", "mayo"},
                                                                   {"june", "junio"},
                                                                   {"july", "julio"},
                                                                   {"august", "agosto"},
                                                                   {"september", "septiembre"},
                                                                   {"october", "octubre"},
                                                                   {"november", "noviembre"},
                                                                   {"december", "diciembre"}}};

int month_of(std::string_view word) {
  if (word == "sept") return 9;
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    for (const auto name : kMonths[i])
      if (word == name || word == name.substr(0, 3)) return static_cast<int>(i) + 1;
  return 0;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end]))
        ++end;
      Number number{text.substr(at, end - at), 0, end < text.size() ? text[end] : ' '};
      std::from_chars(text.data() + at, text.data() + end, number.value);
      tokens.numbers.push_back(number);
    } else if (is_letter(text[at])) {
      while (end < text.size() && is_letter(text[end]))
        ++end;
      if (const int month = month_of(text.substr(at, end - at))) tokens.month = month;
    }
    at = std::max(end, at + 1);
  }
  return tokens;
}

Result<std::string> not_understood(std::string_view text) {
  return fail(ErrorCode::unreadable,
              fmt::format("The date \"{}\" is not understood: write it as 2019-03-05.",
                          for_screen(std::string(text), 30)));
}

Result<std::string> made(std::string_view text, int year, int month, int day) {
  if (year < 100) year += 2000;
  const auto date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  return year >= 1990 && year < 2200 && day_of_date(date) ? Result<std::string>(date)
                                                          : not_understood(text);
}

bool is_day_month_year(const Tokens &tokens) {
  return tokens.month == 0 && tokens.numbers.size() >= 3 && tokens.numbers[0].digits.size() <= 2 &&
         tokens.numbers[1].digits.size() <= 2;
}

Result<std::string> with_month_word(std::string_view text, const Tokens &tokens) {
  if (tokens.numbers.size() < 2) return not_understood(text);
  const auto &first = tokens.numbers[0];
  const auto &second = tokens.numbers[1];
  const bool year_first = first.digits.size() == 4;
  return made(text, (year_first ? first : second).value, tokens.month,
              (year_first ? second : first).value);
}

/// Days since 30 December 1899, as a spreadsheet keeps them.
Result<std::string> from_serial(std::string_view text, int days) {
  constexpr ChinaDay kEpoch = 25569;
  const auto date = to_date(ChinaDay{days} - kEpoch);
  return date >= "1990" && date < "2100" ? Result<std::string>(date) : not_understood(text);
}

}  // namespace

DayOrder order_shown_by(std::string_view text) {
  const auto small = plain(text);
  const auto tokens = tokens_of(small);
  if (!is_day_month_year(tokens) || tokens.numbers[0].behind == '.') return DayOrder::unknown;
  if (tokens.numbers[0].value > 12) return DayOrder::day_first;
  return tokens.numbers[1].value > 12 ? DayOrder::month_first : DayOrder::unknown;
}

Result<std::string> read_day(std::string_view text, DayOrder order) {
  const auto small = plain(text);
  const auto tokens = tokens_of(small);
  const auto &numbers = tokens.numbers;
  if (numbers.empty() || small.size() > 60) return not_understood(text);
  if (tokens.month != 0) return with_month_word(text, tokens);
  const auto &first = numbers[0];
  const bool is_alone = small.find_first_not_of("0123456789.,") == small.npos;
  if (first.digits.size() == 8 && numbers.size() == 1)
    return made(text, first.value / 10000, first.value / 100 % 100, first.value % 100);
  if (first.digits.size() == 5 && is_alone && numbers.size() <= 2)
    return from_serial(text, first.value);
  if (numbers.size() < 3) return not_understood(text);
  if (first.digits.size() == 4) return made(text, first.value, numbers[1].value, numbers[2].value);
  if (!is_day_month_year(tokens)) return not_understood(text);
  const int one = first.value, two = numbers[1].value, year = numbers[2].value;
  if (first.behind == '.' || one > 12 || one == two) return made(text, year, two, one);
  if (two > 12) return made(text, year, one, two);
  if (order == DayOrder::unknown)
    return fail(
        ErrorCode::unreadable,
        fmt::format("The date \"{}\" can be read two ways: say whether the day or the month "
                    "stands first.",
                    for_screen(std::string(text), 30)));
  return order == DayOrder::day_first ? made(text, year, two, one) : made(text, year, one, two);
}

}  // namespace counterproof::sheets
