// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

/// Params that passed the method's schema; none for a method of another noun. A passphrase is wiped
/// from `params`.
std::optional<Params> read_backup_params(std::string_view method, nlohmann::json &params);

}  // namespace counterproof::protocol
