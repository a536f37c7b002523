// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/china_day.h"
#include "complaints/rule_pack.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace counterproof::complaints {

/// One penalty: everything upheld in the rule's window, usually a day.
struct PenaltyDay {
  ChinaDay first = 0;
  /// The newest upheld complaint in it.
  ChinaDay last = 0;
  int links = 0;
  int points_low = 0;
  int points_high = 0;
  /// The last day on which it is on record.
  ChinaDay kept_until = 0;
};

/// What one account has on record today by one rule. Both ends are lower bounds: complaints of
/// other owners and offences of other kinds are not seen from here.
struct PenaltyTally {
  /// All of them, also those no longer on record, oldest first.
  std::vector<PenaltyDay> days;
  int on_record = 0;
  int points_low = 0;
  int points_high = 0;
};

/// `upheld`: the day of each upheld link, in any order; days after `today` are left out. Pure.
/// A penalty's own points stay what they were when it came: the free first violation of a rule is
/// free only while nothing else is on record.
PenaltyTally count_penalty_days(const RulePack &pack, std::vector<ChinaDay> upheld, ChinaDay today);

/// What so many points lead to by the rule; none below its first step.
std::optional<PenaltyEffect> effect_of(const RulePack &pack, int points);

}  // namespace counterproof::complaints
