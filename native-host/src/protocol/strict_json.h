// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string_view>

// Inside this room only: shows nlohmann's type.
namespace counterproof::protocol {

struct StrictText {
  /// Set when the text is JSON but breaks a rule of ours; `value` is then not to be used.
  std::optional<Error> violation;
  /// The one usable "id" of the outermost object, also when there is a violation.
  std::optional<std::int64_t> id;
};

/// Reads JSON as RFC 8259 says, and stricter. Fails with invalid_request when it is not JSON at
/// all. Whole numbers beyond ±(2^53 - 1) become fractions, so that no integer field takes them.
Result<StrictText> read_strictly(std::string_view text, nlohmann::json &value);

}  // namespace counterproof::protocol
