// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/facts.h"
#include "storage/database.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace counterproof::cases {

/// Row of the listing known by any of these ids on this site; 0 when none is.
Result<std::int64_t> find_listing(storage::Database &database, const Listing &listing);

/// The same, made when it is not known yet; ids not seen before are added to it. Inside the
/// caller's transaction.
Result<std::int64_t> find_or_add_listing(storage::Database &database, const Listing &listing);

/// The listing's other ids, sorted.
Result<std::vector<std::string>> aliases_of(storage::Database &database, std::int64_t listing);

}  // namespace counterproof::cases
