// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "service/records.h"
#include "sheets/work_finder.h"

#include <vector>

namespace counterproof::service {

/// The works of the portfolio with everything that a list may call them by.
Result<std::vector<sheets::KnownWork>> known_works(Records::Open &records);

}  // namespace counterproof::service
