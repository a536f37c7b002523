// SPDX-License-Identifier: Apache-2.0
#include "complaints/good_faith.h"

#include "base/china_day.h"
#include "complaints/data_file.h"
#include "complaints/embedded_data.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace counterproof::complaints {
namespace {

const DataFile &data() {
  static const DataFile file = read_data_file(guard_limits_text());
  return file;
}

int value_of(const char *name) {
  const auto found = data().values.find(name);
  int value = 0;
  if (found != data().values.end())
    std::from_chars(found->second.data(), found->second.data() + found->second.size(), value);
  return value;
}

bool is_recent(const std::string &day, const std::string &today) {
  const auto then = day_of_date(day);
  const auto now = day_of_date(today);
  return then && now && *now - *then <= value_of("window.days");
}

ReasonRate &rate_of(std::vector<ReasonRate> &rates, const std::string &reason) {
  const auto found = std::find_if(rates.begin(), rates.end(),
                                  [&](const ReasonRate &one) { return one.reason == reason; });
  return found == rates.end() ? rates.emplace_back(ReasonRate{reason}) : *found;
}

}  // namespace

std::string_view to_word(GuardLevel level) {
  switch (level) {
  case GuardLevel::none: return "none";
  case GuardLevel::warn: return "warn";
  case GuardLevel::pause: return "pause";
  }
  return "none";
}

GoodFaith good_faith(const std::vector<cases::DecidedLink> &decided, const std::string &today) {
  using Outcome = cases::DecidedLink::Outcome;
  GoodFaith faith;
  int upheld = 0;
  for (const auto &link : decided) {
    if (faith.newest < value_of("newest")) {
      ++faith.newest;
      upheld += link.outcome == Outcome::upheld ? 1 : 0;
    }
    if (!is_recent(link.day, today)) continue;
    auto &rate = rate_of(faith.by_reason, link.reason);
    (link.outcome == Outcome::upheld    ? rate.upheld
     : link.outcome == Outcome::refused ? rate.refused
                                        : rate.countered) += 1;
  }
  if (faith.newest > 0) faith.upheld_percent = upheld * 100 / faith.newest;
  if (faith.newest < value_of("fewest") || faith.upheld_percent >= value_of("warn.percent"))
    return faith;
  faith.level =
      faith.upheld_percent < value_of("pause.percent") ? GuardLevel::pause : GuardLevel::warn;
  faith.sentence = fmt::format(
      "Of your newest {} decided listings {} % were taken down. Look at why the others were "
      "refused "
      "before you send more: below 90 % the platform may take your complaints for careless.",
      faith.newest, faith.upheld_percent);
  return faith;
}

}  // namespace counterproof::complaints
