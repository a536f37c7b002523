// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// As protocol/schemas/seller.json.
Seller read_seller(const nlohmann::json &from);

/// Params of the methods in record_messages.h, which passed their schema; none for any other
/// method.
std::optional<Params> read_record_params(std::string_view method, const nlohmann::json &params);

}  // namespace counterproof::protocol
