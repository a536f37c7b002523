// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "cases/cases.h"
#include "storage/database.h"

#include <cstdint>
#include <string>

namespace counterproof::cases {

/// A case out of a list of earlier days becomes one of today: it takes the four answers, the match
/// and the listing as the page shows it now, and keeps its id and steps. Nothing happens to any
/// other case. Inside the caller's transaction.
Status take_up(storage::Database &database, const Clock &clock, const OpenCase &request,
               std::int64_t case_ordinal, const std::string &case_id);

}  // namespace counterproof::cases
