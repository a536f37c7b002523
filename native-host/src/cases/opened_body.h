// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cases/canonical_json.h"
#include "cases/cases.h"

#include <string>

namespace counterproof::cases {

/// What the ledger says of a case that was opened. What the engine found speaks for itself; what it
/// did not find says so.
Canonical::Object opened_body(const OpenCase &request, const std::string &case_id);

}  // namespace counterproof::cases
