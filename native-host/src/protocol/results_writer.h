// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"

#include <nlohmann/json_fwd.hpp>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

nlohmann::json to_json(const ResultValue &result);
nlohmann::json to_json(const PictureMatchedEvent &event);

/// As protocol/schemas/finding.json and listing.json.
nlohmann::json to_json(const Finding &finding);
nlohmann::json to_json(const Listing &listing);

}  // namespace counterproof::protocol
