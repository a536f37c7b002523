// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace counterproof::complaints {

/// What so many points lead to, in the rule's words.
struct PenaltyEffect {
  int points = 0;
  std::string words;
};

/// One marketplace's penalty rule as of a date: data, native-host/data/penalties. `points_low` are
/// those of the first, second, … penalty on record, the last going on for all further ones;
/// `points_high` the same when other owners' unseen complaints came first. Neither ever falls.
struct RulePack {
  std::string id;
  std::string site;
  std::string title;
  /// The rule's own date and where it was read.
  std::string date;
  std::string source;
  /// YYYY-MM-DD: in force from this day on (China).
  std::string from;
  /// All that is upheld within so many days from the first is one penalty.
  int window_days = 1;
  std::vector<int> points_low;
  std::vector<int> points_high;
  /// On record for so many days, the day of the penalty being the first.
  int kept_days = 365;
  int closes_at = 0;
  std::vector<PenaltyEffect> effects;
};

/// unreadable, naming the line's key, when something is missing or no number.
Result<RulePack> read_rule_pack(std::string_view text);

/// The packs built in. A test reads them all, so that none is left out here.
std::vector<RulePack> built_in_rule_packs();

}  // namespace counterproof::complaints
