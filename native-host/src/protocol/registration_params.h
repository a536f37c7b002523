// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// For params that passed their schema; none for a method of another noun.
std::optional<Params> read_registration_params(std::string_view method,
                                               const nlohmann::json &params);

}  // namespace counterproof::protocol
