// SPDX-License-Identifier: Apache-2.0
#include "complaints/business_days.h"

#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>

namespace counterproof::complaints {
namespace {

struct Calendar {
  std::set<ChinaDay> holidays, worked;
  std::set<std::string> years;
};

Calendar read_calendar() {
  Calendar calendar;
  for (const auto &[year, text] : read_data_file(china_calendar_text()).texts) {
    calendar.years.insert(year);
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      std::istringstream words(line);
      std::string kind, first, last;
      words >> kind >> first >> last;
      const auto from = day_of_date(first);
      const auto to = last.empty() ? from : day_of_date(last);
      if (!from || !to) continue;
      auto &days = kind == "work:" ? calendar.worked : calendar.holidays;
      for (ChinaDay day = *from; day <= *to; ++day)
        days.insert(day);
    }
  }
  return calendar;
}

const Calendar &calendar() {
  static const Calendar read = read_calendar();
  return read;
}

/// 1 January 1970 was a Thursday.
bool is_weekend(ChinaDay day) {
  const auto from_monday = ((day + 3) % 7 + 7) % 7;
  return from_monday >= 5;
}

}  // namespace

bool is_business_day(ChinaDay day) {
  if (calendar().worked.count(day) != 0) return true;
  return !is_weekend(day) && calendar().holidays.count(day) == 0;
}

ChinaDay business_day_after(ChinaDay day, int count) {
  while (count > 0)
    if (is_business_day(++day)) --count;
  return day;
}

int business_days_between(ChinaDay from, ChinaDay to) {
  const auto [early, late] = std::minmax(from, to);
  int days = 0;
  for (ChinaDay day = early + 1; day <= late; ++day)
    if (is_business_day(day)) ++days;
  return to < from ? -days : days;
}

bool are_holidays_known(ChinaDay from, ChinaDay to) {
  const auto known = [](ChinaDay day) {
    return calendar().years.count(to_date(day).substr(0, 4)) != 0;
  };
  // Shorter than a year: its ends are all the years there are.
  return known(from) && known(to);
}

}  // namespace counterproof::complaints
