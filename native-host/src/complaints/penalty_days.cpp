// SPDX-License-Identifier: Apache-2.0
#include "complaints/penalty_days.h"

#include <algorithm>

namespace counterproof::complaints {
namespace {

int points_of(const std::vector<int> &points, std::size_t on_record) {
  return points.at(std::min(on_record, points.size() - 1));
}

bool is_on_record(const PenaltyDay &penalty, ChinaDay day) { return day <= penalty.kept_until; }

}  // namespace

PenaltyTally count_penalty_days(const RulePack &pack, std::vector<ChinaDay> upheld,
                                ChinaDay today) {
  PenaltyTally tally;
  std::sort(upheld.begin(), upheld.end());
  for (const ChinaDay day : upheld) {
    if (day > today) break;
    const bool same = !tally.days.empty() && day < tally.days.back().first + pack.window_days;
    if (!same) {
      const auto on_record = static_cast<std::size_t>(
          std::count_if(tally.days.begin(), tally.days.end(),
                        [&](const PenaltyDay &before) { return is_on_record(before, day); }));
      tally.days.push_back({.first = day,
                            .points_low = points_of(pack.points_low, on_record),
                            .points_high = points_of(pack.points_high, on_record)});
    }
    PenaltyDay &penalty = tally.days.back();
    penalty.last = day;
    penalty.kept_until = day + pack.kept_days - 1;
    ++penalty.links;
  }
  for (const PenaltyDay &penalty : tally.days) {
    if (!is_on_record(penalty, today)) continue;
    ++tally.on_record;
    tally.points_low += penalty.points_low;
    tally.points_high += penalty.points_high;
  }
  return tally;
}

std::optional<PenaltyEffect> effect_of(const RulePack &pack, int points) {
  std::optional<PenaltyEffect> reached;
  for (const PenaltyEffect &effect : pack.effects)
    if (effect.points <= points) reached = effect;
  return reached;
}

}  // namespace counterproof::complaints
