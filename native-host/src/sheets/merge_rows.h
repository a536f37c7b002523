// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/past_cases.h"

#include <string>

namespace counterproof::sheets {

/// Another row about the same listing and work: its steps are put among the others by day, each
/// once; what the first row leaves open is taken from the second, and her own words of both stay.
/// Exported steps are whole: the longer history stands for both.
void merge_into(cases::PastCase &first, const cases::PastCase &second, bool has_history);

}  // namespace counterproof::sheets
