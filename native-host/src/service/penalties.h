// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <string>
#include <vector>

namespace counterproof::service {

/// What the rules of one site make of the days on which complaints were upheld: one penalty record
/// a rule pack. Days are YYYY-MM-DD in China; what is no day is left out. Empty for a site that has
/// no rule pack.
std::vector<protocol::Penalty> count_penalties(const std::string &site,
                                               const std::vector<std::string> &upheld_days,
                                               const std::string &today);

}  // namespace counterproof::service
