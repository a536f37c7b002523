// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "cases/cases.h"
#include "storage/database.h"

#include <string>
#include <vector>

namespace counterproof::reports {

/// What a pack is about.
struct PackScope {
  /// all, case, listing or seller.
  std::string kind = "all";
  /// A case's id, "SITE:ID" of a listing, or the id of a store or entity; empty for all.
  std::string of;
};

/// The ids of its cases, oldest first. not_found with a sentence that says what there is not, also
/// when there is no case at all; invalid_params for a listing that is not SITE:ID.
Result<std::vector<std::string>> cases_of(const PackScope &scope, storage::Database &database,
                                          cases::Cases &cases);

}  // namespace counterproof::reports
