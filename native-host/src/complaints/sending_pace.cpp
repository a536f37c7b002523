// SPDX-License-Identifier: Apache-2.0
#include "complaints/sending_pace.h"

#include "base/china_day.h"
#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

constexpr int kFewestGaps = 3;

const DataFile &data() {
  static const DataFile file = read_data_file(sending_pace_text());
  return file;
}

int number_of(std::string_view text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

int value_of(const char *name) {
  const auto found = data().values.find(name);
  return found == data().values.end() ? 0 : number_of(found->second);
}

std::string shown_name(const std::string &platform) {
  if (platform == "aliexpress") return "AliExpress";
  return platform == "alibaba" ? "Alibaba" : platform;
}

/// Seconds since 1970 of 2026-11-22T08:01:02…Z; none for other texts.
std::optional<std::int64_t> seconds_of(const std::string &time) {
  const auto day = time.size() < 19 ? std::nullopt : day_of_date(time.substr(0, 10));
  if (!day) return std::nullopt;
  const std::string_view text(time);
  return *day * 86'400 + number_of(text.substr(11, 2)) * 3600 + number_of(text.substr(14, 2)) * 60 +
         number_of(text.substr(17, 2));
}

int seconds_per_form(const std::vector<std::string> &newest_sent) {
  // Who stays away longer than this was not busy with one form.
  const int longest = value_of("sitting.seconds");
  std::vector<int> gaps;
  for (std::size_t i = 1; i < newest_sent.size(); ++i) {
    const auto later = seconds_of(newest_sent[i - 1]);
    const auto earlier = seconds_of(newest_sent[i]);
    if (!later || !earlier) continue;
    const auto gap = *later - *earlier;
    if (gap > 0 && gap <= longest) gaps.push_back(static_cast<int>(gap));
  }
  if (gaps.size() < kFewestGaps) return value_of("form.seconds");
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  std::nth_element(gaps.begin(), middle, gaps.end());
  return *middle;
}

}  // namespace

SendingPace sending_pace(const std::vector<cases::SentOnDay> &today,
                         const std::vector<std::string> &newest_sent) {
  SendingPace pace;
  pace.seconds_per_form = seconds_per_form(newest_sent);
  pace.warn_from = value_of("warn.forms");
  int most = 0;
  std::string where;
  for (const auto &one : today) {
    pace.forms_today += one.forms;
    pace.links_today += one.links;
    if (one.forms > most) {
      most = one.forms;
      where = one.platform;
    }
  }
  if (most >= pace.warn_from)
    pace.warning = fmt::format(
        "You sent {} complaints to {} today. Its rule of {} takes unusually many reports for abuse "
        "and may stop your reporting for some days: going on tomorrow is safer.",
        most, shown_name(where), data().date);
  return pace;
}

}  // namespace counterproof::complaints
