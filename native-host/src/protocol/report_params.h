// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// Params that passed the method's schema; none for a method of another noun.
std::optional<Params> read_report_params(std::string_view method, const nlohmann::json &params);

/// The pictures that case.open names; none when it names none.
std::vector<PictureName> read_picture_names(const nlohmann::json &params);

}  // namespace counterproof::protocol
