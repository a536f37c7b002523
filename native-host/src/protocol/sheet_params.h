// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// Params of the methods in sheet_messages.h, which passed their schema; none for any other method.
std::optional<Result<Params>> read_sheet_params(std::string_view method,
                                                const nlohmann::json &params);

}  // namespace counterproof::protocol
