// SPDX-License-Identifier: Apache-2.0
#include "service/penalties.h"

#include "complaints/penalty_days.h"

namespace counterproof::service {
namespace {

std::optional<std::string> words_of(const complaints::RulePack &pack, int points) {
  const auto effect = complaints::effect_of(pack, points);
  return effect ? std::optional(effect->words) : std::nullopt;
}

protocol::Penalty to_message(const complaints::RulePack &pack,
                             const complaints::PenaltyTally &tally) {
  protocol::Penalty penalty{.rule = pack.id,
                            .title = pack.title,
                            .rule_date = pack.date,
                            .source = pack.source,
                            .from = pack.from,
                            .on_record = tally.on_record,
                            .points_low = tally.points_low,
                            .points_high = tally.points_high,
                            .closes_at = pack.closes_at,
                            .effect_low = words_of(pack, tally.points_low),
                            .effect_high = words_of(pack, tally.points_high),
                            .days = {}};
  for (const complaints::PenaltyDay &day : tally.days)
    penalty.days.push_back({to_date(day.first), to_date(day.last), day.links, day.points_low,
                            day.points_high, to_date(day.kept_until)});
  return penalty;
}

}  // namespace

std::vector<protocol::Penalty> count_penalties(const std::string &site,
                                               const std::vector<std::string> &upheld_days,
                                               const std::string &today) {
  std::vector<ChinaDay> upheld;
  for (const std::string &date : upheld_days)
    if (const auto day = day_of_date(date)) upheld.push_back(*day);
  // Tmall is Taobao's own mall, under Taobao's rules.
  const std::string rules_of = site == "tmall" ? "taobao" : site;
  std::vector<protocol::Penalty> penalties;
  for (const complaints::RulePack &pack : complaints::built_in_rule_packs())
    if (pack.site == rules_of)
      penalties.push_back(to_message(
          pack, complaints::count_penalty_days(pack, upheld, day_of_date(today).value_or(0))));
  return penalties;
}

}  // namespace counterproof::service
