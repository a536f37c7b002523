// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/seller_facts.h"
#include "storage/database.h"

#include <cstdint>
#include <string>
#include <vector>

namespace counterproof::cases {

/// Which stores are counted together.
struct StoreScope {
  /// A row of stores, or of entities.
  std::int64_t row = 0;
  bool is_entity = false;
};

Result<SellerCounts> count_for(storage::Database &database, const StoreScope &scope);

/// See Sellers::upheld_days.
Result<std::vector<std::string>> upheld_days_of(storage::Database &database,
                                                const StoreScope &scope);

/// Stores that may belong together with this one, by reason; those of its own entity are not named.
Result<std::vector<PossibleLink>> possible_links(storage::Database &database, std::int64_t store);

}  // namespace counterproof::cases
