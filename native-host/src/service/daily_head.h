// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/lanes.h"
#include "service/records.h"

namespace counterproof::service {

/// Signs the ledger's head once a day: soon after the start and every hour it looks whether it is
/// due, gives old cases their stores and removes files that stand in no entry. `records` must
/// outlive the lanes' work. On the strand.
void sign_heads_daily(Lanes &lanes, Records &records);

}  // namespace counterproof::service
