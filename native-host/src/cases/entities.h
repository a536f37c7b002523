// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/database.h"

#include <string>

namespace counterproof::cases {

/// Joins stores into entities by their newest licences: by registration number, or by exactly the
/// same registered name and authority, unless numbers say otherwise (then it is a possible link
/// only). Nothing else joins. A ledger entry says of each store that changed which entity it
/// belongs to now and by what. Inside the caller's transaction.
Status join_entities(storage::Database &database, const Clock &clock, const std::string &time);

}  // namespace counterproof::cases
