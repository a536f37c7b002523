// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "service/records.h"

#include <string>

namespace counterproof::service {

/// A page of the works with what each lacks on this day. A work whose file now holds another
/// picture is listed as long as it has a record or a case.
Result<protocol::WorkListResult> list_works(Records::Open &records,
                                            const protocol::WorkListParams &params,
                                            const std::string &today);

}  // namespace counterproof::service
