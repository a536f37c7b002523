// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/canonical_json.h"
#include "cases/seller_facts.h"
#include "storage/database.h"

#include <cstdint>
#include <optional>
#include <string>

namespace counterproof::cases {

/// The rows one look at a seller makes; inside the caller's transaction. Each says whether there
/// was anything new.

/// The body of its ledger entry.
Canonical sighting_body(const SellerSighting &sighting, const std::string &store_id);

/// True when it is not what the store's newest licence said.
Result<bool> add_licence(storage::Database &database, std::int64_t store,
                         const SellerSighting &sighting, const std::string &time);

Result<bool> set_life(storage::Database &database, std::int64_t store,
                      const std::optional<StoreLife> &life, const std::string &time);

/// The cases of the page's listing belong to its store; a pooled one is remembered with both ids.
Result<bool> link_listing(storage::Database &database, std::int64_t store,
                          const SellerSighting &sighting, const std::string &time);

}  // namespace counterproof::cases
