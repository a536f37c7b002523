// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/cases.h"
#include "cases/past_cases.h"
#include "cases/progress.h"

#include <vector>

namespace counterproof::cases {

/// Every case with its steps as a list states it, oldest first: taken into empty records
/// (PastCases::add) they stand in the same order. Errors of the storage.
Result<std::vector<PastCase>> stated_cases(Cases &cases, Progress &progress, PastCases &past);

}  // namespace counterproof::cases
