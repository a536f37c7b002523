// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "storage/database.h"

#include <string>
#include <vector>

namespace counterproof::cases {

/// The cases about listings of a store or of an entity, oldest first. not_found when the id is
/// neither's.
Result<std::vector<std::string>> cases_of_seller(storage::Database &database,
                                                 const std::string &id);

}  // namespace counterproof::cases
