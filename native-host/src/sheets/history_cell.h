// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/past_cases.h"

#include <string>
#include <vector>

namespace counterproof::sheets {

/// All steps of a case in one cell, a line for each: day, state, the portal's word, reason,
/// "correction", and of a complaint that was sent its id, portal, reference, reason on the form,
/// R1 to R3 and statement, with commas between.
std::string write_history(const std::vector<cases::PastStep> &steps);

/// The same back. unreadable, with a sentence, for anything else.
Result<std::vector<cases::PastStep>> read_history(const std::string &cell);

}  // namespace counterproof::sheets
