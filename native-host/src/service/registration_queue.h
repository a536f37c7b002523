// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"
#include "service/records.h"

#include <string>

namespace counterproof::service {

/// How far the profiles are on the way to their first complaint. Days count in China.
Result<protocol::RegistrationStandingResult> registration_standing(Records::Open &records,
                                                                   const std::string &today);

/// Works to register, those most often copied first, then by title; or those that wait for the
/// portal, the longest first. A work whose file now holds another picture is in neither.
Result<protocol::RegistrationQueueResult>
registration_queue(Records::Open &records, const protocol::RegistrationQueueParams &params,
                   const std::string &today);

}  // namespace counterproof::service
