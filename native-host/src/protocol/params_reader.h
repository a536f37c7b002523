// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// Params that passed the method's schema, as a struct. Long texts are moved out of `params`.
/// invalid_params only for what a schema cannot say: data that is not base64.
Result<Params> read_params(std::string_view method, nlohmann::json &params);

}  // namespace counterproof::protocol
