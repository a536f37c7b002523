// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/profile_messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type. What these give fits the schemas.
namespace counterproof::protocol {

nlohmann::json body(const ProfileListResult &result);
nlohmann::json body(const ProfileWriteResult &result);
nlohmann::json body(const ProfileRemoveResult &result);
nlohmann::json body(const ProfileGiveResult &result);
nlohmann::json body(const ProfileOwnersResult &result);
nlohmann::json body(const ProfileOpenResult &result);

}  // namespace counterproof::protocol
