// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

nlohmann::json body(const WorkNoteResult &result);
nlohmann::json body(const WorkNotedResult &result);
nlohmann::json body(const WorkListResult &result);

}  // namespace counterproof::protocol
