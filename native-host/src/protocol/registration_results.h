// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/registration_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. Whatever the records hold, what these give fits the
// schemas: texts are cut, numbers and lists kept within their bounds.
namespace counterproof::protocol {

nlohmann::json body(const RegistrationStandingResult &result);
nlohmann::json body(const RegistrationMarkResult &result);
nlohmann::json body(const RegistrationQueueResult &result);
nlohmann::json body(const RegistrationPaperResult &result);

}  // namespace counterproof::protocol
